package dev.waymark.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ProportionTest {
    /** Newcombe (1998), table I: 81 of 263. */
    @Test
    void theIntervalIsWilsons() {
        Estimate share = new Proportion(81, 263).estimate().orElseThrow();

        assertThat(share.value()).isCloseTo(0.3080, within(0.0001));
        assertThat(share.low()).isCloseTo(0.2553, within(0.0001));
        assertThat(share.high()).isCloseTo(0.3662, within(0.0001));
    }

    /** Newcombe (1998), interval estimation for the difference, example a: 56/70 against 48/80. */
    @Test
    void theIntervalOfADifferenceIsNewcombes() {
        Comparison comparison = new Proportion(48, 80).against(new Proportion(56, 70));

        assertThat(comparison.test()).isEqualTo("two-proportion-z");
        assertThat(comparison.difference()).isCloseTo(0.2, within(1e-9));
        assertThat(comparison.low()).isCloseTo(0.0524, within(0.0001));
        assertThat(comparison.high()).isCloseTo(0.3339, within(0.0001));
        assertThat(comparison.pValue()).isCloseTo(0.0079, within(0.0002));
    }

    /** Fisher's tea tasting: 3 of 4 against 1 of 4. */
    @Test
    void smallCellsAreComparedExactly() {
        Comparison comparison = new Proportion(1, 4).against(new Proportion(3, 4));

        assertThat(comparison.test()).isEqualTo("fisher-exact");
        assertThat(comparison.pValue()).isCloseTo(0.4857, within(0.0001));
    }

    @Test
    void allOrNothingOnBothSidesIsNoDifference() {
        assertThat(new Proportion(0, 10).against(new Proportion(0, 12)).pValue())
                .isEqualTo(1);
        assertThat(new Proportion(10, 10).against(new Proportion(12, 12)).pValue())
                .isEqualTo(1);
    }

    @Test
    void noShareIsMoreThanAll() {
        assertThatThrownBy(() -> new Proportion(3, 2)).hasMessage("3 of 2 is no share");
    }
}
