package dev.waymark.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.waymark.statistics.Saturation.Run;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SaturationTest {
    /** Four interviews with 20 themes between them, then two, one and none that are new. Computed by hand. */
    private static final List<Set<Integer>> INTERVIEWS = List.of(
            themes(1, 10),
            themes(5, 14),
            themes(1, 16),
            themes(12, 20),
            themes(19, 22),
            themes(20, 23),
            themes(1, 3),
            themes(4, 9));

    @Test
    void aRunIsHeldAgainstTheThemesOfTheBase() {
        Saturation saturation = Saturation.of(INTERVIEWS, 4, 2, 0.05);
        assertThat(saturation.baseThemes()).isEqualTo(20);
        assertThat(saturation.runs()).containsExactly(new Run(6, 3, 0.15), new Run(7, 1, 0.05), new Run(8, 0, 0));
    }

    @Test
    void itIsReachedWithTheFirstRunThatBringsNoMoreThanTheThreshold() {
        assertThat(Saturation.of(INTERVIEWS, 4, 2, 0.05).reached()).contains(new Run(7, 1, 0.05));
        assertThat(Saturation.of(INTERVIEWS, 4, 2, 0).reached()).contains(new Run(8, 0, 0));
        assertThat(Saturation.of(INTERVIEWS.subList(0, 6), 4, 2, 0.05).reached())
                .isEmpty();
    }

    @Test
    void withTooFewInterviewsOrNoThemesThereIsNoRun() {
        assertThat(Saturation.of(INTERVIEWS.subList(0, 5), 4, 2, 0.05).runs()).isEmpty();
        assertThat(Saturation.of(List.of(Set.of(), Set.of(), Set.of(1)), 2, 1, 0.05)
                        .runs())
                .isEmpty();
    }

    @Test
    void sizesBelowOneMeanNothing() {
        assertThatIllegalArgumentException().isThrownBy(() -> Saturation.of(INTERVIEWS, 0, 2, 0.05));
        assertThatIllegalArgumentException().isThrownBy(() -> Saturation.of(INTERVIEWS, 4, 0, 0.05));
        assertThatIllegalArgumentException().isThrownBy(() -> Saturation.of(INTERVIEWS, 4, 2, 1));
    }

    private static Set<Integer> themes(int first, int last) {
        return IntStream.rangeClosed(first, last).boxed().collect(Collectors.toSet());
    }
}
