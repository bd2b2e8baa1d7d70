package dev.waymark.statistics;

import static dev.waymark.statistics.ControlChart.Signal.EIGHT_ON_ONE_SIDE;
import static dev.waymark.statistics.ControlChart.Signal.OUTSIDE_LIMITS;
import static dev.waymark.statistics.ControlChart.Signal.TWO_OF_THREE_BEYOND_TWO_SIGMA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Set;
import org.junit.jupiter.api.Test;

class ControlChartTest {
    /** NIST/SEMATECH e-Handbook of Statistical Methods, 6.3.2.2: mean 50.81, mean range 1.8778, limits 45.8159 and 55.8041. */
    @Test
    void limitsAreThePublishedOnes() {
        ControlChart chart = ControlChart.of(49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1)
                .orElseThrow();

        assertThat(chart.mean()).isCloseTo(50.81, within(1e-9));
        assertThat(chart.movingRange()).isCloseTo(1.8778, within(5e-5));
        assertThat(chart.low()).isCloseTo(45.8159, within(0.002)); // 2.66 for their 3/1.128
        assertThat(chart.high()).isCloseTo(55.8041, within(0.002));
        assertThat(chart.signals()).hasSize(10).allMatch(Set::isEmpty);
    }

    @Test
    void aPointOutsideTheLimitsIsASignal() {
        ControlChart chart =
                ControlChart.of(10, 11, 10, 11, 10, 11, 10, 11, 10, 11, 10, 20).orElseThrow();

        assertThat(chart.high()).isCloseTo(11.25 + 2.66 * 20 / 11, within(1e-9));
        assertThat(chart.signals().getLast()).contains(OUTSIDE_LIMITS);
        assertThat(chart.signals().subList(0, 11)).noneMatch(it -> it.contains(OUTSIDE_LIMITS));
    }

    @Test
    void theEighthInARowOnOneSideIsASignalAndTheSeventhIsNot() {
        ControlChart chart =
                ControlChart.of(1, 2, 1, 2, 1, 2, 1, 2, 5, 6, 5, 6, 5, 6, 5, 6).orElseThrow();

        assertThat(chart.mean()).isEqualTo(3.5);
        assertThat(chart.signals().get(6)).doesNotContain(EIGHT_ON_ONE_SIDE);
        assertThat(chart.signals().get(7)).contains(EIGHT_ON_ONE_SIDE);
        assertThat(chart.signals().get(8)).doesNotContain(EIGHT_ON_ONE_SIDE);
        assertThat(chart.signals().get(15)).contains(EIGHT_ON_ONE_SIDE);
    }

    /** Mean 1.933, mean moving range 15/14: two sigma is 1.90. */
    @Test
    void theSecondOfThreeBeyondTwoSigmaIsASignal() {
        ControlChart chart =
                ControlChart.of(1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 5, 5).orElseThrow();

        assertThat(chart.signals().get(13)).doesNotContain(TWO_OF_THREE_BEYOND_TWO_SIGMA);
        assertThat(chart.signals().get(14)).contains(TWO_OF_THREE_BEYOND_TWO_SIGMA);
    }

    @Test
    void whereNothingMovesNothingIsASignal() {
        ControlChart chart = ControlChart.of(0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1)
                .orElseThrow();

        assertThat(chart.low()).isCloseTo(chart.high(), within(1e-12));
        assertThat(chart.signals()).allMatch(Set::isEmpty);
    }

    @Test
    void fiveValuesSayTooLittle() {
        assertThat(ControlChart.of(1, 2, 3, 4, 5)).isEmpty();
    }
}
