package dev.waymark.feedback.driver.read;

import dev.waymark.contracts.feedback.AssignedBy;
import dev.waymark.contracts.feedback.FeedbackEvent;
import dev.waymark.contracts.feedback.FeedbackEvent.FeedbackAnalysed;
import dev.waymark.contracts.feedback.FeedbackEvent.FeedbackAssigned;
import dev.waymark.contracts.feedback.FeedbackEvent.FeedbackReceived;
import dev.waymark.contracts.feedback.FeedbackEvent.FeedbackRevised;
import dev.waymark.contracts.feedback.FeedbackId;
import dev.waymark.contracts.feedback.Scores;
import dev.waymark.contracts.feedback.SubjectId;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.StageId;
import dev.waymark.contracts.map.TouchpointId;
import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * What one customer scored.
 *
 * @param subject null once the customer is erased: nobody knows any longer what else they scored
 */
public record DriverScore(
        @BsonId FeedbackId id,
        @Nullable SubjectId subject,
        Instant saidAt,
        @Nullable String segment,
        @Nullable JourneyMapId map,
        @Nullable StageId stage,
        @Nullable TouchpointId touchpoint,
        Scores scores) {
    /** What follows from an event; null where nobody is known who scored anything. */
    static @Nullable DriverScore after(@Nullable DriverScore before, FeedbackEvent event) {
        return switch (event) {
            case FeedbackReceived received ->
                received.subject() == null || received.scores().equals(Scores.NONE)
                        ? null
                        : new DriverScore(
                                received.feedback(),
                                received.subject(),
                                received.collectedAt(),
                                received.segment(),
                                received.map(),
                                received.stage(),
                                received.touchpoint(),
                                received.scores());
            case FeedbackAssigned assigned -> before == null ? null : before.assigned(assigned);
            case FeedbackRevised revised -> before == null ? null : before.with(revised.scores());
            case FeedbackAnalysed analysed -> before;
        };
    }

    /** What a comment is likely to speak of does not say what the score beside it was asked for. */
    private DriverScore assigned(FeedbackAssigned event) {
        return event.by() == AssignedBy.LIKENESS
                ? this
                : new DriverScore(id, subject, saidAt, segment, event.map(), event.stage(), event.touchpoint(), scores);
    }

    private DriverScore with(Scores others) {
        return new DriverScore(id, subject, saidAt, segment, map, stage, touchpoint, others);
    }

    DriverScore erased() {
        return new DriverScore(id, null, saidAt, segment, map, stage, touchpoint, scores);
    }

    /** Whether it is of the journey as a whole. */
    boolean isOverall() {
        return stage == null && touchpoint == null;
    }
}
