package dev.waymark.feedback.intake.submission;

import dev.waymark.contracts.feedback.Consent;
import dev.waymark.contracts.feedback.Scores;
import dev.waymark.contracts.map.JourneyMapId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One utterance of a customer, as it is handed in. */
@Schema(description = "One utterance of a customer; it has a comment or at least one score")
public record NewFeedback(
        @Schema(
                description = "The kind of place it came from: survey, review, interview, social, support …",
                examples = "survey")
        @NotBlank @Size(max = 100) @Pattern(regexp = ONE_LINE, message = ONE_LINE_MESSAGE) @Nullable String source,

        @Schema(description = "Its id there; the pair with the source is unique", examples = "r-20931")
        @NotBlank @Size(max = 200) @Pattern(regexp = ONE_LINE, message = ONE_LINE_MESSAGE) @Nullable String submissionId,

        @Schema(description = "When the customer said it", examples = "2026-01-23T02:01:00Z", required = true) @Nullable Instant collectedAt,

        @Schema(description = "website, app, store, phone, email …", examples = "website")
        @Size(max = 100) @Pattern(regexp = ONE_LINE, message = ONE_LINE_MESSAGE) @Nullable String channel,

        @Schema(examples = "new customer")
        @Size(max = 200) @Pattern(regexp = ONE_LINE, message = ONE_LINE_MESSAGE) @Nullable String segment,

        @Schema(description = "The map whose stage and touchpoint are named") @Nullable JourneyMapId map,

        @Schema(description = "A stage of the map, by id or by name", examples = "Purchase")
        @Size(max = 200) @Pattern(regexp = ONE_LINE, message = ONE_LINE_MESSAGE) @Nullable String stage,

        @Schema(description = "A touchpoint of the map, by id or by name", examples = "Delivery")
        @Size(max = 200) @Pattern(regexp = ONE_LINE, message = ONE_LINE_MESSAGE) @Nullable String touchpoint,

        @Schema(description = "csat 1–5, nps 0–10, ces 1–7; each may be absent") @Nullable Scores scores,

        @Schema(description = "What the customer said, in their words", examples = "The parcel came a week late.")
        @Size(max = 10_000) @Pattern(regexp = TEXT, message = "must not contain NUL or broken characters") @Nullable String comment,

        @Schema(description = "BCP 47", examples = "en")
        @Size(max = 35) @Pattern(regexp = "|[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*", message = "must be a BCP 47 language tag")
        @Nullable String language,

        @Schema(
                description = "What the customer is called where you know them; stored encrypted",
                examples = "crm-77120")
        @Size(max = 200) @Pattern(regexp = ONE_LINE, message = ONE_LINE_MESSAGE) @Nullable String customer,

        @Schema(
                description =
                        "What the customer agreed to when they said it; without it they agreed to nothing, and their"
                                + " words are for analysts and admins only")
        @Nullable Consent consent) {
    /** Without what turns the direction of writing: a name would read as another. */
    private static final String ONE_LINE = "[^\\p{Cc}\\p{Cs}\\u202A-\\u202E\\u2066-\\u2069\\uFFFF]*";

    private static final String ONE_LINE_MESSAGE = "must not contain control, direction or broken characters";
    private static final String TEXT = "[^\\x00\\p{Cs}\\uFFFF]*";

    /** Of a customer who was not asked for consent. */
    public NewFeedback(
            @Nullable String source,
            @Nullable String submissionId,
            @Nullable Instant collectedAt,
            @Nullable String channel,
            @Nullable String segment,
            @Nullable JourneyMapId map,
            @Nullable String stage,
            @Nullable String touchpoint,
            @Nullable Scores scores,
            @Nullable String comment,
            @Nullable String language,
            @Nullable String customer) {
        this(
                source,
                submissionId,
                collectedAt,
                channel,
                segment,
                map,
                stage,
                touchpoint,
                scores,
                comment,
                language,
                customer,
                null);
    }

    /** Equal for utterances of which only one can get in. */
    public List<Optional<String>> submission() {
        return List.of(
                Optional.ofNullable(source).map(String::strip),
                Optional.ofNullable(submissionId).map(String::strip));
    }

    /** Takes source and map from elsewhere where the utterance names none. */
    public NewFeedback orElse(@Nullable String otherSource, @Nullable JourneyMapId otherMap) {
        return new NewFeedback(
                source == null || source.isBlank() ? otherSource : source,
                submissionId,
                collectedAt,
                channel,
                segment,
                map == null ? otherMap : map,
                stage,
                touchpoint,
                scores,
                comment,
                language,
                customer,
                consent);
    }
}
