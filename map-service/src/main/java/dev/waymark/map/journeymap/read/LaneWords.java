package dev.waymark.map.journeymap.read;

import dev.waymark.contracts.map.Path;
import dev.waymark.contracts.map.TouchpointLanes;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says in words what changed in the lanes of a touchpoint. */
final class LaneWords {
    private record Lane(String name, Function<TouchpointLanes, @Nullable Object> value) {}

    private static final List<Lane> LANES = List.of(
            new Lane("channel", TouchpointLanes::channel),
            new Lane("customer action", TouchpointLanes::customerAction),
            new Lane("customer thought", TouchpointLanes::customerThought),
            new Lane("feeling", TouchpointLanes::feeling),
            new Lane("importance", TouchpointLanes::importance),
            new Lane("frontstage", TouchpointLanes::frontstage),
            new Lane("backstage", TouchpointLanes::backstage),
            new Lane("systems", TouchpointLanes::systems),
            new Lane("owner team", TouchpointLanes::ownerTeam));

    private LaneWords() {}

    static List<String> between(TouchpointLanes before, TouchpointLanes after) {
        Stream<String> renamed = before.name().equals(after.name())
                ? Stream.of()
                : Stream.of("renamed the touchpoint %s to %s".formatted(before.name(), after.name()));
        Stream<String> lanes = LANES.stream()
                .filter(lane ->
                        !Objects.equals(lane.value().apply(before), lane.value().apply(after)))
                .map(lane -> changed(
                        lane.name() + " of " + after.name(),
                        lane.value().apply(before),
                        lane.value().apply(after)));
        return Stream.of(renamed, lanes, momentOfTruth(before, after), path(before, after))
                .flatMap(words -> words)
                .toList();
    }

    static String changed(String what, @Nullable Object before, @Nullable Object after) {
        if (before == null) {
            return "set the %s to %s".formatted(what, shown(after));
        }
        return after == null
                ? "cleared the " + what
                : "changed the %s from %s to %s".formatted(what, shown(before), shown(after));
    }

    private static Stream<String> momentOfTruth(TouchpointLanes before, TouchpointLanes after) {
        return before.momentOfTruth() == after.momentOfTruth()
                ? Stream.of()
                : Stream.of(
                        after.momentOfTruth()
                                ? "made %s a moment of truth".formatted(after.name())
                                : "made %s no moment of truth any more".formatted(after.name()));
    }

    private static Stream<String> path(TouchpointLanes before, TouchpointLanes after) {
        return before.path() == after.path()
                ? Stream.of()
                : Stream.of("moved %s to the %s path"
                        .formatted(after.name(), after.path() == Path.MAIN ? "main" : "exception"));
    }

    private static String shown(@Nullable Object value) {
        return value instanceof Integer number ? Integer.toString(number).replace('-', '−') : "“%s”".formatted(value);
    }
}
