package dev.waymark.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** The published figures are those of the R package rwa 0.1 on R's data set mtcars (Henderson and Velleman 1981). */
class RelativeWeightsTest {
    private static final Offset<Double> AS_PRINTED = within(5e-7);
    private static final Offset<Double> EXACT = within(1e-9);
    private static final double[] MPG = {
        21, 21, 22.8, 21.4, 18.7, 18.1, 14.3, 24.4, 22.8, 19.2, 17.8, 16.4, 17.3, 15.2, 10.4, 10.4, 14.7, 32.4, 30.4,
        33.9, 21.5, 15.5, 15.2, 13.3, 19.2, 27.3, 26, 30.4, 15.8, 19.7, 15, 21.4
    };

    private static final double[] CYL = {
        6, 6, 4, 6, 8, 6, 8, 4, 4, 6, 6, 8, 8, 8, 8, 8, 8, 4, 4, 4, 4, 8, 8, 8, 8, 4, 4, 4, 8, 6, 8, 4
    };

    private static final double[] DISP = {
        160, 160, 108, 258, 360, 225, 360, 146.7, 140.8, 167.6, 167.6, 275.8, 275.8, 275.8, 472, 460, 440, 78.7, 75.7,
        71.1, 120.1, 318, 304, 350, 400, 79, 120.3, 95.1, 351, 145, 301, 121
    };

    private static final double[] HP = {
        110, 110, 93, 110, 175, 105, 245, 62, 95, 123, 123, 180, 180, 180, 205, 215, 230, 66, 52, 65, 97, 150, 150, 245,
        175, 66, 91, 113, 264, 175, 335, 109
    };

    private static final double[] WT = {
        2.62, 2.875, 2.32, 3.215, 3.44, 3.46, 3.57, 3.19, 3.15, 3.44, 3.44, 4.07, 3.73, 3.78, 5.25, 5.424, 5.345, 2.2,
        1.615, 1.835, 2.465, 3.52, 3.435, 3.84, 3.845, 1.935, 2.14, 1.513, 3.17, 2.77, 3.57, 2.78
    };

    private static final double[] GEAR = {
        4, 4, 4, 3, 3, 3, 3, 4, 4, 4, 4, 3, 3, 3, 3, 3, 3, 4, 4, 4, 3, 3, 3, 3, 3, 4, 5, 5, 5, 5, 5, 4
    };

    /** Its introduction: R² 0.7791896. */
    @Test
    void fuelConsumptionHasThePublishedWeights() {
        RelativeWeights weights = weights(MPG, CYL, DISP, HP, GEAR);

        assertThat(weights.rSquared()).isCloseTo(0.7791896, AS_PRINTED);
        assertThat(weights.weights().get(0)).isCloseTo(0.2284797, AS_PRINTED);
        assertThat(weights.weights().get(1)).isCloseTo(0.2221469, AS_PRINTED);
        assertThat(weights.weights().get(2)).isCloseTo(0.2321744, AS_PRINTED);
        assertThat(weights.weights().get(3)).isCloseTo(0.0963886, AS_PRINTED);
    }

    /** Its article on regression methods. */
    @Test
    void withWeightInsteadOfGearsTheyAreAsPublishedToo() {
        RelativeWeights weights = weights(MPG, CYL, DISP, HP, WT);

        assertThat(weights.weights().get(0)).isCloseTo(0.2096904, AS_PRINTED);
        assertThat(weights.weights().get(1)).isCloseTo(0.1883043, AS_PRINTED);
        assertThat(weights.weights().get(2)).isCloseTo(0.1799590, AS_PRINTED);
        assertThat(weights.weights().get(3)).isCloseTo(0.2706812, AS_PRINTED);
    }

    @Test
    void theyAreThoseOfTheSingularValueDecomposition() {
        assertThat(RelativeWeights.of(Ratings.of("ratings-without-gaps.csv"))
                        .orElseThrow()
                        .weights())
                .usingElementComparator(RelativeWeightsTest::nearly)
                .containsExactlyElementsOf(list(Ratings.expected("without gaps")));
    }

