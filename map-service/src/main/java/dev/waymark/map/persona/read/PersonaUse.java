package dev.waymark.map.persona.read;

import static dev.waymark.map.MapProblem.PERSONA_IN_USE;

import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.PersonaId;
import dev.waymark.map.journeymap.read.MapSummary;
import dev.waymark.map.journeymap.read.MapViews;
import dev.waymark.service.problem.Refusal;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which published maps draw a persona's journey. */
@Singleton
public class PersonaUse {
    private final MapViews maps;

    @Inject
    PersonaUse(MapViews maps) {
        this.maps = maps;
    }

    /**
     * Does nothing where no published map draws the persona's journey.
     *
     * @param known which maps may be named
     * @throws Refusal naming the maps
     */
    public void refuseWhilePublished(PersonaId persona, Predicate<JourneyMapId> known) {
        List<MapSummary> published = maps.published(persona);
        if (published.isEmpty()) {
            return;
        }
        List<String> named = published.stream()
                .filter(map -> known.test(map.id()))
                .map(map -> "%s (%s)".formatted(map.name(), map.id()))
                .toList();
        int others = published.size() - named.size();
        Stream<String> rest = others == 0 ? Stream.of() : Stream.of("%d you cannot see".formatted(others));
        throw new Refusal(
                PERSONA_IN_USE,
                Stream.concat(named.stream(), rest).collect(Collectors.joining(", ", "On published maps: ", "")));
    }
}
