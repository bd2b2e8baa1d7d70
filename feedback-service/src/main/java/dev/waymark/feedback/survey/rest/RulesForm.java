package dev.waymark.feedback.survey.rest;

import dev.waymark.contracts.feedback.SurveyRules;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How long it may be answered, and by how many. */
@Schema(name = "SurveyRulesForm")
public record RulesForm(
        @Nullable @Schema(description = "Closes when so many have completed it; no limit if absent", examples = "500")
        @Min(1) @Max(10_000_000) Integer quota,

        @Nullable @Schema(
                description =
                        "So many of one segment may complete it, who is of none being held to none; no limit if absent")
        @Min(1) @Max(10_000_000) Integer quotaPerSegment,

        @Nullable @Schema(
                description = "So long somebody who has begun may go on; then it counts as it is. 168 if absent",
                examples = "168")
        @Min(1) @Max(2_160) Integer continueHours,

        @Nullable @Schema(
                description = "So long somebody may change what they have completed, 0 for not at all. 1440 if absent",
                examples = "1440")
        @Min(0) @Max(43_200) Integer editMinutes) {
    static final RulesForm DEFAULT = new RulesForm(null, null, null, null);

    private static final int WEEK_IN_HOURS = 168;
    private static final int DAY_IN_MINUTES = 1_440;

    SurveyRules rules() {
        return new SurveyRules(
                quota,
                quotaPerSegment,
                continueHours == null ? WEEK_IN_HOURS : continueHours,
                editMinutes == null ? DAY_IN_MINUTES : editMinutes);
    }
}
