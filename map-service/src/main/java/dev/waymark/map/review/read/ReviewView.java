package dev.waymark.map.review.read;

import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.ReviewEvent;
import dev.waymark.contracts.map.ReviewEvent.ReviewClosed;
import dev.waymark.contracts.map.ReviewEvent.ReviewOpened;
import dev.waymark.contracts.map.ReviewId;
import dev.waymark.contracts.map.ReviewOutcome;
import dev.waymark.contracts.map.ReviewTrigger;
import java.time.Instant;
import java.time.LocalDate;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A review of a map.
 *
 * @param reason why it was opened, in words
 * @param due the day by which it should be closed
 * @param outcome absent while it is open
 */
public record ReviewView(
        @BsonId ReviewId id,
        JourneyMapId map,
        ReviewTrigger trigger,
        String reason,
        LocalDate due,
        Instant openedAt,
        @Nullable ReviewOutcome outcome,
        @Nullable String note,
        @Nullable Instant closedAt) {

    static @Nullable ReviewView after(@Nullable ReviewView before, ReviewEvent event, Instant at) {
        return switch (event) {
            case ReviewOpened e ->
                new ReviewView(e.review(), e.map(), e.trigger(), e.reason(), e.due(), at, null, null, null);
            case ReviewClosed e -> before == null ? null : before.closed(e, at);
        };
    }

    private ReviewView closed(ReviewClosed event, Instant at) {
        return new ReviewView(id, map, trigger, reason, due, openedAt, event.outcome(), event.note(), at);
    }
}
