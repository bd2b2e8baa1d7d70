package dev.waymark.map.journeymap.rest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.waymark.contracts.map.StageId;
import dev.waymark.contracts.map.TouchpointId;
import dev.waymark.map.journeymap.document.MapDocument;
import dev.waymark.map.journeymap.document.MapDocument.StageDocument;
import dev.waymark.map.journeymap.document.MapDocument.TouchpointDocument;
import dev.waymark.map.journeymap.document.Relocation;
import dev.waymark.map.journeymap.write.PlacedTouchpoint;
import dev.waymark.service.problem.CommonProblem;
import dev.waymark.service.problem.Problem;
import dev.waymark.service.problem.Refusal;
import dev.waymark.service.problem.Violation;
import dev.waymark.service.rest.MergePatch;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Changes many touchpoints of a map as one of them is changed, all or none. */
final class ManyTouchpoints {
    private static final int MOST_VIOLATIONS = 100;

    private final MergePatch patches;
    private final Set<TouchpointId> chosen;
    private final JsonNode patch;
    private final List<Violation> violations = new ArrayList<>();
    private @Nullable StageId wanted;
    private @Nullable Integer position;

    private ManyTouchpoints(MergePatch patches, Set<TouchpointId> chosen, JsonNode patch) {
        this.patches = patches;
        this.chosen = chosen;
        this.patch = patch;
    }

    static MapDocument changed(MapDocument before, MergePatch patches, ManyTouchpointsForm form) {
        JsonNode patch = MergePatch.object(form.change());
        if (patch.hasNonNull("position") && !patch.has("stage")) {
            throw Refusal.invalid("change.position", "is one in a stage; name that too");
        }
        return new ManyTouchpoints(patches, form.chosen(before), patch).changed(before);
    }

    /** How many touchpoints say something else, or are in another stage, than before. */
    static int count(MapDocument before, MapDocument after) {
        Set<Object> were = new HashSet<>(saying(before));
        return (int) saying(after).stream().filter(it -> !were.contains(it)).count();
    }

    private static List<Object> saying(MapDocument map) {
        List<Object> all = new ArrayList<>();
        for (StageDocument stage : map.stages()) {
            stage.touchpoints().forEach(it -> all.add(List.of(stage.id(), it)));
        }
        return all;
    }

    private MapDocument changed(MapDocument before) {
        List<StageDocument> stages = before.stages().stream().map(this::changed).toList();
        if (!violations.isEmpty()) {
            throw new Refusal(Problem.of(CommonProblem.INVALID_INPUT, null)
                    .withViolations(violations.subList(0, Math.min(violations.size(), MOST_VIOLATIONS))));
        }
        MapDocument after = new MapDocument(before.head(), stages);
        StageId stage = wanted;
        if (stage == null) {
            return after;
        }
        if (before.stages().stream().noneMatch(it -> it.id().equals(stage))) {
            throw Refusal.invalid("change.stage", "is not on this map");
        }
        return Relocation.of(after, chosen, stage, position);
    }

    private StageDocument changed(StageDocument stage) {
        List<TouchpointDocument> touchpoints = new ArrayList<>();
        for (TouchpointDocument it : stage.touchpoints()) {
            touchpoints.add(chosen.contains(it.id()) ? changed(stage, it) : it);
        }
        return new StageDocument(stage.id(), stage.name(), stage.opens(), touchpoints);
    }

    private TouchpointDocument changed(StageDocument home, TouchpointDocument touchpoint) {
        TouchpointForm form = TouchpointForm.of(new PlacedTouchpoint(home.id(), null, touchpoint.lanes()));
        try {
            PlacedTouchpoint placed =
                    patches.apply(form, TouchpointForm.class, patch).placed();
            if (patch.has("stage")) {
                wanted = placed.stage();
                position = placed.position();
            }
            return touchpoint.saying(placed.lanes());
        } catch (Refusal refusal) {
            List<Violation> found = refusal.problem().violations();
            if (found == null) {
                throw refusal;
            }
            found.forEach(it -> violations.add(
                    new Violation("touchpoints.%s.%s".formatted(touchpoint.id(), it.field()), it.message())));
            return touchpoint;
        }
    }
}
