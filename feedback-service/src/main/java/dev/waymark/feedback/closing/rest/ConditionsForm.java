package dev.waymark.feedback.closing.rest;

import dev.waymark.contracts.feedback.CaseConditions;
import dev.waymark.contracts.feedback.ThemeId;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.StageId;
import dev.waymark.contracts.map.TouchpointId;
import dev.waymark.service.input.PlainText;
import dev.waymark.service.problem.Refusal;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What must be true of an utterance: all that is given, at least one thing. */
@Schema(name = "CaseConditionsForm")
public record ConditionsForm(
        @Schema(examples = "6") @Nullable @Min(0) @Max(10) Integer npsAtMost,
        @Schema(examples = "2") @Nullable @Min(1) @Max(5) Integer csatAtMost,
        @Schema(examples = "3") @Nullable @Min(1) @Max(7) Integer cesAtMost,

        @Schema(description = "Does not hold while the sentiment is not known or uncertain", examples = "-0.5")
        @Nullable @DecimalMin("-1") @DecimalMax("1") Double sentimentAtMost,

        @Schema(description = "What a search for themes finds the utterance to speak of") @Nullable ThemeId theme,

        @Schema(description = "Whether the touchpoint is a moment of truth on its map") @Nullable Boolean momentOfTruth,

        @Nullable JourneyMapId map,
        @Nullable StageId stage,
        @Nullable TouchpointId touchpoint,

        @Schema(description = "Case makes no difference, as with the channel", examples = "new customer")
        @Nullable @Size(max = 200) @PlainText
        String segment,

        @Schema(examples = "website") @Nullable @Size(max = 100) @PlainText
        String channel) {
    CaseConditions conditions(String field) {
        CaseConditions conditions = new CaseConditions(
                npsAtMost,
                csatAtMost,
                cesAtMost,
                sentimentAtMost,
                theme,
                momentOfTruth,
                map,
                stage,
                touchpoint,
                text(segment),
                text(channel));
        if (conditions.equals(CaseConditions.NONE)) {
            throw Refusal.invalid(field, "must name a condition: else every utterance would open a case");
        }
        return conditions;
    }

    private static @Nullable String text(@Nullable String given) {
        return given == null || given.isBlank() ? null : given.strip();
    }
}
