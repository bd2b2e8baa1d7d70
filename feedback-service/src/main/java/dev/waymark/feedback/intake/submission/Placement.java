package dev.waymark.feedback.intake.submission;

import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.StageId;
import dev.waymark.contracts.map.TouchpointId;
import dev.waymark.feedback.directory.MapDirectories;
import dev.waymark.feedback.directory.MapDirectory;
import dev.waymark.feedback.directory.MapDirectory.Stage;
import dev.waymark.feedback.directory.MapDirectory.Touchpoint;
import dev.waymark.service.problem.Refusal;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the stage and touchpoint an utterance names, by id or by name. What cannot be found leaves the utterance
 * unassigned and is noted: no utterance is lost for it. Notes quote nothing, as in a column that is taken for another
 * stand customers' words.
 */
@Singleton
class Placement {
    private static final Pattern UUID =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    @Inject
    MapDirectories directories;

    Place of(NewFeedback given) {
        String stage = text(given.stage());
        String touchpoint = text(given.touchpoint());
        JourneyMapId map = given.map();
        if (stage == null && touchpoint == null) {
            return new Place(map, null, null, null);
        }
        if (map == null) {
            return withoutMap(stage, touchpoint);
        }
        MapDirectory known = directories.find(map).orElseGet(() -> new MapDirectory(map, List.of(), List.of()));
        return touchpoint == null ? inStage(known, stage) : at(known, stage, touchpoint);
    }

    private static Place withoutMap(@Nullable String stage, @Nullable String touchpoint) {
        if (isId(stage) || isId(touchpoint)) {
            throw Refusal.invalid("map", "must say whose stage or touchpoint is meant");
        }
        return new Place(null, null, null, "Not assigned: without a map there is nothing to find by name");
    }

    private static Place inStage(MapDirectory map, @Nullable String stage) {
        Found<StageId> found = stage(map, stage);
        return new Place(map.id(), found.id(), null, found.note());
    }

    /** The touchpoint's own stage is right whatever stage was named with it, unless that tells namesakes apart. */
    private static Place at(MapDirectory map, @Nullable String stageName, String touchpoint) {
        StageId stage = stage(map, stageName).id();
        if (isId(touchpoint)) {
            TouchpointId id = TouchpointId.fromString(touchpoint);
            return map.touchpoint(id)
                    .map(known -> new Place(map.id(), known.stage(), id, null))
                    .orElseGet(() -> new Place(map.id(), stage, id, "The map has no such touchpoint yet"));
        }
        List<Touchpoint> named = map.touchpoints(touchpoint, null);
        List<Touchpoint> candidates = named.size() > 1 ? map.touchpoints(touchpoint, stage) : named;
        if (candidates.size() == 1) {
            Touchpoint only = candidates.getFirst();
            return new Place(map.id(), only.stage(), only.id(), null);
        }
        return new Place(
                map.id(),
                stage,
                null,
                candidates.isEmpty()
                        ? "Not assigned: the map has no touchpoint of that name"
                        : "Not assigned: the map has several touchpoints of that name");
    }

    private static Found<StageId> stage(MapDirectory map, @Nullable String stage) {
        if (stage == null) {
            return new Found<>(null, null);
        }
        if (isId(stage)) {
            return new Found<>(StageId.fromString(stage), null);
        }
        List<Stage> named = map.stages(stage);
        return named.size() == 1
                ? new Found<>(named.getFirst().id(), null)
                : new Found<>(null, "Not assigned: the map has no single stage of that name");
    }

    private static boolean isId(@Nullable String text) {
        return text != null && UUID.matcher(text).matches();
    }

    private static @Nullable String text(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }

    private record Found<T>(@Nullable T id, @Nullable String note) {}
}
