package dev.waymark.kpi.definition.write;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of measurements that were sent in.
 *
 * @param results one for each, in their order
 */
public record Recorded(List<Result> results) {
    /** What became of one. */
    public record Result(Outcome outcome, @Nullable String reason) {
        static final Result ACCEPTED = new Result(Outcome.ACCEPTED, null);
        static final Result DUPLICATE = new Result(Outcome.DUPLICATE, null);
        static final Result CORRECTED = new Result(Outcome.CORRECTED, null);

        static Result rejected(String reason) {
            return new Result(Outcome.REJECTED, reason);
        }

        boolean isNews() {
            return outcome == Outcome.ACCEPTED || outcome == Outcome.CORRECTED;
        }
    }

    public enum Outcome {
        /** The first value at its time. */
        ACCEPTED,
        /** The KPI had that value at that time already. */
        DUPLICATE,
        /** The KPI had another value at that time. */
        CORRECTED,
        REJECTED
    }
}
