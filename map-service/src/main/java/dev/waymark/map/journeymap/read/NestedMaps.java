package dev.waymark.map.journeymap.read;

import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.StageId;
import dev.waymark.map.journeymap.read.MapView.StageView;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Which maps the stages of a map open, and which they are opened by. */
@Singleton
public class NestedMaps {
    private final MapViews maps;

    @Inject
    NestedMaps(MapViews maps) {
        this.maps = maps;
    }

    /**
     * The maps around one.
     *
     * @param opens what its stages open, in their order
     * @param openedBy the maps with a stage that opens it, as far as the caller may know of them
     */
    public record Nesting(JourneyMapId map, List<Opened> opens, List<Opener> openedBy) {}

    /**
     * A map that a stage opens.
     *
     * @param name absent where the caller may not know of the map
     * @param opens what its own stages open; none where the caller may not read it, or where it is told before
     */
    public record Opened(
            StageId stage,
            @Schema(examples = "Delivery") String stageName,
            JourneyMapId map,
            @Nullable String name,
            List<Opened> opens) {}

    /** A map one of whose stages opens another. */
    public record Opener(JourneyMapId map, String name, StageId stage, String stageName) {}

    /** The maps below and above this one. */
    public Nesting around(MapView map, Predicate<JourneyMapId> known, Predicate<JourneyMapId> readable) {
        Set<JourneyMapId> told = new HashSet<>(Set.of(map.id()));
        return new Nesting(map.id(), opened(map, known, readable, told), openers(map.id(), known));
    }

    /** Whether one comes from the one map to the other, or is there already. */
    public boolean leads(JourneyMapId from, JourneyMapId to) {
        Set<JourneyMapId> seen = new HashSet<>();
        Deque<JourneyMapId> next = new ArrayDeque<>(List.of(from));
        while (!next.isEmpty()) {
            JourneyMapId map = next.pop();
            if (map.equals(to)) {
                return true;
            }
            if (seen.add(map)) {
                maps.find(map)
                        .ifPresent(view -> view.stages().stream()
                                .map(StageView::opens)
                                .filter(Objects::nonNull)
                                .forEach(next::push));
            }
        }
        return false;
    }

    private List<Opened> opened(
            MapView map, Predicate<JourneyMapId> known, Predicate<JourneyMapId> readable, Set<JourneyMapId> told) {
        return map.stages().stream()
                .filter(stage -> stage.opens() != null)
                .map(stage -> opened(stage, Objects.requireNonNull(stage.opens()), known, readable, told))
                .toList();
    }

    private Opened opened(
            StageView stage,
            JourneyMapId opens,
            Predicate<JourneyMapId> known,
            Predicate<JourneyMapId> readable,
            Set<JourneyMapId> told) {
        boolean news = told.add(opens);
        MapView map = known.test(opens) ? maps.find(opens).orElse(null) : null;
        return new Opened(
                stage.id(),
                stage.name(),
                opens,
                map == null ? null : map.name(),
                map == null || !news || !readable.test(opens) ? List.of() : opened(map, known, readable, told));
    }

    private List<Opener> openers(JourneyMapId map, Predicate<JourneyMapId> known) {
        return maps.opening(map).stream()
                .filter(opener -> known.test(opener.id()))
                .flatMap(opener -> opener.stages().stream()
                        .filter(stage -> map.equals(stage.opens()))
                        .map(stage -> new Opener(opener.id(), opener.name(), stage.id(), stage.name())))
                .toList();
    }
}
