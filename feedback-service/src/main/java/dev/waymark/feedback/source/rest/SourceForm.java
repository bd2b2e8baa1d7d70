package dev.waymark.feedback.source.rest;

import dev.waymark.contracts.feedback.FieldMeaning;
import dev.waymark.contracts.feedback.FieldMeaning.Meaning;
import dev.waymark.contracts.feedback.SourceKind;
import dev.waymark.contracts.feedback.SourceSetup;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.TouchpointId;
import dev.waymark.feedback.source.WebAddress;
import dev.waymark.service.input.PlainText;
import dev.waymark.service.problem.Refusal;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a source is set up. */
@Schema(name = "FeedbackSourceForm")
public record SourceForm(
        @Schema(description = "Stays as it is once the source is there") @NotNull SourceKind kind,

        @Schema(description = "The source of its utterances, as in POST /feedback", examples = "formbricks")
        @NotBlank @Size(max = 100) @Pattern(regexp = "[^\\p{Cc}]*", message = "must be one line") String name,

        @Nullable @Schema(
                description =
                        "Of a feed its address; of Mastodon that of a timeline, such as https://server/api/v1/timelines/tag/camera",
                examples = "https://blog.example/comments.rss")
        @Size(max = 1_000) String url,

        @Nullable @Schema(description = "What its utterances speak of unless they say so")
        JourneyMapId map,

        @Nullable @Schema(description = "A touchpoint of that map")
        TouchpointId touchpoint,

        @Nullable @Schema(examples = "social") @Size(max = 100) @PlainText
        String channel,

        @Nullable @Schema(description = "Which question of a Formbricks survey is what") @Size(max = 100) List<@NotNull @Valid FieldForm> fields) {
    /** What the answer to a question is. */
    @Schema(name = "FieldMeaningForm")
    public record FieldForm(
            @NotBlank @Size(max = 200) @PlainText String field,
            @NotNull Meaning meaning) {}

    SourceSetup setup() {
        if ((kind == SourceKind.WEBHOOK) != (url == null)) {
            throw Refusal.invalid("url", "is needed for what is fetched, and only there");
        }
        if (touchpoint != null && map == null) {
            throw Refusal.invalid("map", "must say whose touchpoint is meant");
        }
        return new SourceSetup(
                kind,
                name.strip(),
                url == null ? null : WebAddress.of(url.strip()).toString(),
                map,
                touchpoint,
                channel == null || channel.isBlank() ? null : channel.strip(),
                fields == null
                        ? List.of()
                        : fields.stream()
                                .map(field -> new FieldMeaning(field.field(), field.meaning()))
                                .toList());
    }
}
