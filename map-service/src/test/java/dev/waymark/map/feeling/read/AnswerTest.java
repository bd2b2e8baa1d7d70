package dev.waymark.map.feeling.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.contracts.feedback.Scores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerTest {
    @ParameterizedTest
    @CsvSource({"1, -2", "2, -1", "3, 0", "4, 1", "5, 2"})
    void satisfactionLiesOnTheScaleOfFeelings(int csat, double feeling) {
        assertThat(Answer.feeling(new Scores(csat, 10, 7))).hasValue(feeling);
    }

    @ParameterizedTest
    @CsvSource({"0, -2", "5, 0", "6, 0.4", "10, 2"})
    void withoutSatisfactionTheRecommendationCounts(int nps, double feeling) {
        assertThat(Answer.feeling(new Scores(null, nps, 1))).hasValue(feeling);
    }

    @Test
    void effortSaysNothingAboutTheFeeling() {
        assertThat(Answer.feeling(new Scores(null, null, 7))).isEmpty();
    }
}
