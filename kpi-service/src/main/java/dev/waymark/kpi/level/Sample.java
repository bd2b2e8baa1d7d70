package dev.waymark.kpi.level;

import dev.waymark.statistics.Comparison;
import dev.waymark.statistics.Estimate;
import dev.waymark.statistics.Moments;
import dev.waymark.statistics.Nps;
import dev.waymark.statistics.Proportion;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The values of a KPI in a stretch of time, as far as its level goes. */
public sealed interface Sample {
    long n();

    /** How many values a comparison needs on each side. */
    int needed();

    Level level();

    /**
     * Compares with a later sample of the same KPI; empty where one of them is too small.
     *
     * @throws IllegalArgumentException if the samples are of different kinds
     */
    default Optional<Comparison> against(Sample later) {
        if (n() < needed() || later.n() < later.needed()) {
            return Optional.empty();
        }
        return Optional.of(
                switch (this) {
                    case OfNps before when later instanceof OfNps after -> before.answers.against(after.answers);
                    case OfCsat before
                    when later instanceof OfCsat after -> inPercent(before.satisfied.against(after.satisfied));
                    case OfNumbers before
                    when later instanceof OfNumbers after -> before.numbers.against(after.numbers);
                    default -> throw new IllegalArgumentException("Samples of different kinds");
                });
    }

    private static Comparison inPercent(Comparison share) {
        return new Comparison(
                share.test(), 100 * share.difference(), 100 * share.low(), 100 * share.high(), share.pValue());
    }

    /** The score, −100 to 100. */
    record OfNps(Nps answers) implements Sample {
        @Override
        public long n() {
            return answers.n();
        }

        @Override
        public int needed() {
            return 5;
        }

        @Override
        public Level level() {
            return Level.of(answers.estimate());
        }
    }

    /** The share of 4 and 5, in percent. */
    record OfCsat(Proportion satisfied) implements Sample {
        @Override
        public long n() {
            return satisfied.n();
        }

        @Override
        public int needed() {
            return 5;
        }

        @Override
        public Level level() {
            return Level.of(satisfied
                    .estimate()
                    .map(share -> new Estimate(
                            100 * share.value(),
                            share.n(),
                            percent(share.low()),
                            percent(share.high()),
                            share.method())));
        }

        private static @Nullable Double percent(@Nullable Double share) {
            return share == null ? null : Double.valueOf(100 * share);
        }
    }

    /** The mean. */
    record OfNumbers(Moments numbers) implements Sample {
        @Override
        public long n() {
            return numbers.n();
        }

        @Override
        public int needed() {
            return 2;
        }

        @Override
        public Level level() {
            return Level.of(numbers.estimate());
        }
    }
}
