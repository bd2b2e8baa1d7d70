package dev.waymark.map.journeymap.write;

import static dev.waymark.map.MapProblem.STATE_NOT_REACHABLE;

import dev.waymark.contracts.map.MapState;
import dev.waymark.service.json.JsonConventions;
import dev.waymark.service.problem.Refusal;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Which states of a map follow each other. */
final class States {
    private States() {}

    static void refuseUnreachable(MapState from, MapState to) {
        if (from != to && !next(from).contains(to)) {
            String reachable =
                    next(from).stream().map(JsonConventions::wireName).collect(Collectors.joining(" or "));
            throw new Refusal(
                    STATE_NOT_REACHABLE,
                    "From %s it goes to %s, not to %s"
                            .formatted(JsonConventions.wireName(from), reachable, JsonConventions.wireName(to)));
        }
    }

    private static Set<MapState> next(MapState from) {
        return switch (from) {
            case DRAFT -> EnumSet.of(MapState.IN_REVIEW, MapState.ARCHIVED);
            case IN_REVIEW -> EnumSet.of(MapState.DRAFT, MapState.PUBLISHED, MapState.ARCHIVED);
            case PUBLISHED -> EnumSet.of(MapState.IN_REVIEW, MapState.ARCHIVED);
            case ARCHIVED -> EnumSet.of(MapState.DRAFT);
        };
    }
}
