package dev.waymark.map.journeymap.document;

import dev.waymark.contracts.map.JourneyMapEvent;
import dev.waymark.contracts.map.JourneyMapEvent.PersonaFeelingChanged;
import dev.waymark.contracts.map.JourneyMapEvent.StageLinked;
import dev.waymark.contracts.map.JourneyMapEvent.StageUnlinked;
import dev.waymark.contracts.map.JourneyMapEvent.TouchpointChanged;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.StageId;
import dev.waymark.contracts.map.TouchpointId;
import dev.waymark.map.journeymap.document.MapDocument.StageDocument;
import dev.waymark.map.journeymap.document.MapDocument.TouchpointDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
        links(map, before, after, events);
        after.touchpoints().forEach(touchpoint -> {
            TouchpointDocument last =
                    known.getOrDefault(touchpoint.id(), TouchpointDocument.bare(touchpoint.id(), touchpoint.lanes()));
            if (!last.lanes().equals(touchpoint.lanes())) {
                events.add(new TouchpointChanged(map, touchpoint.id(), touchpoint.lanes()));
            }
            feelings(map, last.personaFeelings(), touchpoint, after.head(), events);
            NoteChanges notes = new NoteChanges(map, touchpoint.id(), events);
            notes.painPoints(last.painPoints(), touchpoint.painPoints());
            notes.delights(last.delights(), touchpoint.delights());
        });
        return events;
    }

    private static void links(JourneyMapId map, MapDocument before, MapDocument after, List<JourneyMapEvent> events) {
        Map<StageId, StageDocument> known =
                before.stages().stream().collect(Collectors.toMap(StageDocument::id, Function.identity()));
        for (StageDocument stage : after.stages()) {
            StageDocument last = known.get(stage.id());
            JourneyMapId opened = last == null ? null : last.opens();
            JourneyMapId opens = stage.opens();
            if (!Objects.equals(opens, opened)) {
                events.add(
                        opens == null ? new StageUnlinked(map, stage.id()) : new StageLinked(map, stage.id(), opens));
            }
        }
    }

    /** Those of a persona that goes, go with it. */
    private static void feelings(
            JourneyMapId map,
            List<PersonaFeeling> before,
            TouchpointDocument after,
            MapHead head,
            List<JourneyMapEvent> events) {
        before.stream()
                .map(PersonaFeeling::persona)
                .filter(it -> head.has(it) && PersonaFeeling.of(after.personaFeelings(), it) == null)
                .forEach(it -> events.add(new PersonaFeelingChanged(map, after.id(), it, null)));
        after.personaFeelings().stream()
                .filter(it -> !before.contains(it))
                .forEach(it -> events.add(new PersonaFeelingChanged(map, after.id(), it.persona(), it.feeling())));
    }
}
