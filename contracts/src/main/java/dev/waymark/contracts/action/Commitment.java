package dev.waymark.contracts.action;

import dev.waymark.contracts.kpi.KpiId;
import java.time.LocalDate;

/**
 * What an action promises before work on it starts, so that nobody chooses afterwards what counts as success.
 *
 * @param kpi the KPI it should move
 * @param baselineFrom first day of the time it will be compared with
 * @param baselineTo last day of it
 * @param target the level the KPI should reach
 * @param evaluationDays how many days after completion are compared with the baseline
 */
public record Commitment(KpiId kpi, LocalDate baselineFrom, LocalDate baselineTo, double target, int evaluationDays) {
    public Commitment {
        if (baselineTo.isBefore(baselineFrom)) {
            throw new IllegalArgumentException("The baseline ends before it begins");
        }
        if (evaluationDays < 1 || evaluationDays > 730) {
            throw new IllegalArgumentException("The evaluation takes 1 to 730 days");
        }
    }
}
