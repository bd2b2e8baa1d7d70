package dev.waymark.map.journeymap.change;

import dev.waymark.contracts.map.TouchpointId;
import dev.waymark.map.journeymap.document.MapDocument;
import dev.waymark.map.journeymap.document.MapDocument.StageDocument;
import dev.waymark.map.journeymap.document.MapDocument.TouchpointDocument;
import dev.waymark.map.journeymap.write.PlacedTouchpoint;
import dev.waymark.service.problem.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Where the touchpoints of a map stand. */
record Places(MapDocument document) {
    TouchpointDocument find(TouchpointId touchpoint) {
        return document.touchpoints()
                .filter(it -> it.id().equals(touchpoint))
                .findFirst()
                .orElseThrow(Places::unknown);
    }

    PlacedTouchpoint of(TouchpointId touchpoint) {
        TouchpointDocument found = find(touchpoint);
        return document.stages().stream()
                .filter(stage -> stage.touchpoints().contains(found))
                .findFirst()
                .map(stage ->
                        new PlacedTouchpoint(stage.id(), stage.touchpoints().indexOf(found), found.lanes()))
                .orElseThrow(Places::unknown);
    }

    MapDocument without(TouchpointId touchpoint) {
        find(touchpoint);
        return stages(_ -> true, touchpoints -> {
            touchpoints.removeIf(it -> it.id().equals(touchpoint));
        });
    }

    /** With a touchpoint that is not there yet. */
    MapDocument with(TouchpointDocument touchpoint, PlacedTouchpoint at) {
        if (document.stages().stream().noneMatch(stage -> stage.id().equals(at.stage()))) {
            throw Refusal.invalid("stage", "must be one of the map");
        }
        return stages(stage -> stage.id().equals(at.stage()), touchpoints -> {
            int last = touchpoints.size();
            int position = at.position() == null ? last : at.position();
            if (position > last) {
                throw Refusal.invalid("position", "must be between 0 and " + last);
            }
            touchpoints.add(position, touchpoint);
        });
    }

    private MapDocument stages(Predicate<StageDocument> which, Consumer<List<TouchpointDocument>> change) {
        return new MapDocument(
                document.head(),
                document.stages().stream()
                        .map(stage -> which.test(stage) ? changed(stage, change) : stage)
                        .toList());
    }

    private static StageDocument changed(StageDocument stage, Consumer<List<TouchpointDocument>> change) {
        List<TouchpointDocument> touchpoints = new ArrayList<>(stage.touchpoints());
        change.accept(touchpoints);
        return new StageDocument(stage.id(), stage.name(), stage.opens(), touchpoints);
    }

    private static Refusal unknown() {
        return Refusal.invalid("touchpoint", "must be one of the map");
    }
}
