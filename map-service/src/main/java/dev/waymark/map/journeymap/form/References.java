package dev.waymark.map.journeymap.form;

import static dev.waymark.map.MapProblem.MAP_NESTS_ITSELF;

import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.MapState;
import dev.waymark.contracts.map.PersonaId;
import dev.waymark.contracts.map.StageId;
import dev.waymark.map.access.MapAccess;
import dev.waymark.map.journeymap.document.MapDocument;
import dev.waymark.map.journeymap.document.MapDocument.StageDocument;
import dev.waymark.map.journeymap.document.PersonaOnMap;
import dev.waymark.map.journeymap.read.NestedMaps;
import dev.waymark.map.journeymap.write.PlacedStage;
import dev.waymark.map.persona.read.PersonaViews;
import dev.waymark.service.problem.Refusal;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What a map speaks of besides itself, personas and other maps: what it newly mentions must be there. */
@Singleton
public class References {
    @Inject
    PersonaViews personas;

    @Inject
    NestedMaps nested;

    @Inject
    MapAccess access;

    /** What a persona that can be put on a map is called. */
    public String nameOf(PersonaId persona) {
        return personas.active(persona).profile().name();
    }

    public void refuseUnknown(PersonaId persona) {
        if (personas.find(persona).isEmpty()) {
            throw Refusal.notFound("No such persona");
        }
    }

    /** The change, refused where a stage opens a map that the caller does not know of or that leads back here. */
    public UnaryOperator<PlacedStage> ofStage(JourneyMapId map, UnaryOperator<PlacedStage> change) {
        Predicate<JourneyMapId> known = access.sight();
        return before -> {
            PlacedStage after = change.apply(before);
            check(map, before.opens(), after.opens(), known);
            return after;
        };
    }

    /** As {@link #ofStage}; personas that are put on the map or published with it are no archived ones. */
    public UnaryOperator<MapDocument> ofMap(JourneyMapId map, UnaryOperator<MapDocument> change) {
        return ofMap(map, access.sight(), change);
    }

    /** As {@link #ofMap}, for what others have said before: they may have let it open maps the caller cannot see. */
    public UnaryOperator<MapDocument> ofRestored(JourneyMapId map, UnaryOperator<MapDocument> change) {
        return ofMap(map, _ -> true, change);
    }

    private UnaryOperator<MapDocument> ofMap(
            JourneyMapId map, Predicate<JourneyMapId> known, UnaryOperator<MapDocument> change) {
        return before -> {
            MapDocument after = change.apply(before);
            checkPersonas(before, after);
            Map<StageId, @Nullable JourneyMapId> opened = new HashMap<>();
            before.stages().forEach(stage -> opened.put(stage.id(), stage.opens()));
            for (StageDocument stage : after.stages()) {
                check(map, opened.get(stage.id()), stage.opens(), known);
            }
            return after;
        };
    }

    private void checkPersonas(MapDocument before, MapDocument after) {
        boolean published =
                after.head().state() == MapState.PUBLISHED && before.head().state() != MapState.PUBLISHED;
        after.head().personas().stream()
                .map(PersonaOnMap::persona)
                .filter(it -> published || !before.head().has(it))
                .forEach(personas::active);
    }

    private void check(
            JourneyMapId map,
            @Nullable JourneyMapId before,
            @Nullable JourneyMapId after,
            Predicate<JourneyMapId> known) {
        if (after == null || Objects.equals(before, after)) {
            return;
        }
        if (!known.test(after)) {
            throw Refusal.invalid("opens", "is no map you know of");
        }
        if (nested.leads(after, map)) {
            throw new Refusal(MAP_NESTS_ITSELF, "From the map %s one comes back to this one".formatted(after));
        }
    }
}
