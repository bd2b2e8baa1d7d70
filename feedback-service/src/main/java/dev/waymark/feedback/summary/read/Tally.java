package dev.waymark.feedback.summary.read;

import dev.waymark.contracts.feedback.SentimentLabel;
import dev.waymark.feedback.summary.read.Summary.Ces;
import dev.waymark.feedback.summary.read.Summary.Csat;
import dev.waymark.feedback.summary.read.Summary.Feeling;
import dev.waymark.feedback.summary.read.Summary.NetPromoters;
import dev.waymark.feedback.summary.read.Summary.ResponseRate;
import dev.waymark.statistics.Estimate;
import dev.waymark.statistics.Moments;
import dev.waymark.statistics.Nps;
import dev.waymark.statistics.Proportion;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntToLongFunction;
import org.jspecify.annotations.Nullable;

/** What counters add up to, and the figures that follow. */
public final class Tally {
    static final int CSAT_SCALE = 5;
    private static final int TOP_TWO_OF_FIVE = 4;
    static final int CES_SCALE = 7;
    private static final int EASY_OF_SEVEN = 5;

    private static final Map<String, Integer> PLACES = places();

    /** By place: a summary adds up tens of thousands of counters. */
    private final long[] counts = new long[PLACES.size()];

    private static Map<String, Integer> places() {
        Map<String, Integer> places = new HashMap<>();
        Answers.names().forEach(name -> places.put(name, places.size()));
        return Map.copyOf(places);
    }

    void add(Map<String, Long> more, int times) {
        more.forEach((name, number) -> add(name, times * number));
    }

    void add(Tally more, int times) {
        for (int i = 0; i < counts.length; i++) {
            counts[i] += times * more.counts[i];
        }
    }

    /** What an earlier release counted and this one does not is left out. */
    void add(String name, long number) {
        Integer place = PLACES.get(name);
        if (place != null) {
            counts[place] += number;
        }
    }

    /** All of these together. */
    public static Tally sum(Collection<Tally> tallies) {
        Tally sum = new Tally();
        tallies.forEach(tally -> sum.add(tally, 1));
        return sum;
    }

    boolean isEmpty() {
        return Arrays.stream(counts).allMatch(number -> number == 0);
    }

    public long responses() {
        return of(Answers.RESPONSES);
    }

    /** Satisfied of all who said how satisfied they are. */
    public Proportion satisfied() {
        return share(this::csat, TOP_TWO_OF_FIVE, CSAT_SCALE);
    }

    /** Those for whom it was easy of all who said so. */
    public Proportion easy() {
        return share(this::ces, EASY_OF_SEVEN, CES_SCALE);
    }

    public Nps recommending() {
        return new Nps(of(Answers.PROMOTERS), of(Answers.PASSIVES), of(Answers.DETRACTORS));
    }

    /** The sentiment of all comments that have one. */
    public Moments feeling() {
        return Moments.ofSums(
                of(Answers.SCORED),
                of(Answers.SUM) / Answers.SCALE,
                of(Answers.SQUARES) / (Answers.SCALE * Answers.SCALE));
    }

    /** Its mean. */
    public Optional<Estimate> felt() {
        return feeling().estimate().map(mean -> mean.within(-1, 1));
    }

    /** All figures, and how they are reckoned. */
    public Summary summary() {
        return figures(true);
    }

    /** All figures, for one of many groups. */
    public Summary figures() {
        return figures(false);
    }

    private Summary figures(boolean explained) {
        Proportion satisfied = satisfied();
        Proportion easy = easy();
        Nps nps = recommending();
        return new Summary(
                responses(),
                new Csat(
                        satisfied.n(),
                        satisfied.estimate().orElse(null),
                        mean(this::csat, CSAT_SCALE).orElse(null),
                        explained ? Conventions.CSAT : null),
                new NetPromoters(
                        nps.n(),
                        nps.estimate().orElse(null),
                        nps.promoters(),
                        nps.passives(),
                        nps.detractors(),
                        explained ? Conventions.NPS : null),
                new Ces(
                        easy.n(),
                        easy.estimate().orElse(null),
                        mean(this::ces, CES_SCALE).orElse(null),
                        explained ? Conventions.CES : null),
                sentiment(explained ? Conventions.SENTIMENT : null),
                responseRate());
    }

    private Feeling sentiment(@Nullable String convention) {
        Moments feeling = feeling();
        Map<SentimentLabel, Long> labels = new EnumMap<>(SentimentLabel.class);
        for (SentimentLabel label : SentimentLabel.values()) {
            labels.put(label, of(Answers.LABEL + label));
        }
        return new Feeling(
                feeling.n(),
                felt().orElse(null),
                new Proportion(of(Answers.LABEL + SentimentLabel.NEGATIVE), feeling.n())
                        .estimate()
                        .orElse(null),
                labels,
                convention);
    }

    private @Nullable ResponseRate responseRate() {
        Proportion answered = new Proportion(of(Answers.ANSWERED), of(Answers.INVITED));
        return answered.estimate()
                .map(rate -> new ResponseRate(answered.n(), answered.hits(), rate))
                .orElse(null);
    }

    private long csat(int answer) {
        return of(Answers.CSAT + answer);
    }

    private long ces(int answer) {
        return of(Answers.CES + answer);
    }

    private long of(String name) {
        return counts[Objects.requireNonNull(PLACES.get(name))];
    }

    private static Proportion share(IntToLongFunction answers, int from, int scale) {
        long hits = 0;
        long all = 0;
        for (int answer = 1; answer <= scale; answer++) {
            hits += answer >= from ? answers.applyAsLong(answer) : 0;
            all += answers.applyAsLong(answer);
        }
        return new Proportion(hits, all);
    }

    private static Optional<Estimate> mean(IntToLongFunction answers, int scale) {
        long n = 0;
        double sum = 0;
        double squares = 0;
        for (int answer = 1; answer <= scale; answer++) {
            long number = answers.applyAsLong(answer);
            n += number;
            sum += (double) answer * number;
            squares += (double) answer * answer * number;
        }
        return Moments.ofSums(n, sum, squares).estimate().map(mean -> mean.within(1, scale));
    }
}
