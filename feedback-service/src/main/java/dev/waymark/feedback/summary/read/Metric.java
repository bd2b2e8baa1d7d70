package dev.waymark.feedback.summary.read;

import dev.waymark.statistics.Comparison;
import dev.waymark.statistics.Estimate;
import java.util.Optional;

/** A figure that can be followed over time and compared. */
public enum Metric {
    /** Top two box of 1–5. */
    CSAT(0, 1) {
        @Override
        public Optional<Estimate> of(Tally tally) {
            return tally.satisfied().estimate();
        }

        @Override
        public Optional<Comparison> compared(Tally before, Tally after) {
            return before.satisfied().n() == 0 || after.satisfied().n() == 0
                    ? Optional.empty()
                    : Optional.of(before.satisfied().against(after.satisfied()));
        }
    },
    NPS(-100, 100) {
        @Override
        public Optional<Estimate> of(Tally tally) {
            return tally.recommending().estimate();
        }

        @Override
        public Optional<Comparison> compared(Tally before, Tally after) {
            return before.recommending().n() == 0 || after.recommending().n() == 0
                    ? Optional.empty()
                    : Optional.of(before.recommending().against(after.recommending()));
        }
    },
    /** Share of 5–7 of 1–7. */
    CES(0, 1) {
        @Override
        public Optional<Estimate> of(Tally tally) {
            return tally.easy().estimate();
        }

        @Override
        public Optional<Comparison> compared(Tally before, Tally after) {
            return before.easy().n() == 0 || after.easy().n() == 0
                    ? Optional.empty()
                    : Optional.of(before.easy().against(after.easy()));
        }
    },
    /** Mean of −1…1. */
    SENTIMENT(-1, 1) {
        @Override
        public Optional<Estimate> of(Tally tally) {
            return tally.felt();
        }

        @Override
        public Optional<Comparison> compared(Tally before, Tally after) {
            return before.feeling().n() < 2 || after.feeling().n() < 2
                    ? Optional.empty()
                    : Optional.of(before.feeling().against(after.feeling()));
        }
    };

    private final double lowest;
    private final double highest;

    Metric(double lowest, double highest) {
        this.lowest = lowest;
        this.highest = highest;
    }

    /** The nearest value it can have. */
    public double within(double value) {
        return Math.clamp(value, lowest, highest);
    }

    /** Its level, where anybody answered. */
    public abstract Optional<Estimate> of(Tally tally);

    /** The second against the first, where both have answers enough for the test. */
    public abstract Optional<Comparison> compared(Tally before, Tally after);
}
