package dev.waymark.map.evidence.read;

import dev.waymark.contracts.map.ElementKind;
import dev.waymark.contracts.map.EvidenceGrade;
import dev.waymark.contracts.map.MapElement;
import dev.waymark.map.journeymap.read.DrawnElement;
import dev.waymark.map.journeymap.read.MapView;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something on a map that no validated evidence of the last year speaks for.
 *
 * @param place of the element on the map, counted from 0; with what it weighs it makes the order of the list
 * @param name what it is called, or its text
 * @param in the stage or touchpoint it belongs to
 * @param importance of its touchpoint; of a stage the highest there
 * @param momentOfTruth whether its touchpoint is one; of a stage whether one is there
 * @param footing what it stands on
 * @param evidence how many pieces are attached to it
 * @param staleSince the day its last validated evidence went stale
 */
public record Assumption(
        int place,
        MapElement about,
        String name,
        @Nullable String in,
        @Nullable Integer importance,
        boolean momentOfTruth,
        Footing footing,
        int evidence,
        @Nullable LocalDate staleSince) {
    /** Moments of truth, then the rest; each the most important first, then as the map goes. */
    static final Comparator<Assumption> WEIGHTIEST_FIRST = Comparator.comparingInt(
                    (Assumption it) -> it.momentOfTruth() ? 0 : 1)
            .thenComparingInt(it -> -it.weight())
            .thenComparingInt(Assumption::place);

    /** What nobody has judged comes last. */
    int weight() {
        return importance == null ? 0 : importance;
    }

    /**
     * All of a map, the weightiest first.
     *
     * @param kind only elements of that kind
     */
    static List<Assumption> of(MapView map, List<Support> evidence, LocalDate day, @Nullable ElementKind kind) {
        Supports supports = new Supports(map, evidence);
        List<DrawnElement> drawn = DrawnElement.of(map);
        List<Assumption> assumptions = new ArrayList<>();
        for (int place = 0; place < drawn.size(); place++) {
            DrawnElement element = drawn.get(place);
            List<Support> behind = supports.of(element.element());
            Footing footing = Footing.of(behind, day);
            if (footing != Footing.VALIDATED
                    && (kind == null || element.element().kind() == kind)) {
                assumptions.add(of(place, element, footing, behind));
            }
        }
        assumptions.sort(WEIGHTIEST_FIRST);
        return assumptions;
    }

    private static Assumption of(int place, DrawnElement element, Footing footing, List<Support> behind) {
        return new Assumption(
                place,
                element.element(),
                element.name(),
                element.in(),
                element.importance(),
                element.momentOfTruth(),
                footing,
                behind.size(),
                footing == Footing.STALE
                        ? behind.stream()
                                .filter(it -> it.grade() == EvidenceGrade.VALIDATED)
                                .map(it -> it.countsUntil().plusDays(1))
                                .max(Comparator.naturalOrder())
                                .orElse(null)
                        : null);
    }
}
