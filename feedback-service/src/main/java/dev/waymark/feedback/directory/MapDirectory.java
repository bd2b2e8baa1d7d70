package dev.waymark.feedback.directory;

import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.StageId;
import dev.waymark.contracts.map.TouchpointId;
import dev.waymark.contracts.map.TouchpointLanes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/** What a map's stages and touchpoints are called; retired ones are left out. */
public record MapDirectory(@BsonId JourneyMapId id, List<Stage> stages, List<Touchpoint> touchpoints) {
    public record Stage(StageId id, String name) {}

    /**
     * A touchpoint.
     *
     * @param customerAction what the customer does there
     * @param customerThought what the customer thinks there
     * @param noted pain points and delights, by id
     */
    public record Touchpoint(
            TouchpointId id,
            StageId stage,
            String name,
            @Nullable String customerAction,
            @Nullable String customerThought,
            Map<String, String> noted) {
        static Touchpoint of(TouchpointId id, StageId stage, TouchpointLanes lanes, Map<String, String> noted) {
            return new Touchpoint(id, stage, lanes.name(), lanes.customerAction(), lanes.customerThought(), noted);
        }

        Touchpoint in(StageId other) {
            return new Touchpoint(id, other, name, customerAction, customerThought, noted);
        }

        Touchpoint noted(String by, @Nullable String text) {
            Map<String, String> after = new TreeMap<>(noted);
            if (text == null) {
                after.remove(by);
            } else {
                after.put(by, text);
            }
            return new Touchpoint(id, stage, name, customerAction, customerThought, after);
        }
    }

    /** What a stage is called; empty where it is not known. */
    public Optional<String> stageName(StageId id) {
        return stages.stream()
                .filter(stage -> stage.id().equals(id))
                .map(Stage::name)
                .findFirst();
    }

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
