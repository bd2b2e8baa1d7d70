package dev.waymark.map.journeymap.read;

import dev.waymark.contracts.map.EvidenceEvent;
import dev.waymark.contracts.map.EvidenceEvent.EvidenceAttached;
import dev.waymark.contracts.map.EvidenceEvent.EvidenceRegraded;
import dev.waymark.contracts.map.EvidenceEvent.EvidenceRenewed;
import dev.waymark.contracts.map.EvidenceEvent.EvidenceReworded;
import dev.waymark.contracts.map.EvidenceEvent.EvidenceWentStale;
import dev.waymark.contracts.map.EvidenceEvent.EvidenceWithdrawn;
import dev.waymark.contracts.map.EvidenceGrade;
import dev.waymark.contracts.map.EvidenceId;
import dev.waymark.contracts.map.MapElement;
import dev.waymark.service.json.JsonConventions;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says in words what happened to the evidence of a map, told from the first event on. */
final class EvidenceWords {
    private final Map<EvidenceId, MapElement> about = new HashMap<>();

    /** In words, by the names things have on the map at that time. */
    String of(@Nullable MapView map, EvidenceEvent event) {
        if (event instanceof EvidenceAttached attached) {
            about.put(attached.evidence(), attached.about());
        }
        String name = name(map, about.get(event.evidence()));
        return switch (event) {
            case EvidenceAttached e ->
                "attached evidence to %s, graded %s: “%s”".formatted(name, word(e.grade()), e.statement());
            case EvidenceReworded e -> "reworded evidence of %s: “%s”".formatted(name, e.statement());
            case EvidenceRegraded e -> "graded evidence of %s as %s".formatted(name, word(e.grade()));
            case EvidenceRenewed e -> "dated evidence of %s to %s".formatted(name, e.collectedOn());
            case EvidenceWentStale _ -> "found evidence of %s to be older than a year".formatted(name);
            case EvidenceWithdrawn _ -> "withdrew evidence of %s".formatted(name);
        };
    }

    private static String name(@Nullable MapView map, @Nullable MapElement element) {
        if (map == null || element == null) {
            return "something";
        }
        return DrawnElement.of(map).stream()
                .filter(it -> it.element().equals(element.whole()))
                .map(DrawnElement::name)
                .findFirst()
                .orElse("something no longer on the map");
    }

    private static String word(EvidenceGrade grade) {
        return JsonConventions.wireName(grade);
    }
}
