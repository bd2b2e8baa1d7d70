package dev.waymark.contracts.map;

import dev.waymark.contracts.EventName;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What can happen to the review of a map. */
public sealed interface ReviewEvent {
    ReviewId review();

    JourneyMapId map();

    @EventName("map.ReviewOpened")
    record ReviewOpened(ReviewId review, JourneyMapId map, ReviewTrigger trigger, String reason, LocalDate due)
            implements ReviewEvent {}

    @EventName("map.ReviewClosed")
    record ReviewClosed(
            ReviewId review,
            JourneyMapId map,
            ReviewOutcome outcome,
            @Nullable String note) implements ReviewEvent {}
}
