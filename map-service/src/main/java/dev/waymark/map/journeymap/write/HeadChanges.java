package dev.waymark.map.journeymap.write;

import static dev.waymark.map.MapProblem.STATE_NOT_REACHABLE;

import dev.waymark.contracts.map.Goal;
import dev.waymark.contracts.map.JourneyMapEvent;
import dev.waymark.contracts.map.JourneyMapEvent.GoalDropped;
import dev.waymark.contracts.map.JourneyMapEvent.GoalSet;
import dev.waymark.contracts.map.JourneyMapEvent.MapRenamed;
import dev.waymark.contracts.map.JourneyMapEvent.StateChanged;
import dev.waymark.contracts.map.JourneyMapEvent.VisibilityChanged;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.MapState;
import dev.waymark.service.problem.Refusal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What happens when a map's head changes; knows which states follow each other. */
final class HeadChanges {
    private HeadChanges() {}

    static List<JourneyMapEvent> between(JourneyMapId map, MapHead before, MapHead after) {
        List<JourneyMapEvent> events = new ArrayList<>();
        if (!after.name().equals(before.name())) {
            events.add(new MapRenamed(map, after.name()));
        }
        if (!Objects.equals(after.goal(), before.goal())) {
            events.add(goal(map, after.goal()));
        }
        if (after.visibility() != before.visibility()) {
            events.add(new VisibilityChanged(map, after.visibility()));
        }
        if (after.state() != before.state()) {
            refuseUnreachable(before.state(), after.state());
            events.add(new StateChanged(map, after.state()));
        }
        return events;
    }

    private static JourneyMapEvent goal(JourneyMapId map, @Nullable Goal goal) {
        return goal == null ? new GoalDropped(map) : new GoalSet(map, goal);
    }

    private static void refuseUnreachable(MapState from, MapState to) {
        if (!next(from).contains(to)) {
            String reachable = next(from).stream().map(HeadChanges::word).collect(Collectors.joining(" or "));
            throw new Refusal(
                    STATE_NOT_REACHABLE, "From %s it goes to %s, not to %s".formatted(word(from), reachable, word(to)));
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

    private static String word(MapState state) {
        return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
