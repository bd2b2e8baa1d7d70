package dev.waymark.action.opportunity.read.need;

import dev.waymark.contracts.feedback.Scores;
import dev.waymark.contracts.map.TouchpointId;
import dev.waymark.statistics.Estimate;
import dev.waymark.statistics.Moments;
import java.util.Optional;
import java.util.OptionalInt;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * How customers felt at a touchpoint. Counted in fifths of a feeling, the largest unit that measures both scales in whole
 * numbers, so that the sums stay exact however often feedback is moved.
 *
 * @param n how many customers said something
 * @param sum of their feelings, in fifths
 * @param squares the sum of the squares of those
 */
public record Felt(@BsonId TouchpointId id, long n, long sum, long squares) {
    private static final double UNIT = 5;

    /** From −2 to +2: csat − 3 where there is one, else (nps − 5) / 2.5; in fifths. */
    static OptionalInt fifths(Scores scores) {
        Integer csat = scores.csat();
        Integer nps = scores.nps();
        return csat != null
                ? OptionalInt.of((csat - 3) * 5)
                : nps != null ? OptionalInt.of((nps - 5) * 2) : OptionalInt.empty();
    }

    /** The mean feeling with its interval; empty where nobody said anything. */
    Optional<Estimate> estimate() {
        Moments fifths = Moments.ofSums(n, (double) sum, (double) squares);
        return new Moments(n, fifths.mean() / UNIT, fifths.squares() / (UNIT * UNIT)).estimate();
    }
}
