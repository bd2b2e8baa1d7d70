package dev.waymark.feedback.source.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import dev.waymark.contracts.feedback.Scores;
import dev.waymark.feedback.intake.submission.NewFeedback;
import dev.waymark.service.problem.Refusal;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.function.IntFunction;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One answer to one question, as the Formbricks Hub takes it; its names are its own. */
@Schema(description = "One answer to one question, in the shape of a Formbricks Hub feedback record")
public record FeedbackRecord(
        @JsonProperty("collected_at")
        @Nullable @Schema(description = "Now if absent", examples = "2026-01-23T02:01:00Z")
        Instant collectedAt,

        @JsonProperty("source_type") @Schema(examples = "formbricks", required = true) @NotBlank @Size(max = 100) String sourceType,

        @JsonProperty("source_id") @Nullable @Size(max = 255) String sourceId,

        @JsonProperty("source_name") @Nullable @Size(max = 255) String sourceName,

        @JsonProperty("field_id") @Schema(examples = "q_nps", required = true) @NotBlank @Size(max = 100) String fieldId,

        @JsonProperty("field_label") @Nullable @Size(max = 2_048) String fieldLabel,

        @JsonProperty("field_type")
        @Schema(description = "What is neither a score nor text is refused", examples = "nps", required = true)
        @NotNull Type fieldType,

        @JsonProperty("field_group_id") @Nullable @Size(max = 255) String fieldGroupId,

        @JsonProperty("field_group_label") @Nullable @Size(max = 2_048) String fieldGroupLabel,

        @JsonProperty("value_text") @Nullable @Size(max = 10_000) String valueText,

        @JsonProperty("value_number") @Nullable Double valueNumber,
        @JsonProperty("value_boolean") @Nullable Boolean valueBoolean,
        @JsonProperty("value_date") @Nullable Instant valueDate,

        @JsonProperty("metadata") @Nullable @Schema(description = "Not kept", implementation = Object.class)
        JsonNode metadata,

        @JsonProperty("language") @Nullable @Size(max = 35) String language,

        @JsonProperty("user_id")
        @Nullable @Schema(description = "What the customer is called; stored encrypted")
        @Size(max = 200) String userId,

        @JsonProperty("tenant_id") @Nullable @Schema(description = "Not kept") @Size(max = 255) String tenantId,

        @JsonProperty("submission_id")
        @Schema(
                description = "The response it belongs to; with field_id and source_type it is unique",
                examples = "r-20931",
                required = true)
        @NotBlank @Size(max = 99) String submissionId) {
    /** What kind of answer it is. */
    public enum Type {
        TEXT,
        CATEGORICAL,
        NPS,
        CSAT,
        CES,
        /** One to five, as csat. */
        RATING,
        NUMBER,
        BOOLEAN,
        DATE
    }

    NewFeedback utterance(Instant now) {
        return new NewFeedback(
                sourceType,
                submissionId + "/" + fieldId,
                collectedAt == null ? now : collectedAt,
                null,
                null,
                null,
                null,
                null,
                scores(),
                switch (fieldType) {
                    case TEXT, CATEGORICAL -> valueText;
                    case NPS, CSAT, CES, RATING, NUMBER, BOOLEAN, DATE -> null;
                },
                language,
                userId);
    }

    private Scores scores() {
        return switch (fieldType) {
            case TEXT, CATEGORICAL -> Scores.NONE;
            case NPS -> checked(score -> new Scores(null, score, null));
            case CSAT, RATING -> checked(score -> new Scores(score, null, null));
            case CES -> checked(score -> new Scores(null, null, score));
            case NUMBER, BOOLEAN, DATE -> throw Refusal.invalid("field_type", "must be a score or text");
        };
    }

    private Scores checked(IntFunction<Scores> scores) {
        if (valueNumber == null || valueNumber != Math.rint(valueNumber) || Math.abs(valueNumber) > 100) {
            throw Refusal.invalid("value_number", "must be a whole number on the scale");
        }
        try {
            return scores.apply(valueNumber.intValue());
        } catch (IllegalArgumentException e) {
            throw Refusal.invalid("value_number", String.valueOf(e.getMessage()));
        }
    }
}