    @Test
    void ratingsWithGapsAreCorrelatedPairByPair() {
        assertThat(RelativeWeights.of(Ratings.of("ratings.csv")).orElseThrow().weights())
                .usingElementComparator(RelativeWeightsTest::nearly)
                .containsExactlyElementsOf(list(Ratings.expected("with gaps")));
    }

    @Test
    void theySumToTheExplainedVarianceAndAreNeverNegative() {
        for (String file : List.of("ratings.csv", "ratings-without-gaps.csv")) {
            RelativeWeights weights = RelativeWeights.of(Ratings.of(file)).orElseThrow();
            assertThat(weights.weights().stream().mapToDouble(it -> it).sum()).isCloseTo(weights.rSquared(), EXACT);
            assertThat(weights.weights()).allMatch(weight -> weight >= 0);
        }
    }

    @Test
    void anotherScaleOfAnyVariableChangesNothing() {
        RelativeWeights plain = weights(MPG, CYL, DISP, HP);
        RelativeWeights scaled = weights(scaled(MPG, -3, 7), scaled(CYL, 100, 0), scaled(DISP, 0.01, -5), HP);

        assertThat(scaled.weights())
                .usingElementComparator(RelativeWeightsTest::nearly)
                .containsExactlyElementsOf(plain.weights());
    }

    @Test
    void theOrderOfPredictorsOnlyOrdersTheWeights() {
        assertThat(weights(MPG, GEAR, HP, CYL).weights())
                .usingElementComparator(RelativeWeightsTest::nearly)
                .containsExactlyElementsOf(weights(MPG, CYL, HP, GEAR).weights().reversed());
    }

    @Test
    void aSinglePredictorWeighsItsSquaredCorrelation() {
        assertThat(weights(MPG, CYL).weights().getFirst()).isCloseTo(0.726180, within(1e-6)); // r = −0.852162
    }

    @Test
    void twoThatSayTheSameShareWhatOneWouldWeigh() {
        double alone = weights(MPG, CYL).weights().getFirst();
        RelativeWeights shared = weights(MPG, CYL, scaled(CYL, 2, 1));

        assertThat(shared.rSquared()).isCloseTo(alone, EXACT);
        assertThat(shared.weights().get(0)).isCloseTo(alone / 2, EXACT);
        assertThat(shared.weights().get(1)).isCloseTo(alone / 2, EXACT);
    }

    @Test
    void whatNeverVariesCannotBeWeighed() {
        assertThat(RelativeWeights.of(Observations.of(List.of(MPG, CYL, scaled(CYL, 0, 4)))))
                .isEmpty();
        assertThat(RelativeWeights.of(Observations.of(List.of(MPG)))).isEmpty();
    }

    /** No three variables can be correlated like this: two nearly the same, and a third with one of them but not the other. */
    @Test
    void correlationsThatContradictEachOtherGiveNoWeights() {
        double[][] correlations = {{1, 0.5, 0.5, 0.5}, {0.5, 1, 0.9, 0.9}, {0.5, 0.9, 1, -0.9}, {0.5, 0.9, -0.9, 1}};
        assertThat(RelativeWeights.of(correlations)).isEmpty();
    }

    @Test
    void variablesAreOfTheSameCases() {
        assertThatThrownBy(() -> Observations.of(List.of(new double[2], new double[3])))
                .hasMessageContaining("same cases");
    }

    private static RelativeWeights weights(double[]... outcomeFirst) {
        return RelativeWeights.of(Observations.of(List.of(outcomeFirst))).orElseThrow();
    }

    private static double[] scaled(double[] values, double factor, double shift) {
        return Arrays.stream(values).map(value -> factor * value + shift).toArray();
    }

    private static List<Double> list(double[] values) {
        return DoubleStream.of(values).boxed().toList();
    }

    private static int nearly(double one, double other) {
        return Math.abs(one - other) < 1e-9 ? 0 : Double.compare(one, other);
    }
}
