package dev.waymark.map.journeymap.document;

import dev.waymark.contracts.map.JourneyMapEvent;
import dev.waymark.contracts.map.JourneyMapEvent.TouchpointChanged;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.TouchpointId;
import dev.waymark.map.journeymap.document.MapDocument.TouchpointDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The finest events that lead from one document of a map to another, as few as there can be: none where they are equal.
 * Writing a document, restoring a revision and comparing two revisions all rest on it.
 */
public final class Changes {
    private Changes() {}

    /**
     * What has to happen, in this order.
     *
     * @throws dev.waymark.service.problem.Refusal when a map in the first state cannot go to the second
     */
    public static List<JourneyMapEvent> between(JourneyMapId map, MapDocument before, MapDocument after) {
        List<JourneyMapEvent> events = new ArrayList<>(HeadChanges.between(map, before.head(), after.head()));
        Arrangement.rearrange(map, before, after, events);
        Map<TouchpointId, TouchpointDocument> known =
                before.touchpoints().collect(Collectors.toMap(TouchpointDocument::id, Function.identity()));
        after.touchpoints().forEach(touchpoint -> {
            TouchpointDocument last = known.getOrDefault(touchpoint.id(), bare(touchpoint));
            if (!last.lanes().equals(touchpoint.lanes())) {
                events.add(new TouchpointChanged(map, touchpoint.id(), touchpoint.lanes()));
            }
            NoteChanges notes = new NoteChanges(map, touchpoint.id(), events);
            notes.painPoints(last.painPoints(), touchpoint.painPoints());
            notes.delights(last.delights(), touchpoint.delights());
        });
        return events;
    }

    /** As it is when it is added. */
    private static TouchpointDocument bare(TouchpointDocument touchpoint) {
        return new TouchpointDocument(touchpoint.id(), touchpoint.lanes(), List.of(), List.of());
    }
}
