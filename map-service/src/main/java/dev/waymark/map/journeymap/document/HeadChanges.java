package dev.waymark.map.journeymap.document;

import dev.waymark.contracts.map.Customers;
import dev.waymark.contracts.map.Goal;
import dev.waymark.contracts.map.JourneyMapEvent;
import dev.waymark.contracts.map.JourneyMapEvent.ChannelsChosen;
import dev.waymark.contracts.map.JourneyMapEvent.CustomersDropped;
import dev.waymark.contracts.map.JourneyMapEvent.CustomersNamed;
import dev.waymark.contracts.map.JourneyMapEvent.GoalDropped;
import dev.waymark.contracts.map.JourneyMapEvent.GoalSet;
import dev.waymark.contracts.map.JourneyMapEvent.MapRenamed;
import dev.waymark.contracts.map.JourneyMapEvent.PersonaPlaced;
import dev.waymark.contracts.map.JourneyMapEvent.PersonaTakenOff;
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
        if (!Objects.equals(after.customers(), before.customers())) {
            events.add(customers(map, after.customers()));
        }
        if (!after.channels().equals(before.channels())) {
            events.add(new ChannelsChosen(map, after.channels()));
        }
        personas(map, before, after, events);
        return events;
    }

    /** They have no order of their own; a name alone is no change, as it is only what the persona was called. */
    private static void personas(JourneyMapId map, MapHead before, MapHead after, List<JourneyMapEvent> events) {
        before.personas().stream()
                .filter(it -> !after.has(it.persona()))
                .forEach(it -> events.add(new PersonaTakenOff(map, it.persona())));
        after.personas().stream()
                .filter(it -> !before.has(it.persona()))
                .forEach(it -> events.add(new PersonaPlaced(map, it.persona(), it.name())));
    }

    private static JourneyMapEvent customers(JourneyMapId map, @Nullable Customers customers) {
        return customers == null ? new CustomersDropped(map) : new CustomersNamed(map, customers);
    }

    private static JourneyMapEvent goal(JourneyMapId map, @Nullable Goal goal) {
        return goal == null ? new GoalDropped(map) : new GoalSet(map, goal);
    }
}
