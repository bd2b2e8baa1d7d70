package dev.waymark.map.journeymap.read;

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
import dev.waymark.map.journeymap.document.MapHead;
import dev.waymark.map.journeymap.document.PersonaOnMap;
import dev.waymark.service.json.JsonConventions;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says in words what changed about a map as a whole. */
final class HeadWords {
    private HeadWords() {}

    static List<String> of(MapHead before, HeadEvent event) {
        return List.of(
                switch (event) {
                    case MapRenamed e -> "renamed the map from %s to %s".formatted(before.name(), e.name());
                    case GoalSet e -> goal(before.goal(), e.goal());
                    case GoalDropped _ -> "dropped the goal";
                    case VisibilityChanged e ->
                        "changed the visibility from %s to %s"
                                .formatted(word(before.visibility()), word(e.visibility()));
                    case StateChanged e ->
                        "moved the map from %s to %s".formatted(word(before.state()), word(e.state()));
                    case CustomersNamed e ->
                        "drew it for %s “%s”"
                                .formatted(
                                        switch (e.customers().kind()) {
                                            case GROUP -> "the group";
                                            case INDIVIDUAL -> "the individual customer";
                                        },
                                        e.customers().description());
                    case CustomersDropped _ -> "drew it for all customers";
                    case ChannelsChosen e -> "drew it for " + channels(e.channels());
                    case PersonaPlaced e -> "put the persona %s on the map".formatted(e.name());
                    case PersonaTakenOff e -> "took the persona %s off the map".formatted(name(before, e));
                });
    }

    private static String goal(@Nullable Goal before, Goal after) {
        return before == null
                ? "set the goal “%s”".formatted(after.statement())
                : "changed the goal from “%s” to “%s”".formatted(before.statement(), after.statement());
    }

    private static String channels(List<String> channels) {
        return switch (channels.size()) {
            case 0 -> "all channels";
            case 1 -> "the channel " + channels.getFirst();
            default -> "the channels " + String.join(", ", channels);
        };
    }

    private static String name(MapHead before, PersonaTakenOff event) {
        return before.personas().stream()
                .filter(it -> it.persona().equals(event.persona()))
                .map(PersonaOnMap::name)
                .findFirst()
                .orElseThrow();
    }

    private static String word(Enum<?> value) {
        return JsonConventions.wireName(value);
    }
}
