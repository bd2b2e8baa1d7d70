package dev.waymark.map.evidence.read;

import dev.waymark.contracts.map.EvidenceGrade;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;

/** What something on a map stands on, at best. */
public enum Footing {
    VALIDATED,
    /** It was validated, longer than a year ago. */
    STALE,
    INTERNALLY_REASONED,
    ASSUMPTION,
    /** Nobody has attached anything. */
    NOTHING;

    static Footing of(List<Support> supports, LocalDate day) {
        if (supports.isEmpty()) {
            return NOTHING;
        }
        Predicate<Support> validated = it -> it.grade() == EvidenceGrade.VALIDATED;
        if (supports.stream().filter(validated).anyMatch(it -> !it.countsUntil().isBefore(day))) {
            return VALIDATED;
        }
        if (supports.stream().anyMatch(validated)) {
            return STALE;
        }
        return supports.stream().anyMatch(it -> it.grade() == EvidenceGrade.INTERNALLY_REASONED)
                ? INTERNALLY_REASONED
                : ASSUMPTION;
    }
}
