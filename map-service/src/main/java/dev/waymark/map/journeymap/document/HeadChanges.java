package dev.waymark.map.journeymap.document;

import dev.waymark.contracts.map.Goal;
import dev.waymark.contracts.map.JourneyMapEvent;
import dev.waymark.contracts.map.JourneyMapEvent.GoalDropped;
import dev.waymark.contracts.map.JourneyMapEvent.GoalSet;
import dev.waymark.contracts.map.JourneyMapEvent.MapRenamed;
import dev.waymark.contracts.map.JourneyMapEvent.StateChanged;
import dev.waymark.contracts.map.JourneyMapEvent.VisibilityChanged;
import dev.waymark.contracts.map.JourneyMapId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What happens when a map's head changes. */
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
            events.add(new StateChanged(map, after.state()));
        }
        return events;
    }

    private static JourneyMapEvent goal(JourneyMapId map, @Nullable Goal goal) {
        return goal == null ? new GoalDropped(map) : new GoalSet(map, goal);
    }
}
