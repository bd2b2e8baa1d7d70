package dev.waymark.map.journeymap.write;

import static dev.waymark.map.MapProblem.MAP_FULL;

import dev.waymark.map.journeymap.document.MapDocument;
import dev.waymark.map.journeymap.document.PersonaFeeling;
import dev.waymark.map.journeymap.document.PersonaOnMap;
import dev.waymark.service.problem.Refusal;
import java.util.List;

/** The personas of a map: each is on it once, and only they feel anything at its touchpoints. */
final class Personas {
    static final int MOST = 20;

    private Personas() {}

    static void refuseImpossible(MapDocument document) {
        List<PersonaOnMap> personas = document.head().personas();
        if (personas.size() > MOST) {
            throw new Refusal(MAP_FULL, "A map has at most %d personas".formatted(MOST));
        }
        if (personas.stream().map(PersonaOnMap::persona).distinct().count() < personas.size()) {
            throw Refusal.invalid("personas", "are each on a map once");
        }
        document.touchpoints()
                .map(MapDocument.TouchpointDocument::personaFeelings)
                .forEach(feelings -> {
                    if (feelings.stream().anyMatch(it -> !document.head().has(it.persona()))) {
                        throw Refusal.invalid("personaFeelings", "are those of personas on the map");
                    }
                    if (feelings.stream()
                                    .map(PersonaFeeling::persona)
                                    .distinct()
                                    .count()
                            < feelings.size()) {
                        throw Refusal.invalid("personaFeelings", "are one a persona and touchpoint");
                    }
                });
    }
}
