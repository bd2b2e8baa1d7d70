package dev.waymark.kpi.level;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.waymark.contracts.kpi.KpiKind;
import dev.waymark.kpi.level.Sample.OfNumbers;
import dev.waymark.statistics.Comparison;
import dev.waymark.statistics.Moments;
import org.junit.jupiter.api.Test;

class SampleTest {
    @Test
    void aCsatIsThePercentageOfFoursAndFives() {
        Level level = new Answers(0, 0, 0, 81, 182).sample(KpiKind.CSAT).level();

        assertThat(level.n()).isEqualTo(263);
        assertThat(level.level()).isCloseTo(30.80, within(0.01));
        assertThat(level.low()).isCloseTo(25.53, within(0.01)); // Newcombe 1998
        assertThat(level.high()).isCloseTo(36.62, within(0.01));
        assertThat(level.method()).isEqualTo("wilson");
    }

    @Test
    void twoCsatsDifferInPercentagePoints() {
        Comparison comparison = new Answers(0, 0, 0, 48, 32)
                .sample(KpiKind.CSAT)
                .against(new Answers(0, 0, 0, 56, 14).sample(KpiKind.CSAT))
                .orElseThrow();

        assertThat(comparison.difference()).isCloseTo(20, within(1e-9));
        assertThat(comparison.low()).isCloseTo(5.24, within(0.01)); // Newcombe 1998, example a
        assertThat(comparison.high()).isCloseTo(33.39, within(0.01));
        assertThat(comparison.test()).isEqualTo("two-proportion-z");
    }

    @Test
    void theScoresOfTwoTimesAreComparedByZ() {
        Comparison comparison = new Answers(160, 80, 60, 0, 0)
                .sample(KpiKind.NPS)
                .against(new Answers(190, 60, 50, 0, 0).sample(KpiKind.NPS))
                .orElseThrow();

        assertThat(comparison.difference()).isCloseTo(13.33, within(0.01));
        assertThat(comparison.pValue()).isCloseTo(0.0364, within(0.0005)); // z = 2.09
    }

    @Test
    void tooFewValuesAreNotCompared() {
        assertThat(new OfNumbers(Moments.of(1, 2)).against(new OfNumbers(Moments.of(3))))
                .isEmpty();
        assertThat(new Answers(4, 0, 0, 0, 0)
                        .sample(KpiKind.NPS)
                        .against(new Answers(5, 0, 0, 0, 0).sample(KpiKind.NPS)))
                .isEmpty();
    }

    @Test
    void anAnswerFallsIntoItsClasses() {
        assertThat(Answers.of(9, 4)).isEqualTo(new Answers(1, 0, 0, 1, 0));
        assertThat(Answers.of(7, 3)).isEqualTo(new Answers(0, 1, 0, 0, 1));
        assertThat(Answers.of(6, null)).isEqualTo(new Answers(0, 0, 1, 0, 0));
        assertThat(Answers.of(null, 5)).isEqualTo(new Answers(0, 0, 0, 1, 0));
    }
}
