package dev.waymark.map.journeymap.read;

import dev.waymark.contracts.UserId;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.MapKind;
import dev.waymark.contracts.map.StageId;
import dev.waymark.contracts.map.Visibility;
import dev.waymark.service.rest.Revisioned;
import java.time.Instant;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;

/** What a map says at one revision. */
public record MapView(
        @BsonId JourneyMapId id,
        long revision,
        String name,
        MapKind kind,
        Visibility visibility,
        UserId owner,
        Instant changedAt,
        List<StageView> stages)
        implements Revisioned {
    public record StageView(StageId id, String name) {}
}
