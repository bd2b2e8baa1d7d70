package dev.waymark.feedback.summary.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.waymark.contracts.feedback.SentimentLabel;
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
        assertThat(empty.csat()).isEqualTo(new Summary.Csat(0, null, null, Conventions.CSAT));
        assertThat(empty.nps()).isEqualTo(new Summary.NetPromoters(0, null, 0, 0, 0, Conventions.NPS));
        assertThat(empty.ces()).isEqualTo(new Summary.Ces(0, null, null, Conventions.CES));
        assertThat(empty.sentiment().n()).isZero();
        assertThat(empty.sentiment().mean()).isNull();
        assertThat(empty.responseRate()).isNull();
    }

    /** 160 promoters and 60 detractors of 300 make 33.3 ± 8.9. */
    @Test
    void promotersLessDetractorsMakeTheScore() {
        Summary.NetPromoters nps = tally(Map.of("p", 100L, "v", 80L), Map.of("p", 60L, "d", 60L))
                .summary()
                .nps();
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
        Summary.Csat csat =
                tally(Map.of("csat5", 1L, "csat4", 2L, "csat3", 1L)).summary().csat();
        assertThat(csat.n()).isEqualTo(4);
        assertThat(Objects.requireNonNull(csat.topTwoBox()).value()).isEqualTo(0.75);
        assertThat(Objects.requireNonNull(csat.mean()).value()).isEqualTo(4.0);
    }

    @Test
    void easyIsFiveToSeven() {
        Summary.Ces ces = tally(Map.of("ces7", 1L, "ces5", 1L, "ces4", 1L, "ces1", 1L))
                .summary()
                .ces();
        assertThat(Objects.requireNonNull(ces.easy()).value()).isEqualTo(0.5);
        assertThat(Objects.requireNonNull(ces.mean()).value()).isEqualTo(4.25);
    }

    /** −0.5, 0.1 and 0.7: mean 0.1, deviation 0.6, so 0.1 ± 4.3027 · 0.6 / √3. */
    @Test
    void sentimentIsTheMeanOfThoseThatHaveOne() {
        Summary.Feeling sentiment = tally(
                        new Answers(null, null, null, -1_000L, "NEGATIVE", false, false).counts(),
                        new Answers(null, null, null, 1_000L, "UNCERTAIN", false, false).counts(),
                        new Answers(null, null, null, 3_000L, "POSITIVE", false, false).counts(),
                        new Answers(null, null, null, null, "UNSCORED", false, false).counts())
                .summary()
                .sentiment();
        Estimate mean = Objects.requireNonNull(sentiment.mean());
        assertThat(sentiment.n()).isEqualTo(3);
        assertThat(mean.value()).isCloseTo(0.1, within(1e-12));
        assertThat(mean.high()).isCloseTo(0.1 + 0.4968, within(1e-4));
        assertThat(Objects.requireNonNull(sentiment.negative()).value()).isCloseTo(1.0 / 3, within(1e-12));
        assertThat(sentiment.labels())
                .containsEntry(SentimentLabel.UNSCORED, 1L)
                .containsEntry(SentimentLabel.NEUTRAL, 0L);
    }

    @Test
    void invitationsAreNoResponses() {
        Summary summary = tally(
                        Answers.invitation(true).counts(),
                        Answers.invitation(false).counts(),
                        Answers.invitation(false).counts(),
                        Answers.invitation(false).counts())
                .summary();
        assertThat(summary.responses()).isZero();
        Summary.ResponseRate rate = Objects.requireNonNull(summary.responseRate());
        assertThat(rate.n()).isEqualTo(4);
        assertThat(rate.answered()).isEqualTo(1);
        assertThat(rate.rate().value()).isEqualTo(0.25);
        assertThat(rate.rate().high()).isCloseTo(0.6994, within(1e-4)); // Wilson, 1 of 4
    }

    @Test
    void whatIsTakenOffAgainLeavesNothing() {
        Tally tally = new Tally();
        Map<String, Long> counts = new Answers(4, 9, 7, -1_234L, "NEGATIVE", false, false).counts();
        tally.add(counts, 1);
        assertThat(tally.isEmpty()).isFalse();
        tally.add(counts, -1);
        assertThat(tally.isEmpty()).isTrue();
    }

    @SafeVarargs
    private static Tally tally(Map<String, Long>... counts) {
        Tally tally = new Tally();
        for (Map<String, Long> each : counts) {
            tally.add(each, 1);
        }
        return tally;
    }
}
