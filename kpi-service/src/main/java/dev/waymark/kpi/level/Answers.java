package dev.waymark.kpi.level;

import dev.waymark.contracts.kpi.KpiKind;
import dev.waymark.kpi.level.Sample.OfCsat;
import dev.waymark.kpi.level.Sample.OfNps;
import dev.waymark.statistics.Nps;
import dev.waymark.statistics.Proportion;
import org.jspecify.annotations.Nullable;

/**
 * How many customers answered what.
 *
 * @param satisfied 4 and 5 of a 1–5 scale
 * @param unsatisfied 1 to 3
 */
public record Answers(long promoters, long passives, long detractors, long satisfied, long unsatisfied) {
    private static final int SATISFIED = 4;

    static final Answers NONE = new Answers(0, 0, 0, 0, 0);

    /** One customer's. */
    static Answers of(@Nullable Integer nps, @Nullable Integer csat) {
        Nps one = nps == null ? Nps.NONE : Nps.NONE.plus(nps);
        boolean pleased = csat != null && csat >= SATISFIED;
        return new Answers(
                one.promoters(), one.passives(), one.detractors(), pleased ? 1 : 0, csat != null && !pleased ? 1 : 0);
    }

    Answers plus(Answers other) {
        return new Answers(
                promoters + other.promoters,
                passives + other.passives,
                detractors + other.detractors,
                satisfied + other.satisfied,
                unsatisfied + other.unsatisfied);
    }

    /** What makes those these; parts of it may be below zero. */
    Answers minus(Answers other) {
        return new Answers(
                promoters - other.promoters,
                passives - other.passives,
                detractors - other.detractors,
                satisfied - other.satisfied,
                unsatisfied - other.unsatisfied);
    }

    long n(KpiKind kind) {
        return sample(kind).n();
    }

    Sample sample(KpiKind kind) {
        return switch (kind) {
            case NPS -> new OfNps(new Nps(promoters, passives, detractors));
            case CSAT -> new OfCsat(new Proportion(satisfied, satisfied + unsatisfied));
            case NUMBER -> throw new IllegalArgumentException("Numbers are not made of answers");
        };
    }
}
