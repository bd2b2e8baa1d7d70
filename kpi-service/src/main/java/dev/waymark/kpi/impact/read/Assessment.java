package dev.waymark.kpi.impact.read;

import static dev.waymark.kpi.KpiProblem.ACTION_NOT_COMPLETED;
import static dev.waymark.kpi.KpiProblem.EVALUATION_NOT_OVER;
import static dev.waymark.kpi.KpiProblem.TOO_FEW_VALUES;

import dev.waymark.contracts.action.ActionId;
import dev.waymark.contracts.action.Improvement;
import dev.waymark.contracts.kpi.Impact;
import dev.waymark.contracts.kpi.KpiId;
import dev.waymark.contracts.kpi.Verdict;
import dev.waymark.kpi.level.LevelOfDays;
import dev.waymark.service.problem.Refusal;
import dev.waymark.statistics.Comparison;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the values so far say about an action. */
public record Assessment(
        ActionId action,
        String title,
        KpiId kpi,

        @Schema(description = "What the levels are counted in", examples = "points")
        String unit,

        @Nullable Improvement improvement,
        @Nullable LocalDate completedOn,

        @Schema(description = "The days the action is compared with, as promised before work began")
        LevelOfDays baseline,

        @Schema(description = "The days after completion; absent until then") @Nullable LevelOfDays evaluation,

        @Schema(description = "Whether those days are over; until then every number is preliminary")
        boolean evaluationOver,

        @Schema(
                description = "evaluation − baseline with its 95 % interval and two-sided p-value; test is welch-t,"
                        + " two-proportion-z, fisher-exact or nps-z")
        @Nullable Comparison comparison,

        @Schema(description = "At the 5 % level; absent where nothing can be compared") @Nullable Verdict verdict,

        @Schema(description = "The level the action promised")
        double target,

        @Schema(description = "Absent where there is no level after it") @Nullable Boolean targetReached,

        @Schema(description = "Why there is no comparison") @Nullable String reason,

        @Nullable Conclusion conclusion) {

    /** Whether it is time to say what the action did. */
    public boolean canBeConcluded() {
        return evaluationOver && verdict != null && conclusion == null;
    }

    /**
     * What is to be said for good.
     *
     * @throws Refusal 409 while it is too early or there is too little to say it
     */
    public Impact impact() {
        if (evaluation == null) {
            throw new Refusal(ACTION_NOT_COMPLETED);
        }
        if (!evaluationOver) {
            throw new Refusal(EVALUATION_NOT_OVER, "It ends with " + evaluation.to());
        }
        if (comparison == null || verdict == null || baseline.level() == null || evaluation.level() == null) {
            throw new Refusal(TOO_FEW_VALUES, reason);
        }
        return new Impact(
                comparison.test(),
                baseline.n(),
                baseline.level(),
                evaluation.n(),
                evaluation.level(),
                comparison.difference(),
                comparison.low(),
                comparison.high(),
                comparison.pValue(),
                verdict);
    }
}
