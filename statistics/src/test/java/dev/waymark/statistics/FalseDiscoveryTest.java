package dev.waymark.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class FalseDiscoveryTest {
    /** The fifteen p-values of Benjamini and Hochberg (1995), section 4: at 0.05 the first four count. */
    @Test
    void thePublishedExampleFindsFour() {
        List<Double> adjusted = FalseDiscovery.adjusted(List.of(
                0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528,
                0.7590, 1.0));

        assertThat(adjusted.stream().filter(it -> it < Comparison.ALPHA)).hasSize(4);
        assertThat(adjusted.getFirst()).isCloseTo(0.0015, within(1e-12));
        assertThat(adjusted.get(3)).isCloseTo(0.0095 * 15 / 4, within(1e-12));
        assertThat(adjusted.get(4)).isCloseTo(0.0201 * 15 / 5, within(1e-12));
    }

    @Test
    void theOrderIsThatOfThePValues() {
        assertThat(FalseDiscovery.adjusted(List.of(0.04, 0.01))).containsExactly(0.04, 0.02);
    }

    @Test
    void nothingToAdjustIsNothing() {
        assertThat(FalseDiscovery.adjusted(List.of())).isEmpty();
        assertThat(FalseDiscovery.adjusted(List.of(0.03))).containsExactly(0.03);
    }
}
