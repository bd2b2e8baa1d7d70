package dev.waymark.map.exchange.format;

import dev.waymark.contracts.map.PainPointState;
import dev.waymark.contracts.map.Path;
import dev.waymark.contracts.map.TouchpointLanes;
import dev.waymark.map.journeymap.read.MapView;
import dev.waymark.map.journeymap.read.MapView.PainPointView;
import dev.waymark.map.journeymap.read.MapView.TouchpointView;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/** What a map says that a format may not be able to carry, and how often a map says it. */
public enum Content {
    PEOPLE(
            "who works on it and what they have confirmed",
            map -> map.stakeholders().size()),
    STATE("its state: what is imported starts as a draft", _ -> 1),
    VISIBILITY("who may see it: chosen anew on import", _ -> 1),
    KIND("whether it is as-is or to-be: chosen anew on import", _ -> 1),
    GOAL("its goal", map -> map.goal() == null ? 0 : 1),
    CUSTOMERS("whose journey it is", map -> map.customers() == null ? 0 : 1),
    MAP_CHANNEL("the channels it is drawn for", map -> map.channels().size()),
    PERSONA("personas and how they feel", map -> map.personas().size()),
    NESTED_MAP(
            "which maps its stages open",
            map -> map.stages().stream().filter(stage -> stage.opens() != null).count()),
    EVIDENCE(
            "the evidence it stands on",
            map -> map.evidence() == null ? 0 : map.evidence().pieces()),
    LINEAGE("what it was copied from", map -> map.copyOf() == null ? 0 : 1),
    EMPTY_STAGE(
            "stages without touchpoints",
            map -> map.stages().stream()
                    .filter(stage -> stage.touchpoints().isEmpty())
                    .count()),
    CHANNEL("channels", lane(TouchpointLanes::channel)),
    CUSTOMER_ACTION("what customers do", lane(TouchpointLanes::customerAction)),
    CUSTOMER_THOUGHT("what customers think", lane(TouchpointLanes::customerThought)),
    FEELING("how customers feel", lane(TouchpointLanes::feeling)),
    NO_FEELING(
            "touchpoints whose feeling nobody has judged: drawn as neutral",
            touchpoints(it -> it.lanes().feeling() == null)),
    IMPORTANCE("importance", lane(TouchpointLanes::importance)),
    MOMENT_OF_TRUTH("moments of truth", touchpoints(it -> it.lanes().momentOfTruth())),
    PATH("exception paths", touchpoints(it -> it.lanes().path() == Path.EXCEPTION)),
    FRONTSTAGE("what staff do frontstage", lane(TouchpointLanes::frontstage)),
    BACKSTAGE("processes backstage", lane(TouchpointLanes::backstage)),
    SYSTEMS("systems", lane(TouchpointLanes::systems)),
    OWNER_TEAM("owning teams", lane(TouchpointLanes::ownerTeam)),
    PAIN_POINT("pain points", painPoints(_ -> true)),
    SEVERITY("severities of pain points", painPoints(it -> it.severity() != null)),
    ROOT_CAUSE("root causes of pain points", painPoints(it -> !it.whys().isEmpty())),
    PAIN_POINT_STATE("how far pain points have come", painPoints(it -> it.state() != PainPointState.RAISED)),
    PROVEN_EFFECT(
            "which actions have proven to help",
            painPoints(it -> !it.reducedBy().isEmpty())),
    DELIGHT("delights", map -> all(map).mapToLong(it -> it.delights().size()).sum()),
    LINE_BREAK("line breaks within names: written as spaces", Content::brokenNames);

    private final String words;

    @SuppressWarnings("ImmutableEnumChecker") // a function that keeps nothing
    private final ToLongFunction<MapView> count;

    Content(String words, ToLongFunction<MapView> count) {
        this.words = words;
        this.count = count;
    }

    String words() {
        return words;
    }

    long count(MapView map) {
        return count.applyAsLong(map);
    }

    private static Stream<TouchpointView> all(MapView map) {
        return map.stages().stream().flatMap(stage -> stage.touchpoints().stream());
    }

    private static ToLongFunction<MapView> touchpoints(Predicate<TouchpointView> which) {
        return map -> all(map).filter(which).count();
    }

    private static <T> ToLongFunction<MapView> lane(Function<TouchpointLanes, T> lane) {
        return touchpoints(touchpoint -> Objects.nonNull(lane.apply(touchpoint.lanes())));
    }

    private static ToLongFunction<MapView> painPoints(Predicate<PainPointView> which) {
        return map ->
                all(map).flatMap(it -> it.painPoints().stream()).filter(which).count();
    }

    private static long brokenNames(MapView map) {
        Stream<String> stages = map.stages().stream().map(MapView.StageView::name);
        Stream<String> touchpoints = all(map).map(it -> it.lanes().name());
        return Stream.of(Stream.of(map.name()), stages, touchpoints)
                .flatMap(names -> names)
                .filter(name -> name.contains("\n") || name.contains("\r"))
                .count();
    }
}
