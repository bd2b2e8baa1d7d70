package dev.waymark.feedback.summary.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.waymark.statistics.Estimate;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class TallyTest {
    private static final Offset<Double> CLOSE = within(0.05);

    @Test
    void withoutAnswersThereAreNoScores() {
        Summary empty = new Tally().summary();
        assertThat(empty.responses()).isZero();
        assertThat(empty.csat()).isEqualTo(new Summary.Csat(0, null, null));
        assertThat(empty.nps()).isEqualTo(new Summary.NetPromoters(0, null, 0, 0, 0));
        assertThat(empty.ces()).isEqualTo(new Summary.Ces(0, null, null));
    }

    /** 160 promoters and 60 detractors of 300 make 33.3 ± 8.9. */
    @Test
    void promotersAreNineAndTenAndDetractorsUpToSix() {
        Tally tally = new Tally();
        tally.add(counts(Map.of(), Map.of("10", 100L, "9", 60L, "8", 50L, "7", 30L), Map.of()));
        tally.add(counts(Map.of(), Map.of("6", 40L, "0", 20L), Map.of()));
        Summary.NetPromoters nps = tally.summary().nps();
        Estimate score = Objects.requireNonNull(nps.score());
        assertThat(nps.n()).isEqualTo(300);
        assertThat(nps.promoters()).isEqualTo(160);
        assertThat(nps.passives()).isEqualTo(80);
        assertThat(nps.detractors()).isEqualTo(60);
        assertThat(score.value()).isCloseTo(33.3, CLOSE);
        assertThat(score.high()).isCloseTo(42.26, CLOSE);
    }

    @Test
    void satisfiedAreFourAndFive() {
        Tally tally = new Tally();
        tally.add(counts(Map.of("5", 1L, "4", 2L, "3", 1L), Map.of(), Map.of()));
        Summary.Csat csat = tally.summary().csat();
        assertThat(csat.n()).isEqualTo(4);
        assertThat(Objects.requireNonNull(csat.topTwoBox()).value()).isEqualTo(0.75);
        assertThat(Objects.requireNonNull(csat.mean()).value()).isEqualTo(4.0);
    }

    @Test
    void easyIsFiveToSeven() {
        Tally tally = new Tally();
        tally.add(counts(Map.of(), Map.of(), Map.of("7", 1L, "5", 1L, "4", 1L, "1", 1L)));
        Summary.Ces ces = tally.summary().ces();
        assertThat(Objects.requireNonNull(ces.easy()).value()).isEqualTo(0.5);
        assertThat(Objects.requireNonNull(ces.mean()).value()).isEqualTo(4.25);
    }

    private static ScoreCounts counts(Map<String, Long> csat, Map<String, Long> nps, Map<String, Long> ces) {
        return new ScoreCounts("cell", 0, csat, nps, ces);
    }
}
