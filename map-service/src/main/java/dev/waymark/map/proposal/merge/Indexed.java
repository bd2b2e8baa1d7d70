package dev.waymark.map.proposal.merge;

import dev.waymark.contracts.map.PersonaId;
import dev.waymark.contracts.map.StageId;
import dev.waymark.contracts.map.TouchpointId;
import dev.waymark.map.journeymap.difference.Difference.Place;
import dev.waymark.map.journeymap.document.MapDocument;
import dev.waymark.map.journeymap.document.MapDocument.StageDocument;
import dev.waymark.map.journeymap.document.MapDocument.TouchpointDocument;
import dev.waymark.map.journeymap.document.MapHead;
import dev.waymark.map.journeymap.document.PersonaFeeling;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A document, by the ids of what is in it. */
final class Indexed {
    private final MapDocument document;
    private final Map<StageId, StageDocument> stages = new LinkedHashMap<>();
    private final Map<TouchpointId, TouchpointDocument> touchpoints = new LinkedHashMap<>();
    private final Map<TouchpointId, StageId> homes = new LinkedHashMap<>();

    Indexed(MapDocument document) {
        this.document = document;
        for (StageDocument stage : document.stages()) {
            stages.put(stage.id(), stage);
            for (TouchpointDocument touchpoint : stage.touchpoints()) {
                touchpoints.put(touchpoint.id(), touchpoint);
                homes.put(touchpoint.id(), stage.id());
            }
        }
    }

    MapHead head() {
        return document.head();
    }

    /** As if only the personas of the other were on it: what goes with a persona is no change of its own. */
    Indexed toldWithPersonasOf(Indexed other) {
        MapHead head = document.head();
        for (PersonaId persona : personas()) {
            head = other.head().has(persona) ? head : head.without(persona);
        }
        return new Indexed(document.with(head).withoutStrangersFeelings());
    }

    List<PersonaId> personas() {
        return head().personas().stream().map(it -> it.persona()).toList();
    }

    List<StageId> stages() {
        return List.copyOf(stages.keySet());
    }

    List<TouchpointId> touchpoints() {
        return List.copyOf(touchpoints.keySet());
    }

    List<TouchpointId> in(StageId stage) {
        StageDocument found = stages.get(stage);
        return found == null
                ? List.of()
                : found.touchpoints().stream().map(TouchpointDocument::id).toList();
    }

    @Nullable StageDocument stage(StageId stage) {
        return stages.get(stage);
    }

    @Nullable TouchpointDocument touchpoint(TouchpointId touchpoint) {
        return touchpoints.get(touchpoint);
    }

    @Nullable StageId home(TouchpointId touchpoint) {
        return homes.get(touchpoint);
    }

    @Nullable Place place(TouchpointId touchpoint) {
        StageId home = homes.get(touchpoint);
        StageDocument stage = home == null ? null : stages.get(home);
        return stage == null ? null : new Place(stage.name(), in(stage.id()).indexOf(touchpoint));
    }

    @Nullable Place place(StageId stage) {
        return stages.containsKey(stage) ? new Place(null, stages().indexOf(stage)) : null;
    }

    @Nullable Integer feeling(TouchpointId touchpoint, PersonaId persona) {
        TouchpointDocument found = touchpoints.get(touchpoint);
        return found == null ? null : PersonaFeeling.of(found.personaFeelings(), persona);
    }
}
