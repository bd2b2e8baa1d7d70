package dev.waymark.feedback.intake.read;

import dev.waymark.contracts.feedback.FeedbackEvent.FeedbackReceived;
import dev.waymark.contracts.feedback.FeedbackEvent.FeedbackRevised;
import dev.waymark.contracts.feedback.FeedbackId;
import dev.waymark.contracts.feedback.Scores;
import dev.waymark.contracts.feedback.SealedText;
import dev.waymark.contracts.feedback.SubjectId;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.StageId;
import dev.waymark.contracts.map.TouchpointId;
import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * One utterance, its text still sealed.
 *
 * @param subject null where nobody is known, or no longer
 * @param erasedAt when its customer was erased, where that is so
 */
public record FeedbackView(
        @BsonId FeedbackId id,
        String source,
        String submissionId,
        Instant collectedAt,
        Instant receivedAt,
        @Nullable String channel,
        @Nullable String segment,
        @Nullable JourneyMapId map,
        @Nullable StageId stage,
        @Nullable TouchpointId touchpoint,
        Scores scores,
        @Nullable String language,
        @Nullable SubjectId subject,
        @Nullable SealedText comment,
        @Nullable Instant erasedAt) {
    static FeedbackView of(FeedbackReceived event, Instant receivedAt) {
        return new FeedbackView(
                event.feedback(),
                event.source(),
                event.submissionId(),
                event.collectedAt(),
                receivedAt,
                event.channel(),
                event.segment(),
                event.map(),
                event.stage(),
                event.touchpoint(),
                event.scores(),
                event.language(),
                event.subject(),
                event.comment(),
                null);
    }

    FeedbackView assigned(JourneyMapId toMap, @Nullable StageId toStage, @Nullable TouchpointId toTouchpoint) {
        return new FeedbackView(
                id,
                source,
                submissionId,
                collectedAt,
                receivedAt,
                channel,
                segment,
                toMap,
                toStage,
                toTouchpoint,
                scores,
                language,
                subject,
                comment,
                erasedAt);
    }

    /** What the customer says now. */
    FeedbackView revised(FeedbackRevised event) {
        return new FeedbackView(
                id,
                source,
                submissionId,
                collectedAt,
                receivedAt,
                channel,
                segment,
                map,
                stage,
                touchpoint,
                event.scores(),
                event.language(),
                event.subject(),
                event.comment(),
                erasedAt);
    }

    FeedbackView erased(Instant at) {
        return new FeedbackView(
                id,
                source,
                submissionId,
                collectedAt,
                receivedAt,
                channel,
                segment,
                map,
                stage,
                touchpoint,
                scores,
                language,
                null,
                null,
                at);
    }
}
