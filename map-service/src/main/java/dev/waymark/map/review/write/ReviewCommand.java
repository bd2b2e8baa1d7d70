package dev.waymark.map.review.write;

import dev.waymark.contracts.UserId;
import dev.waymark.contracts.action.OpportunityId;
import dev.waymark.contracts.map.FindingId;
import dev.waymark.contracts.map.FindingKind;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.Participant;
import dev.waymark.contracts.map.ReviewId;
import dev.waymark.contracts.map.ReviewOutcome;
import dev.waymark.contracts.map.ReviewTrigger;
import dev.waymark.contracts.map.TouchpointId;
import java.time.LocalDate;
import java.util.List;
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
            LocalDate due,
            @Nullable String zone)
            implements ReviewCommand {
        /** Due on a day in UTC. */
        public OpenReview(ReviewId review, JourneyMapId map, ReviewTrigger trigger, String reason, LocalDate due) {
            this(review, map, trigger, reason, due, null);
        }
    }

    record StartReview(@TargetAggregateIdentifier ReviewId review, List<Participant> participants)
            implements ReviewCommand {}

    record JoinReview(@TargetAggregateIdentifier ReviewId review, Participant participant) implements ReviewCommand {}

    record LeaveReview(@TargetAggregateIdentifier ReviewId review, UserId user) implements ReviewCommand {}

    record NoteFinding(
            @TargetAggregateIdentifier ReviewId review,
            FindingId finding,
            UserId by,
            FindingKind kind,
            String text,
            @Nullable TouchpointId touchpoint)
            implements ReviewCommand {}

    /** One of the two, as the kind of the finding calls for. */
    record CarryOutFinding(
            @TargetAggregateIdentifier ReviewId review,
            FindingId finding,
            @Nullable Long revision,
            @Nullable OpportunityId opportunity)
            implements ReviewCommand {}

    record CloseReview(
            @TargetAggregateIdentifier ReviewId review,
            ReviewOutcome outcome,
            @Nullable String note) implements ReviewCommand {}

    record SignOff(
            @TargetAggregateIdentifier ReviewId review,
            Participant participant,
            @Nullable String note) implements ReviewCommand {}
}
