package dev.waymark.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class MomentsTest {
    @Test
    void theIntervalOfAMeanIsStudents() {
        Estimate mean = Moments.of(2, 4, 4, 5, 7).estimate().orElseThrow();

        assertThat(mean.value()).isCloseTo(4.4, within(1e-12));
        assertThat(mean.low()).isCloseTo(2.1445, within(0.0005)); // 4.4 − 2.776 · 1.8166 / √5
        assertThat(mean.high()).isCloseTo(6.6555, within(0.0005));
    }

    @Test
    void aSingleNumberHasNoInterval() {
        assertThat(Moments.of(3).estimate()).contains(new Estimate(3, 1, null, null, "student-t"));
    }

    /** The two samples of Welch's test in R's sleep data: t = −1.8608, df = 17.776, p = 0.07939. */
    @Test
    void twoMeansAreComparedAsRDoes() {
        Moments first = Moments.of(0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0);
        Moments second = Moments.of(1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4);

        Comparison comparison = first.against(second);

        assertThat(comparison.difference()).isCloseTo(1.58, within(1e-9));
        assertThat(comparison.low()).isCloseTo(-0.2054832, within(1e-6));
        assertThat(comparison.high()).isCloseTo(3.3654832, within(1e-6));
        assertThat(comparison.pValue()).isCloseTo(0.07939, within(1e-5));
    }

    @Test
    void largeValuesKeepTheirDigits() {
        assertThat(Moments.of(1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16).variance()).isCloseTo(30, within(1e-9));
    }

    @Test
    void mergingIsTheSameAsAddingOneByOne() {
        Moments merged = Moments.of(1, 2, 3).plus(Moments.of(10, 20));

        assertThat(merged.mean()).isCloseTo(7.2, within(1e-12));
        assertThat(merged.variance()).isCloseTo(Moments.of(1, 2, 3, 10, 20).variance(), within(1e-9));
        assertThat(Moments.ofSums(5, 36, 514).variance()).isCloseTo(merged.variance(), within(1e-9));
    }

    @Test
    void constantSamplesDifferOrTheyDoNot() {
        assertThat(Moments.of(1, 1).against(Moments.of(1, 1)).pValue()).isEqualTo(1);
        assertThat(Moments.of(1, 1).against(Moments.of(2, 2)).pValue()).isZero();
    }

    @Test
    void oneNumberIsNotEnoughToCompare() {
        assertThatThrownBy(() -> Moments.of(1).against(Moments.of(1, 2))).hasMessageContaining("at least two");
    }

    @Test
    void anIntervalEndsWhereItsScaleEnds() {
        Estimate mean = Moments.of(1, 5).estimate().orElseThrow();
        assertThat(mean.low()).isLessThan(-20);

        assertThat(mean.within(1, 5)).isEqualTo(new Estimate(3, 2, 1.0, 5.0, "student-t"));
        assertThat(Moments.of(4).estimate().orElseThrow().within(1, 5))
                .isEqualTo(new Estimate(4, 1, null, null, "student-t"));
    }
}
