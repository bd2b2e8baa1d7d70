package dev.waymark.feedback.summary.read;

import static dev.waymark.feedback.summary.read.Dimension.MAP;
import static dev.waymark.feedback.summary.read.Dimension.PERSONA;
import static dev.waymark.feedback.summary.read.Dimension.STAGE;
import static dev.waymark.feedback.summary.read.Dimension.TOUCHPOINT;

import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.TouchpointId;
import dev.waymark.feedback.directory.MapDirectories;
import dev.waymark.feedback.directory.MapDirectory;
import dev.waymark.service.problem.Refusal;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the places whose counters answer a question: as few and as large as will do. */
@Singleton
class Targets {
    private final Counting counting;
    private final MapDirectories directories;
    private final MapPersonas personas;

    @Inject
    Targets(Counting counting, MapDirectories directories, MapPersonas personas) {
        this.counting = counting;
        this.directories = directories;
        this.personas = personas;
    }

    List<Target> of(Question question) {
        Scope scope = question.scope();
        boolean onMaps = scope.stage() != null || question.asks(STAGE) || question.asks(TOUCHPOINT);
        if (onMaps && scope.map() == null) {
            throw Refusal.invalid("map", "must be given where stages or touchpoints are told apart");
        }
        if (!onMaps && scope.touchpoint() == null && !needsMaps(question)) {
            return counting.extent(Extent.ALL).map(all -> new Target(Place.EVERYTHING, all, Map.of())).stream()
                    .toList();
        }
        List<Target> maps = maps(question).toList();
        List<Target> places = onMaps
                ? maps.stream().flatMap(map -> onMap(map, question)).toList()
                : scope.touchpoint() == null
                        ? maps
                        : touchpoint(maps, scope.touchpoint()).toList();
        return byPersona(question, places);
    }

    private static boolean needsMaps(Question question) {
        return question.scope().map() != null
                || question.scope().persona() != null
                || question.asks(MAP)
                || question.asks(PERSONA);
    }

    private Stream<Target> maps(Question question) {
        Scope scope = question.scope();
        Stream<Extent> extents = scope.map() != null
                ? counting.extent(scope.map().toString()).stream()
                : scope.persona() != null
                        ? personas.mapsOf(scope.persona().toString()).stream()
                                .flatMap(map -> counting.extent(map).stream())
                        : counting.extentsOfMaps().stream();
        String persona =
                Optional.ofNullable(scope.persona()).map(Objects::toString).orElse(null);
        return extents.filter(extent -> !scope.hides(extent.id()))
                .filter(extent -> persona == null || personas.of(extent.id()).contains(persona))
                .map(extent -> new Target(Place.ofMap(extent.id()), extent, Map.of())
                        .with(MAP, extent.id().equals(Spot.NONE) ? null : extent.id()));
    }

    private Stream<Target> onMap(Target map, Question question) {
        Scope scope = question.scope();
        Optional<MapDirectory> drawn =
                directories.find(JourneyMapId.fromString(map.place().key()));
        Stream<String> places = Stream.concat(
                map.extent().places().keySet().stream(), Stream.of(map.extent().others()));
        return places.map(place -> target(map, place, drawn))
                .filter(target -> fits(target, STAGE, scope.stage()) && fits(target, TOUCHPOINT, scope.touchpoint()));
    }

    private static Target target(Target map, String place, Optional<MapDirectory> drawn) {
        Extent extent = map.extent();
        String noted = extent.places().getOrDefault(place, "");
        boolean touchpoint = !place.contains("/") && !place.equals(noted);
        String stage = touchpoint
                ? drawn.flatMap(it -> it.touchpoint(TouchpointId.fromString(place)))
                        .map(it -> it.stage().toString())
                        .orElse(noted)
                : noted;
        return new Target(new Place(Place.Level.TOUCHPOINT, place), extent, map.values())
                .with(STAGE, stage)
                .with(TOUCHPOINT, touchpoint ? place : null);
    }

    private static boolean fits(Target target, Dimension dimension, @Nullable Object wanted) {
        return wanted == null || wanted.toString().equals(target.values().get(dimension));
    }

    /** Only its own map knows a touchpoint. */
    private Stream<Target> touchpoint(List<Target> maps, TouchpointId touchpoint) {
        return maps.stream()
                .filter(map -> map.extent().places().containsKey(touchpoint.toString()))
                .map(map -> new Target(
                        new Place(Place.Level.TOUCHPOINT, touchpoint.toString()), map.extent(), map.values()));
    }

    private List<Target> byPersona(Question question, List<Target> places) {
        if (!question.asks(PERSONA)) {
            return places;
        }
        return places.stream().flatMap(place -> eachPersona(question, place)).toList();
    }

    private Stream<Target> eachPersona(Question question, Target place) {
        Set<String> shown = personas.of(place.extent().id());
        if (shown.isEmpty()) {
            return Stream.of(place);
        }
        return shown.stream()
                .filter(persona -> question.scope().persona() == null
                        || persona.equals(question.scope().persona().toString()))
                .map(persona -> place.with(PERSONA, persona));
    }
}
