package dev.waymark.action.opportunity.read.need;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.waymark.contracts.feedback.Scores;
import dev.waymark.contracts.map.TouchpointId;
import dev.waymark.statistics.Estimate;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeltTest {
    private static final TouchpointId TOUCHPOINT = new TouchpointId(UUID.randomUUID());

    @ParameterizedTest
    @CsvSource({"1,,-2", "3,,0", "5,,2", ",0,-2", ",5,0", ",6,0.4", ",10,2", "1,10,-2"})
    void satisfactionIsAFeelingAndRecommendationOnlyWhereThereIsNone(Integer csat, Integer nps, double feeling) {
        assertThat(Felt.fifths(new Scores(csat, nps, null)).orElseThrow() / 5.0).isEqualTo(feeling);
    }

    @Test
    void effortAloneIsNoFeeling() {
        assertThat(Felt.fifths(new Scores(null, null, 7))).isEmpty();
    }

    @Test
    void theMeanFeelingHasStudentsInterval() {
        // csat 1, 2, 2, 3: feelings -2, -1, -1, 0; t(0.975, 3) = 3.1824; s/√n = 0.40825
        Estimate estimate = felt(-10, -5, -5, 0).estimate().orElseThrow();

        assertThat(estimate.value()).isEqualTo(-1.0);
        assertThat(estimate.n()).isEqualTo(4);
        assertThat(estimate.low()).isCloseTo(-2.2992, within(0.0001));
        assertThat(estimate.high()).isCloseTo(0.2992, within(0.0001));
    }

    @Test
    void oneCustomerHasNoInterval() {
        Estimate estimate = felt(4).estimate().orElseThrow();

        assertThat(estimate.value()).isEqualTo(0.8);
        assertThat(estimate.low()).isNull();
    }

    @Test
    void nobodyFeltNothing() {
        assertThat(felt().estimate()).isEmpty();
    }

    private static Felt felt(int... fifths) {
        return new Felt(
                TOUCHPOINT,
                fifths.length,
                IntStream.of(fifths).sum(),
                IntStream.of(fifths).map(value -> value * value).sum());
    }
}
