package dev.waymark.statistics;

import java.util.Optional;

/**
 * Answers to "how likely is it that you would recommend us", 0–10. The score is 100 · (share of 9–10 − share of 0–6).
 *
 * @param promoters answers 9 and 10
 * @param passives answers 7 and 8
 * @param detractors answers 0 to 6
 */
public record Nps(long promoters, long passives, long detractors) {
    private static final long LARGE = 100;

    public static final Nps NONE = new Nps(0, 0, 0);

    public Nps {
        if (promoters < 0 || passives < 0 || detractors < 0) {
            throw new IllegalArgumentException("There are no negative numbers of answers");
        }
    }

    /** One more answer. */
    public Nps plus(int answer) {
        if (answer < 0 || answer > 10) {
            throw new IllegalArgumentException("An answer lies between 0 and 10, not " + answer);
        }
        return answer >= 9
                ? new Nps(promoters + 1, passives, detractors)
                : answer >= 7
                        ? new Nps(promoters, passives + 1, detractors)
                        : new Nps(promoters, passives, detractors + 1);
    }

    public Nps plus(Nps other) {
        return new Nps(promoters + other.promoters, passives + other.passives, detractors + other.detractors);
    }

    public long n() {
        return promoters + passives + detractors;
    }

    /**
     * The score, −100 to 100, with a Wald interval from 100 answers on and the adjusted Wald interval below (Rocks 2016;
     * three answers more, ¾ of a promoter and of a detractor among them); empty for no answers.
     */
    public Optional<Estimate> estimate() {
        if (n() == 0) {
            return Optional.empty();
        }
        boolean large = n() >= LARGE;
        Shares used = large ? shares() : adjusted();
        double half = Normal.Z95 * Math.sqrt(used.variance());
        return Optional.of(new Estimate(
                100 * shares().net(),
                n(),
                Math.max(-100, 100 * (used.net() - half)),
                Math.min(100, 100 * (used.net() + half)),
                large ? "wald" : "adjusted-wald"));
    }

    /**
     * Compares with later answers: z of the difference of the adjusted scores.
     *
     * @throws IllegalArgumentException if one of them has no answers
     */
    public Comparison against(Nps later) {
        if (n() == 0 || later.n() == 0) {
            throw new IllegalArgumentException("A score of nothing cannot be compared");
        }
        Shares before = adjusted();
        Shares after = later.adjusted();
        double difference = after.net() - before.net();
        double error = Math.sqrt(before.variance() + after.variance());
        return new Comparison(
                "nps-z",
                100 * (later.shares().net() - shares().net()),
                100 * (difference - Normal.Z95 * error),
                100 * (difference + Normal.Z95 * error),
                Normal.twoSided(difference / error));
    }

    private Shares shares() {
        return new Shares((double) promoters / n(), (double) detractors / n(), n());
    }

    private Shares adjusted() {
        double n = n() + 3.0;
        return new Shares((promoters + 0.75) / n, (detractors + 0.75) / n, n);
    }

    private record Shares(double promoters, double detractors, double n) {
        double net() {
            return promoters - detractors;
        }

        double variance() {
            return (promoters + detractors - net() * net()) / n;
        }
    }
}
