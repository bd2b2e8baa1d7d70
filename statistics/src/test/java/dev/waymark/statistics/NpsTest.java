package dev.waymark.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class NpsTest {
    @Test
    void threeHundredAnswersGiveThePublishedInterval() {
        Estimate score = new Nps(160, 80, 60).estimate().orElseThrow();

        assertThat(score.value()).isCloseTo(33.3, within(0.05));
        assertThat(score.high()).isCloseTo(33.3 + 8.9, within(0.1));
        assertThat(score.method()).isEqualTo("wald");
        assertThat(score.n()).isEqualTo(300);
    }

    @Test
    void fewAnswersGetTheAdjustedIntervalWithinTheScale() {
        Estimate score = new Nps(5, 0, 0).estimate().orElseThrow();

        assertThat(score.value()).isEqualTo(100);
        assertThat(score.method()).isEqualTo("adjusted-wald");
        assertThat(score.high()).isEqualTo(100);
        assertThat(score.low()).isCloseTo(17.5, within(0.1));
    }

    @Test
    void twoScoresDifferByThePublishedZ() {
        Comparison comparison = new Nps(160, 80, 60).against(new Nps(190, 60, 50));

        assertThat(comparison.difference()).isCloseTo(13.33, within(0.01));
        assertThat(comparison.pValue()).isCloseTo(0.0364, within(0.0005)); // z = 2.09
        assertThat(comparison.isSignificant()).isTrue();
    }

    @Test
    void answersFallIntoTheirClasses() {
        Nps nps = Nps.NONE.plus(0).plus(6).plus(7).plus(8).plus(9).plus(10);

        assertThat(nps).isEqualTo(new Nps(2, 2, 2));
    }

    @Test
    void noAnswersMakeNoScore() {
        assertThat(Nps.NONE.estimate()).isEmpty();
    }
}
