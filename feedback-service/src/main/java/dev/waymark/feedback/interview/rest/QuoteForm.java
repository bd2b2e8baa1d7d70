package dev.waymark.feedback.interview.rest;

import dev.waymark.contracts.map.StageId;
import dev.waymark.contracts.map.TouchpointId;
import dev.waymark.feedback.interview.Coding;
import dev.waymark.service.input.PlainText;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Something said in an interview. */
@Schema(name = "QuoteForm")
public record QuoteForm(
        @Schema(description = "What they said, in their words; stored encrypted", examples = "I waited at the window")
        @NotBlank @Size(max = 10_000) @PlainText
        String text,

        @Nullable @Schema(description = "A stage of the interview's map")
        StageId stage,

        @Nullable @Schema(description = "A touchpoint of the interview's map")
        TouchpointId touchpoint,

        @Nullable @Schema(description = "BCP 47", examples = "en")
        @Pattern(regexp = "[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*", message = "must be a BCP 47 language tag")
        @Size(max = 35) String language,

        @Schema(description = "In the researchers' words, never the customer's name", examples = "[\"late delivery\"]")
        @NotNull @Size(max = 20) List<@NotBlank @Size(max = 100) @PlainText String> codes,

        @Nullable @Schema(description = "−2 very bad … +2 very good", examples = "-2") @Min(-2) @Max(2) Integer feeling) {
    Coding coding() {
        return new CodingForm(codes, feeling).coding();
    }
}
