package dev.waymark.feedback.intake.read;

import dev.waymark.contracts.feedback.AssignedBy;
import dev.waymark.contracts.feedback.Consent;
import dev.waymark.contracts.feedback.FeedbackEvent.FeedbackAnalysed;
import dev.waymark.contracts.feedback.FeedbackEvent.FeedbackAssigned;
import dev.waymark.contracts.feedback.FeedbackEvent.FeedbackReceived;
import dev.waymark.contracts.feedback.FeedbackEvent.FeedbackRevised;
import dev.waymark.contracts.feedback.FeedbackId;
import dev.waymark.contracts.feedback.Scores;
import dev.waymark.contracts.feedback.SealedText;
import dev.waymark.contracts.feedback.SentimentLabel;
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
 * @param language of the comment, as found in it, or else as it was handed in
 * @param sentiment −1 … 1 as {@code label} and {@code confidence} absent until the comment was analysed
 * @param assignedBy absent where it was handed in with its touchpoint, or has none
 * @param assignmentConfidence how sure likeness was; absent where a person said so
 * @param subject null where nobody is known, or no longer
 * @param erasedAt when its customer was erased, where that is so
 * @param consent what the customer agreed to; absent where they were not asked
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
        @Nullable Instant erasedAt,
        @Nullable Double sentiment,
        @Nullable Double confidence,
        @Nullable SentimentLabel label,
        @Nullable AssignedBy assignedBy,
        @Nullable Double assignmentConfidence,
        @Nullable Consent consent) {
    private static final String UNKNOWN_LANGUAGE = "und";

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
                null,
                null,
                null,
                null,
                null,
                null,
                event.consent());
    }

    FeedbackView assigned(FeedbackAssigned event) {
        return new FeedbackView(
                id,
                source,
                submissionId,
                collectedAt,
                receivedAt,
                channel,
                segment,
                event.map(),
                event.stage(),
                event.touchpoint(),
                scores,
                language,
                subject,
                comment,
                erasedAt,
                sentiment,
                confidence,
                label,
                event.by(),
                event.confidence(),
                consent);
    }

    FeedbackView analysed(FeedbackAnalysed event) {
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
                event.language().equals(UNKNOWN_LANGUAGE) ? language : event.language(),
                subject,
                comment,
                erasedAt,
                event.sentiment(),
                event.confidence(),
                event.label(),
                assignedBy,
                assignmentConfidence,
                consent);
    }

    /** What the customer says now; it is yet to be analysed. */
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
                erasedAt,
                null,
                null,
                null,
                assignedBy,
                assignmentConfidence,
                event.consent() == null ? consent : event.consent());
    }

    /** The same with what its customer agrees to now. */
    FeedbackView agreed(Consent now) {
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
                subject,
                comment,
                erasedAt,
                sentiment,
                confidence,
                label,
                assignedBy,
                assignmentConfidence,
                now);
    }

    /** Whether its words may be shown to people who do not work on feedback. */
    public boolean mayBeQuoted() {
        return consent != null && consent.quote();
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
                at,
                sentiment,
                confidence,
                label,
                assignedBy,
                assignmentConfidence,
                consent);
    }
}
