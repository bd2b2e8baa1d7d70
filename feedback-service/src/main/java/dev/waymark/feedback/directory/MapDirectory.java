package dev.waymark.feedback.directory;

import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.StageId;
import dev.waymark.contracts.map.TouchpointId;
import java.util.List;
import java.util.Optional;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/** What a map's stages and touchpoints are called; retired ones are left out. */
public record MapDirectory(@BsonId JourneyMapId id, List<Stage> stages, List<Touchpoint> touchpoints) {
    public record Stage(StageId id, String name) {}

    public record Touchpoint(TouchpointId id, StageId stage, String name) {}

    public Optional<Touchpoint> touchpoint(TouchpointId id) {
        return touchpoints.stream()
                .filter(touchpoint -> touchpoint.id().equals(id))
                .findFirst();
    }

    /** All of that name, however it is capitalised, in that stage where one is given. */
    public List<Touchpoint> touchpoints(String name, @Nullable StageId stage) {
        return touchpoints.stream()
                .filter(touchpoint -> touchpoint.name().strip().equalsIgnoreCase(name))
                .filter(touchpoint -> stage == null || touchpoint.stage().equals(stage))
                .toList();
    }

    /** All of that name, however it is capitalised. */
    public List<Stage> stages(String name) {
        return stages.stream()
                .filter(stage -> stage.name().strip().equalsIgnoreCase(name))
                .toList();
    }
}
