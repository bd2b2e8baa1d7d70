package dev.waymark.map.journeymap.document;

import dev.waymark.contracts.map.JourneyMapEvent;
import dev.waymark.contracts.map.JourneyMapEvent.StageAdded;
import dev.waymark.contracts.map.JourneyMapEvent.StageMoved;
import dev.waymark.contracts.map.JourneyMapEvent.StageRenamed;
import dev.waymark.contracts.map.JourneyMapEvent.StageRetired;
import dev.waymark.contracts.map.JourneyMapEvent.TouchpointAdded;
import dev.waymark.contracts.map.JourneyMapEvent.TouchpointMoved;
import dev.waymark.contracts.map.JourneyMapEvent.TouchpointRetired;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.StageId;
import dev.waymark.contracts.map.TouchpointId;
import dev.waymark.map.journeymap.document.MapDocument.StageDocument;
import dev.waymark.map.journeymap.document.MapDocument.TouchpointDocument;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Rearranges stages and touchpoints step by step; each step is an event, and its positions hold at that step. */
final class Arrangement {
    private final JourneyMapId map;
    private final MapDocument before;
    private final MapDocument after;
    private final List<JourneyMapEvent> events;
    private final List<StageId> stages = new ArrayList<>();
    private final Map<StageId, List<TouchpointId>> touchpoints = new LinkedHashMap<>();

    private Arrangement(JourneyMapId map, MapDocument before, MapDocument after, List<JourneyMapEvent> events) {
        this.map = map;
        this.before = before;
        this.after = after;
        this.events = events;
        for (StageDocument stage : before.stages()) {
            stages.add(stage.id());
            touchpoints.put(stage.id(), new ArrayList<>(ids(stage)));
        }
    }

    /** Adds what leads from one arrangement to the other; stages go last, when nothing that stays is in them. */
    static void rearrange(JourneyMapId map, MapDocument before, MapDocument after, List<JourneyMapEvent> events) {
        Arrangement arrangement = new Arrangement(map, before, after, events);
        arrangement.retireTouchpoints();
        arrangement.addAndRenameStages();
        after.stages().forEach(arrangement::place);
        arrangement.retireStages();
        arrangement.orderStages();
    }

    /** Those of a stage that goes, go with it. */
    private void retireTouchpoints() {
        Set<TouchpointId> staying =
                new HashSet<>(after.touchpoints().map(TouchpointDocument::id).toList());
        for (StageDocument stage : before.stages()) {
            if (stageOf(after, stage.id()).isEmpty()) {
                continue;
            }
            for (TouchpointId touchpoint : ids(stage)) {
                if (!staying.contains(touchpoint)) {
                    events.add(new TouchpointRetired(map, touchpoint));
                    in(stage.id()).remove(touchpoint);
                }
            }
        }
    }

    private void addAndRenameStages() {
        for (int i = 0; i < after.stages().size(); i++) {
            StageDocument stage = after.stages().get(i);
            Optional<StageDocument> known = stageOf(before, stage.id());
            if (known.isEmpty()) {
                int position =
                        i == 0 ? 0 : stages.indexOf(after.stages().get(i - 1).id()) + 1;
                events.add(new StageAdded(map, stage.id(), stage.name(), position));
                stages.add(position, stage.id());
                touchpoints.put(stage.id(), new ArrayList<>());
            } else if (!known.get().name().equals(stage.name())) {
                events.add(new StageRenamed(map, stage.id(), stage.name()));
            }
        }
    }

    private void place(StageDocument stage) {
        List<TouchpointDocument> wanted = stage.touchpoints();
        Set<TouchpointId> staying = Order.staying(in(stage.id()), ids(stage));
        for (int i = 0; i < wanted.size(); i++) {
            TouchpointDocument touchpoint = wanted.get(i);
            if (staying.contains(touchpoint.id())) {
                continue;
            }
            Optional<StageId> home = homeOf(touchpoint.id());
            home.ifPresent(from -> in(from).remove(touchpoint.id()));
            int position = i == 0 ? 0 : in(stage.id()).indexOf(wanted.get(i - 1).id()) + 1;
            in(stage.id()).add(position, touchpoint.id());
            events.add(
                    home.isPresent()
                            ? new TouchpointMoved(map, touchpoint.id(), stage.id(), position)
                            : new TouchpointAdded(map, stage.id(), touchpoint.id(), position, touchpoint.lanes()));
        }
    }

    private void retireStages() {
        for (StageDocument stage : before.stages()) {
            if (stageOf(after, stage.id()).isEmpty()) {
                events.add(new StageRetired(map, stage.id()));
                stages.remove(stage.id());
            }
        }
    }

    private void orderStages() {
        List<StageId> wanted = after.stages().stream().map(StageDocument::id).toList();
        Set<StageId> staying = Order.staying(stages, wanted);
        for (int i = 0; i < wanted.size(); i++) {
            StageId stage = wanted.get(i);
            if (!staying.contains(stage)) {
                stages.remove(stage);
                int position = i == 0 ? 0 : stages.indexOf(wanted.get(i - 1)) + 1;
                stages.add(position, stage);
                events.add(new StageMoved(map, stage, position));
            }
        }
    }

    private List<TouchpointId> in(StageId stage) {
        return touchpoints.getOrDefault(stage, List.of());
    }

    private Optional<StageId> homeOf(TouchpointId touchpoint) {
        return touchpoints.entrySet().stream()
                .filter(entry -> entry.getValue().contains(touchpoint))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static Optional<StageDocument> stageOf(MapDocument document, StageId id) {
        return document.stages().stream().filter(stage -> stage.id().equals(id)).findFirst();
    }

    private static List<TouchpointId> ids(StageDocument stage) {
        return stage.touchpoints().stream().map(TouchpointDocument::id).toList();
    }
}
