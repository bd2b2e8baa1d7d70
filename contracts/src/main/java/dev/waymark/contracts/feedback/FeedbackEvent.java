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
     * @param consent what the customer agreed to with it; absent where they were not asked
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
            @Nullable SealedText comment,
            @Nullable Consent consent)
            implements FeedbackEvent {
        /** Of a customer who was not asked for consent. */
        public FeedbackReceived(
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
                @Nullable SealedText comment) {
            this(
                    feedback,
                    source,
                    submissionId,
                    collectedAt,
                    channel,
                    segment,
                    map,
                    stage,
                    touchpoint,
                    scores,
                    language,
                    subject,
                    comment,
                    null);
        }
    }

    /**
     * It became known what the utterance speaks of.
     *
     * @param by who found out; absent in events of the first releases
     * @param confidence how sure likeness was, 0 to 1; absent where a person said so
     */
    @EventName("feedback.FeedbackAssigned")
    record FeedbackAssigned(
            FeedbackId feedback,
            JourneyMapId map,
            @Nullable StageId stage,
            @Nullable TouchpointId touchpoint,
            @Nullable AssignedBy by,
            @Nullable Double confidence)
            implements FeedbackEvent {
        /** As a person would, or whoever it was before events said so. */
        public FeedbackAssigned(
                FeedbackId feedback, JourneyMapId map, @Nullable StageId stage, @Nullable TouchpointId touchpoint) {
            this(feedback, map, stage, touchpoint, null, null);
        }
    }

    /**
     * Its comment was read by a model; after an upgrade again, by another.
     *
     * @param language ISO 639-1 of what the comment is written in, {@code und} where that cannot be told
     * @param sentiment −1 very negative … 1 very positive; absent where the label is {@code unscored}
     * @param confidence how likely the label is right, 0 to 1; absent where the label is {@code unscored}
     * @param model what scored it; another model may score it again, and the later event holds
     */
    @EventName("feedback.FeedbackAnalysed")
    record FeedbackAnalysed(
            FeedbackId feedback,
            String language,
            @Nullable Double sentiment,
            @Nullable Double confidence,
            SentimentLabel label,
            String model)
            implements FeedbackEvent {
        public FeedbackAnalysed {
            within("sentiment", sentiment, -1, 1);
            within("confidence", confidence, 0, 1);
        }

        private static void within(String name, @Nullable Double value, int low, int high) {
            if (value != null && !(value >= low && value <= high)) {
                throw new IllegalArgumentException(
                        "%s lies between %d and %d, not %s".formatted(name, low, high, value));
            }
        }
    }

    /**
     * The customer changed what they had said; what they said before no longer counts. Where it counts stays the same.
     *
     * @param edition the number of the change where it came from, from 1
     * @param before the scores until now
     * @param consent what the customer agrees to with it; absent where they said nothing new of it
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
            @Nullable SealedText comment,
            @Nullable Consent consent)
            implements FeedbackEvent {}
}
