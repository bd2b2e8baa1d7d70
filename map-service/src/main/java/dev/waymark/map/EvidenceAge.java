package dev.waymark.map;

import java.time.LocalDate;
import java.time.Period;

/** How long evidence shows what is, in days of UTC. */
public final class EvidenceAge {
    private static final Period LIFE = Period.ofYears(1);

    private EvidenceAge() {}

    /** The last day on which evidence is not older than a year. */
    public static LocalDate countsUntil(LocalDate collectedOn) {
        return collectedOn.plus(LIFE);
    }
}
