package dev.waymark.map.journeymap.write;

import static dev.waymark.map.MapProblem.MAP_ARCHIVED;
import static dev.waymark.map.MapProblem.MAP_FULL;

import dev.waymark.contracts.map.JourneyMapEvent;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.MapState;
import dev.waymark.map.journeymap.document.Changes;
import dev.waymark.map.journeymap.document.MapDocument;
import dev.waymark.map.journeymap.write.JourneyMapCommand.AcceptProposal;
import dev.waymark.service.problem.Refusal;
import java.util.ArrayList;
import java.util.List;

/** What happens to a map that shall say something else as a whole, and what it cannot say. */
public final class Rewriting {
    /** What one commit of the log can hold. */
    private static final int MOST_EVENTS = 1_000;

    private Rewriting() {}

    /** Refuses what no map can say, whatever it says now. */
    public static void refuseImpossible(MapDocument document) {
        Drawing.refuseImpossible(document.stages());
        Personas.refuseImpossible(document);
    }

    static List<JourneyMapEvent> events(JourneyMapId map, MapDocument before, MapDocument after) {
        States.refuseUnreachable(before.head().state(), after.head().state());
        refuseImpossible(after);
        if (before.head().state() == MapState.ARCHIVED && !after.stages().equals(before.stages())) {
            throw new Refusal(MAP_ARCHIVED);
        }
        List<JourneyMapEvent> events = Changes.between(map, before, after);
        refuseTooMany(events);
        return events;
    }

    /** None where the map says all of it already. */
    static List<JourneyMapEvent> events(AcceptProposal command, MapDocument before) {
        List<JourneyMapEvent> events =
                events(command.map(), before, command.change().apply(before));
        if (events.isEmpty()) {
            return events;
        }
        // The proposal says in the same commit that it is merged.
        refuseTooMany(events, MOST_EVENTS - 2);
        List<JourneyMapEvent> accepted = new ArrayList<>(List.of(command.accepted()));
        accepted.addAll(events);
        return accepted;
    }

    static void refuseTooMany(List<JourneyMapEvent> events) {
        refuseTooMany(events, MOST_EVENTS);
    }

    private static void refuseTooMany(List<JourneyMapEvent> events, int most) {
        if (events.size() > most) {
            throw new Refusal(
                    MAP_FULL, "At most %d things change at once; these are %d".formatted(most, events.size()));
        }
    }
}
