package dev.waymark.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class KeyDriversTest {
    /** What a thousand samples say about percentiles varies that much. */
    private static final Offset<Double> BY_CHANCE = within(0.012);

    private static final KeyDrivers DRIVERS = drivers(7);

    @Test
    void intervalsAreThoseOfAnIndependentBootstrap() {
        assertThat(DRIVERS.resamples()).isEqualTo(1_000);
        close(it -> low(it.weight()), "2.5 % without gaps");
        close(it -> Objects.requireNonNull(it.weight().high()), "97.5 % without gaps");
        close(it -> low(it.moreThanChance()), "2.5 % above noise");
        double[] explained = Ratings.expected("R squared 2.5 %, 97.5 %");
        assertThat(low(DRIVERS.rSquared())).isCloseTo(explained[0], BY_CHANCE);
        assertThat(DRIVERS.rSquared().high()).isCloseTo(explained[1], BY_CHANCE);
        assertThat(DRIVERS.rSquared().n()).isEqualTo(240);
        assertThat(DRIVERS.rSquared().method()).isEqualTo("percentile-bootstrap");
    }

    /** The overall rating was made from delivery, support and a mood the website shares; the colour had no part in it. */
    @Test
    void onlyWhatWeighsMoreThanRandomNumbersIsSignificant() {
        assertThat(DRIVERS.drivers().stream().map(KeyDrivers.Driver::isSignificant))
                .containsExactly(true, true, true, false);
    }

    @Test
    void weightsAreThoseOfTheSampleItself() {
        RelativeWeights weights =
                RelativeWeights.of(Ratings.of("ratings-without-gaps.csv")).orElseThrow();
        assertThat(DRIVERS.drivers().stream().map(it -> it.weight().value()))
                .containsExactlyElementsOf(weights.weights());
        assertThat(DRIVERS.rSquared().value()).isEqualTo(weights.rSquared());
    }

    @Test
    void theSameSeedGivesTheSameAnswer() {
        assertThat(drivers(7)).isEqualTo(DRIVERS);
        assertThat(drivers(8)).isNotEqualTo(DRIVERS);
    }

    @Test
    void whatHardlyEverVariesCannotBeResampled() {
        double[] outcome = {1, 2, 3, 4, 5};
        double[] once = {1, 1, 1, 1, 2};
        assertThat(KeyDrivers.of(Observations.of(List.of(outcome, once)), 1_000, 1))
                .as("two thirds of the samples hold the fifth case: enough")
                .isPresent();
        assertThat(KeyDrivers.of(Observations.of(List.of(outcome, new double[5])), 1_000, 1))
                .isEmpty();
    }

    private static KeyDrivers drivers(long seed) {
        return KeyDrivers.of(Ratings.of("ratings-without-gaps.csv"), KeyDrivers.RESAMPLES, seed)
                .orElseThrow();
    }

    private static void close(ToDoubleFunction<KeyDrivers.Driver> figure, String expected) {
        double[] numpy = Ratings.expected(expected);
        for (int i = 0; i < numpy.length; i++) {
            assertThat(figure.applyAsDouble(DRIVERS.drivers().get(i)))
                    .as("%s of %d", expected, i)
                    .isCloseTo(numpy[i], BY_CHANCE);
        }
    }

    private static double low(Estimate estimate) {
        return Objects.requireNonNull(estimate.low());
    }
}
