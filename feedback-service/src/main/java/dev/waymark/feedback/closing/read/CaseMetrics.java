package dev.waymark.feedback.closing.read;

import dev.waymark.contracts.feedback.CaseOwner;
import dev.waymark.statistics.Estimate;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How well loops are closed. Durations are hours that passed, by night as by day.
 *
 * @param load what everybody has to do now, most first; whatever the period
 * @param weeks by the day their week begins, Monday in UTC
 * @param toFirstResponse from the utterance's arrival until somebody worked on the case, of those opened in the period
 * @param toClose from the utterance's arrival until the case was closed, of those closed in the period
 * @param closedInTime the share of those closed in the period that were when they were due; null where none was
 * @param recovery by score, of those closed in the period whose customer scored again
 */
@Schema(name = "CaseMetrics")
public record CaseMetrics(
        List<Load> load,
        List<Week> weeks,
        Hours toFirstResponse,
        Hours toClose,
        @Nullable Estimate closedInTime,
        List<RecoveredScore> recovery) {
    /** What somebody has to do. */
    public record Load(CaseOwner owner, long open, long overdue) {}

    public record Week(LocalDate monday, long opened, long closed) {}

    /**
     * A spread of durations, by linear interpolation between neighbours (Hyndman and Fan's type 7).
     *
     * @param median null where there is none
     */
    @Schema(description = "Hours that passed, by night as by day")
    public record Hours(
            @Schema(description = "How many there are") long n,

            @Schema(description = "In hours; absent where there is none") @Nullable Double median,

            @Schema(description = "In hours: nine of ten took no longer; absent where there is none") @Nullable Double p90) {}

    /**
     * How a score changed from before the case to after it, where both were given by the same customer.
     *
     * @param score nps, csat or ces
     * @param before mean with Student's t interval, as is after
     * @param change mean of the differences, with the paired interval
     */
    public record RecoveredScore(String score, Estimate before, Estimate after, Estimate change) {}
}
