package dev.waymark.feedback.summary.read;

import dev.waymark.feedback.summary.read.Summary.Ces;
import dev.waymark.feedback.summary.read.Summary.Csat;
import dev.waymark.feedback.summary.read.Summary.NetPromoters;
import dev.waymark.statistics.Moments;
import dev.waymark.statistics.Nps;
import dev.waymark.statistics.Proportion;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Adds up counters. */
final class Tally {
    private static final int TOP_TWO_OF_FIVE = 4;
    private static final int EASY_OF_SEVEN = 5;

    private long responses;
    private final long[] csat = new long[6];
    private final long[] nps = new long[11];
    private final long[] ces = new long[8];

    void add(ScoreCounts counts) {
        responses += counts.responses();
        add(csat, counts.csat());
        add(nps, counts.nps());
        add(ces, counts.ces());
    }

    Summary summary() {
        return new Summary(responses, csat(), netPromoters(), ces());
    }

    private Csat csat() {
        Proportion satisfied = new Proportion(from(csat, TOP_TWO_OF_FIVE), from(csat, 0));
        return new Csat(
                satisfied.n(),
                satisfied.estimate().orElse(null),
                moments(csat).estimate().orElse(null));
    }

    private NetPromoters netPromoters() {
        long promoters = from(nps, 9);
        long passives = from(nps, 7) - promoters;
        Nps all = new Nps(promoters, passives, from(nps, 0) - promoters - passives);
        return new NetPromoters(
                all.n(), all.estimate().orElse(null), all.promoters(), all.passives(), all.detractors());
    }

    private Ces ces() {
        Proportion easy = new Proportion(from(ces, EASY_OF_SEVEN), from(ces, 0));
        return new Ces(
                easy.n(), easy.estimate().orElse(null), moments(ces).estimate().orElse(null));
    }

    private static void add(long[] sums, @Nullable Map<String, Long> counts) {
        if (counts != null) {
            counts.forEach((answer, number) -> sums[Integer.parseInt(answer)] += number);
        }
    }

    private static long from(long[] counts, int answer) {
        long sum = 0;
        for (int i = answer; i < counts.length; i++) {
            sum += counts[i];
        }
        return sum;
    }

    private static Moments moments(long[] counts) {
        double sum = 0;
        double squares = 0;
        for (int answer = 0; answer < counts.length; answer++) {
            sum += (double) answer * counts[answer];
            squares += (double) answer * answer * counts[answer];
        }
        return Moments.ofSums(from(counts, 0), sum, squares);
    }
}
