package dev.waymark.map.journeymap.document;

import dev.waymark.contracts.map.Customers;
import dev.waymark.contracts.map.Goal;
import dev.waymark.contracts.map.JourneyMapEvent.ChannelsChosen;
import dev.waymark.contracts.map.JourneyMapEvent.CustomersDropped;
import dev.waymark.contracts.map.JourneyMapEvent.CustomersNamed;
import dev.waymark.contracts.map.JourneyMapEvent.GoalDropped;
import dev.waymark.contracts.map.JourneyMapEvent.GoalSet;
import dev.waymark.contracts.map.JourneyMapEvent.HeadEvent;
import dev.waymark.contracts.map.JourneyMapEvent.MapRenamed;
import dev.waymark.contracts.map.JourneyMapEvent.PersonaPlaced;
import dev.waymark.contracts.map.JourneyMapEvent.PersonaTakenOff;
import dev.waymark.contracts.map.JourneyMapEvent.StateChanged;
import dev.waymark.contracts.map.JourneyMapEvent.VisibilityChanged;
import dev.waymark.contracts.map.MapState;
import dev.waymark.contracts.map.PersonaId;
import dev.waymark.contracts.map.Visibility;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a map as a whole, and can be changed.
 *
 * @param customers whose journey it is; absent where it is everybody's
 * @param channels the channels it is about; none stands for any channel
 * @param personas in the order they were put on the map
 */
public record MapHead(
        String name,
        @Nullable Goal goal,
        Visibility visibility,
        MapState state,
        @Nullable Customers customers,
        List<String> channels,
        List<PersonaOnMap> personas) {
    /** As it is when the map is drawn. */
    public static MapHead drawn(String name, Visibility visibility) {
        return new MapHead(name, null, visibility, MapState.DRAFT, null, List.of(), List.of());
    }

    /** After one more event. */
    public MapHead after(HeadEvent event) {
        return switch (event) {
            case MapRenamed e -> named(e.name());
            case GoalSet e -> aimingAt(e.goal());
            case GoalDropped _ -> aimingAt(null);
            case VisibilityChanged e -> shown(e.visibility());
            case StateChanged e -> in(e.state());
            case CustomersNamed e -> about(e.customers());
            case CustomersDropped _ -> about(null);
            case ChannelsChosen e -> through(e.channels());
            case PersonaPlaced e -> with(new PersonaOnMap(e.persona(), e.name()));
            case PersonaTakenOff e -> without(e.persona());
        };
    }

    /** Whether the journey of that persona is drawn. */
    public boolean has(PersonaId persona) {
        return personas.stream().anyMatch(it -> it.persona().equals(persona));
    }

    public MapHead named(String newName) {
        return new MapHead(newName, goal, visibility, state, customers, channels, personas);
    }

    public MapHead aimingAt(@Nullable Goal newGoal) {
        return new MapHead(name, newGoal, visibility, state, customers, channels, personas);
    }

    public MapHead shown(Visibility newVisibility) {
        return new MapHead(name, goal, newVisibility, state, customers, channels, personas);
    }

    public MapHead in(MapState newState) {
        return new MapHead(name, goal, visibility, newState, customers, channels, personas);
    }

    public MapHead about(@Nullable Customers newCustomers) {
        return new MapHead(name, goal, visibility, state, newCustomers, channels, personas);
    }

    public MapHead through(List<String> newChannels) {
        return new MapHead(name, goal, visibility, state, customers, newChannels, personas);
    }

    public MapHead with(PersonaOnMap persona) {
        return of(Stream.concat(personas.stream(), Stream.of(persona)).toList());
    }

    public MapHead without(PersonaId persona) {
        return of(personas.stream().filter(it -> !it.persona().equals(persona)).toList());
    }

    /** With the persona called otherwise, where it is on the map. */
    public MapHead calling(PersonaId persona, String newName) {
        return of(personas.stream()
                .map(it -> it.persona().equals(persona) ? new PersonaOnMap(persona, newName) : it)
                .toList());
    }

    private MapHead of(List<PersonaOnMap> newPersonas) {
        return new MapHead(name, goal, visibility, state, customers, channels, newPersonas);
    }
}
