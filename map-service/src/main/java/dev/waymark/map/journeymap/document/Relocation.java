package dev.waymark.map.journeymap.document;

import dev.waymark.contracts.map.StageId;
import dev.waymark.contracts.map.TouchpointId;
import dev.waymark.map.journeymap.document.MapDocument.StageDocument;
import dev.waymark.map.journeymap.document.MapDocument.TouchpointDocument;
import dev.waymark.service.problem.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Moves many touchpoints to one stage; they keep the order they have on the map. */
public final class Relocation {
    private Relocation() {}

    /**
     * The map with them there.
     *
     * @param position where the first of them stands among the others of the stage; absent to put those that are not in
     *     the stage yet behind the others and leave the rest where it is
     */
    public static MapDocument of(
            MapDocument before, Set<TouchpointId> touchpoints, StageId stage, @Nullable Integer position) {
        List<TouchpointDocument> moving = new ArrayList<>();
        List<StageDocument> stages = new ArrayList<>();
        for (StageDocument each : before.stages()) {
            List<TouchpointDocument> staying = new ArrayList<>();
            for (TouchpointDocument touchpoint : each.touchpoints()) {
                boolean there = each.id().equals(stage) && position == null;
                (touchpoints.contains(touchpoint.id()) && !there ? moving : staying).add(touchpoint);
            }
            stages.add(with(each, staying));
        }
        stages.replaceAll(each -> each.id().equals(stage) ? inserted(each, moving, position) : each);
        return new MapDocument(before.head(), stages);
    }

    private static StageDocument inserted(
            StageDocument stage, List<TouchpointDocument> moving, @Nullable Integer position) {
        int last = stage.touchpoints().size();
        if (position != null && position > last) {
            throw Refusal.invalid("change.position", "must be between 0 and " + last);
        }
        List<TouchpointDocument> all = new ArrayList<>(stage.touchpoints());
        all.addAll(position == null ? last : position, moving);
        return with(stage, all);
    }

    private static StageDocument with(StageDocument stage, List<TouchpointDocument> touchpoints) {
        return new StageDocument(stage.id(), stage.name(), stage.opens(), List.copyOf(touchpoints));
    }
}
