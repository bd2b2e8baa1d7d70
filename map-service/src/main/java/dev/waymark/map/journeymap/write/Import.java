package dev.waymark.map.journeymap.write;

import static dev.waymark.map.MapProblem.MAP_FULL;

import dev.waymark.contracts.map.JourneyMapEvent;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.MapState;
import dev.waymark.map.journeymap.document.Changes;
import dev.waymark.map.journeymap.document.MapDocument;
import dev.waymark.map.journeymap.document.MapHead;
import dev.waymark.service.problem.Refusal;
import java.util.List;

/** What happens to a map when a file fills it. */
final class Import {
    /** One commit of the log holds 1,000 events; two draw the map and name its owner. */
    private static final int MOST_EVENTS = 998;

    private Import() {}

    static List<JourneyMapEvent> events(JourneyMapId map, MapDocument document) {
        Drawing.refuseImpossible(document.stages());
        MapHead said = document.head().in(MapState.DRAFT);
        MapDocument empty = new MapDocument(MapHead.drawn(said.name(), said.visibility()), List.of());
        List<JourneyMapEvent> events = Changes.between(map, empty, new MapDocument(said, document.stages()));
        if (events.size() > MOST_EVENTS) {
            throw new Refusal(
                    MAP_FULL,
                    "An import has at most %d stages, touchpoints, pain points and delights; these are %d"
                            .formatted(MOST_EVENTS, events.size()));
        }
        return events;
    }
}
