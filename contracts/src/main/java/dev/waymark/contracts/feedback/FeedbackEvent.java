package dev.waymark.contracts.feedback;

import dev.waymark.contracts.EventName;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.StageId;
import dev.waymark.contracts.map.TouchpointId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What customers said. Nothing here names a customer: free text is sealed, the customer is a {@link SubjectId}. */
public sealed interface FeedbackEvent {
    FeedbackId feedback();

    /**
     * One utterance arrived.
     *
     * @param source the kind of place it came from: survey, review, interview, social, support …
     * @param submissionId its id there; the pair with the source is unique
     * @param collectedAt when the customer said it
     * @param subject the customer, where one is known or there is text to seal
     */
    @EventName("feedback.FeedbackReceived")
    record FeedbackReceived(
            FeedbackId feedback,
            String source,
            String submissionId,
            Instant collectedAt,
            @Nullable String channel,
            @Nullable String segment,
            @Nullable JourneyMapId map,
            @Nullable StageId stage,
            @Nullable TouchpointId touchpoint,
            Scores scores,
            @Nullable String language,
            @Nullable SubjectId subject,
            @Nullable SealedText comment)
            implements FeedbackEvent {}

    /** It became known what the utterance speaks of, by a person or by likeness. */
    @EventName("feedback.FeedbackAssigned")
    record FeedbackAssigned(
            FeedbackId feedback,
            JourneyMapId map,
            @Nullable StageId stage,
            @Nullable TouchpointId touchpoint) implements FeedbackEvent {}

    /**
     * The customer changed what they had said; what they said before no longer counts. Where it counts stays the same.
     *
     * @param edition the number of the change where it came from, from 1
     * @param before the scores until now
     */
    @EventName("feedback.FeedbackRevised")
    record FeedbackRevised(
            FeedbackId feedback,
            int edition,
            Instant collectedAt,
            @Nullable String channel,
            @Nullable String segment,
            @Nullable JourneyMapId map,
            @Nullable StageId stage,
            @Nullable TouchpointId touchpoint,
            Scores before,
            Scores scores,
            @Nullable String language,
            @Nullable SubjectId subject,
            @Nullable SealedText comment)
            implements FeedbackEvent {}
}
