package dev.waymark.map.journeymap.write;

import static dev.waymark.map.MapProblem.MAP_FULL;

import dev.waymark.contracts.map.JourneyMapEvent;
import dev.waymark.contracts.map.JourneyMapEvent.DelightNoted;
import dev.waymark.contracts.map.JourneyMapEvent.PainPointRaised;
import dev.waymark.contracts.map.JourneyMapEvent.StageAdded;
import dev.waymark.contracts.map.JourneyMapEvent.TouchpointAdded;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.map.journeymap.write.ImportedStage.ImportedTouchpoint;
import dev.waymark.service.problem.Refusal;
import java.util.ArrayList;
import java.util.List;

/** What happens to a map when a spreadsheet fills it. */
final class Import {
    /** One commit of the log holds 1,000 events; two draw the map and name its owner. */
    private static final int MOST_EVENTS = 998;

    private Import() {}

    static List<JourneyMapEvent> events(JourneyMapId map, List<ImportedStage> stages) {
        if (stages.size() > Drawing.MOST_STAGES) {
            throw new Refusal(MAP_FULL, "A map has at most %d stages".formatted(Drawing.MOST_STAGES));
        }
        List<JourneyMapEvent> events = new ArrayList<>();
        for (ImportedStage stage : stages) {
            events.add(new StageAdded(map, stage.id(), stage.name(), stages.indexOf(stage)));
            fill(map, stage, events);
        }
        if (events.size() > MOST_EVENTS) {
            throw new Refusal(
                    MAP_FULL,
                    "An import has at most %d stages, touchpoints, pain points and delights; these are %d"
                            .formatted(MOST_EVENTS, events.size()));
        }
        return events;
    }

    private static void fill(JourneyMapId map, ImportedStage stage, List<JourneyMapEvent> events) {
        int position = 0;
        for (ImportedTouchpoint touchpoint : stage.touchpoints()) {
            events.add(new TouchpointAdded(map, stage.id(), touchpoint.id(), position++, touchpoint.lanes()));
            touchpoint
                    .painPoints()
                    .forEach((id, text) -> events.add(new PainPointRaised(map, touchpoint.id(), id, text, null)));
            touchpoint.delights().forEach((id, text) -> events.add(new DelightNoted(map, touchpoint.id(), id, text)));
        }
    }
}
