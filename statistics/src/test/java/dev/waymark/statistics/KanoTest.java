package dev.waymark.statistics;

import static dev.waymark.statistics.KanoCategory.ATTRACTIVE;
import static dev.waymark.statistics.KanoCategory.INDIFFERENT;
import static dev.waymark.statistics.KanoCategory.MUST_BE;
import static dev.waymark.statistics.KanoCategory.ONE_DIMENSIONAL;
import static dev.waymark.statistics.KanoCategory.QUESTIONABLE;
import static dev.waymark.statistics.KanoCategory.REVERSE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KanoTest {
    /** As printed by Berger et al.: a row a functional answer, a column a dysfunctional one, both from like to dislike. */
    @ParameterizedTest
    @CsvSource({"LIKE, QAAAO", "EXPECT, RIIIM", "NEUTRAL, RIIIM", "TOLERATE, RIIIM", "DISLIKE, RRRRQ"})
    void aPairOfAnswersIsReadFromTheTable(KanoAnswer functional, String row) {
        String read = Arrays.stream(KanoAnswer.values())
                .map(dysfunctional -> KanoCategory.of(functional, dysfunctional))
                .map(category -> category.name().substring(0, 1))
                .collect(Collectors.joining());

        assertThat(read).isEqualTo(row);
    }

    /** 10 A, 6 O, 3 M, 1 I, 2 R, 1 Q: better 16/20, worse −9/20; Wilson's intervals by hand with z = 1.959964. */
    @Test
    void coefficientsLeaveReversedAndContradictoryAnswersOut() {
        Kano kano = new Kano(Map.of(
                ATTRACTIVE, 10L, ONE_DIMENSIONAL, 6L, MUST_BE, 3L, INDIFFERENT, 1L, REVERSE, 2L, QUESTIONABLE, 1L));

        assertThat(kano.n()).isEqualTo(23);
        assertThat(kano.mostFrequent()).containsExactly(ATTRACTIVE);
        Estimate better = kano.better().orElseThrow();
        assertThat(better.value()).isCloseTo(0.8, within(1e-12));
        assertThat(better.n()).isEqualTo(20);
        assertThat(better.low()).isCloseTo(0.583983, within(1e-6));
        assertThat(better.high()).isCloseTo(0.919342, within(1e-6));
        Estimate worse = kano.worse().orElseThrow();
        assertThat(worse.value()).isCloseTo(-0.45, within(1e-12));
        assertThat(worse.low()).isCloseTo(-0.657915, within(1e-6));
        assertThat(worse.high()).isCloseTo(-0.258198, within(1e-6));
        Estimate share = kano.share(ATTRACTIVE).orElseThrow();
        assertThat(share.value()).isCloseTo(10 / 23.0, within(1e-12));
        assertThat(share.n()).isEqualTo(23);
    }

    @Test
    void categoriesThatTieAreAllNamed() {
        Kano kano = Kano.NONE
                .plus(MUST_BE)
                .plus(ATTRACTIVE)
                .plus(MUST_BE)
                .plus(ATTRACTIVE)
                .plus(INDIFFERENT);

        assertThat(kano.mostFrequent()).containsExactly(ATTRACTIVE, MUST_BE);
    }

    @Test
    void nobodyHasSaidAnything() {
        assertThat(Kano.NONE.n()).isZero();
        assertThat(Kano.NONE.mostFrequent()).isEmpty();
        assertThat(Kano.NONE.better()).isEmpty();
        assertThat(Kano.NONE.worse()).isEmpty();
        assertThat(Kano.NONE.share(MUST_BE)).isEmpty();
    }

    @Test
    void onlyContradictionsGiveNoCoefficients() {
        Kano kano = Kano.NONE.plus(QUESTIONABLE).plus(REVERSE);

        assertThat(kano.better()).isEmpty();
        assertThat(kano.worse()).isEmpty();
    }

    @Test
    void whereNothingIsMissedWorseIsZeroAndNotMinusZero() {
        assertThat(Kano.NONE.plus(ATTRACTIVE).worse().orElseThrow().value())
                .isEqualTo(0.0)
                .hasToString("0.0");
    }

    @Test
    void countsAreNotNegative() {
        assertThatThrownBy(() -> new Kano(Map.of(MUST_BE, -1L))).hasMessageContaining("negative");
    }
}
