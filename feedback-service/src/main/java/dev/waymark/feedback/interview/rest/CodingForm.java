package dev.waymark.feedback.interview.rest;

import dev.waymark.feedback.interview.Coding;
import dev.waymark.service.input.PlainText;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a quote is about. */
@Schema(name = "QuoteCodingForm")
public record CodingForm(
        @Schema(description = "In the researchers' words, never the customer's name", examples = "[\"late delivery\"]")
        @NotNull @Size(max = 20) List<@NotBlank @Size(max = 100) @PlainText String> codes,

        @Nullable @Schema(description = "−2 very bad … +2 very good", examples = "-2") @Min(-2) @Max(2) Integer feeling) {
    Coding coding() {
        Set<String> known = new HashSet<>();
        return new Coding(
                codes.stream()
                        .map(String::strip)
                        .filter(code -> known.add(code.toLowerCase(Locale.ROOT)))
                        .toList(),
                feeling);
    }
}
