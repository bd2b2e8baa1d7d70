package dev.waymark.map.review.write;

import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.ReviewId;
import dev.waymark.contracts.map.ReviewOutcome;
import dev.waymark.contracts.map.ReviewTrigger;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What can be asked of the review of a map. */
public sealed interface ReviewCommand {
    ReviewId review();

    record OpenReview(
            @TargetAggregateIdentifier ReviewId review,
            JourneyMapId map,
            ReviewTrigger trigger,
            String reason,
            LocalDate due)
            implements ReviewCommand {}

    record CloseReview(
            @TargetAggregateIdentifier ReviewId review,
            ReviewOutcome outcome,
            @Nullable String note) implements ReviewCommand {}
}
