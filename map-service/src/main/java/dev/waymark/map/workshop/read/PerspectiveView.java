package dev.waymark.map.workshop.read;

import dev.waymark.contracts.UserId;
import dev.waymark.contracts.map.Perspective;
import dev.waymark.contracts.map.PerspectiveEvent;
import dev.waymark.contracts.map.PerspectiveEvent.PerspectiveGiven;
import dev.waymark.contracts.map.PerspectiveEvent.PerspectiveWithdrawn;
import dev.waymark.contracts.map.PerspectiveId;
import dev.waymark.contracts.map.TouchpointId;
import dev.waymark.contracts.map.WorkshopId;
import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * What one participant says of one touchpoint.
 *
 * @param said absent where it was taken back
 */
public record PerspectiveView(
        @BsonId PerspectiveId id,
        WorkshopId workshop,
        UserId participant,
        TouchpointId touchpoint,
        @Nullable Perspective said,
        Instant at) {
    static PerspectiveView of(PerspectiveEvent event, Instant at) {
        return switch (event) {
            case PerspectiveGiven it ->
                new PerspectiveView(it.perspective(), it.workshop(), it.participant(), it.touchpoint(), it.said(), at);
            case PerspectiveWithdrawn it ->
                new PerspectiveView(it.perspective(), it.workshop(), it.participant(), it.touchpoint(), null, at);
        };
    }
}
