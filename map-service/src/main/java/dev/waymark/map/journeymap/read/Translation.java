package dev.waymark.map.journeymap.read;

import dev.waymark.contracts.map.Lineage;
import dev.waymark.contracts.map.StageId;
import dev.waymark.contracts.map.TouchpointId;
import dev.waymark.map.journeymap.read.MapView.StageView;
import dev.waymark.map.journeymap.read.MapView.TouchpointView;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A copy told by the ids of its original; what is new on the copy keeps its own. */
final class Translation {
    private final Map<StageId, StageId> stages = new HashMap<>();
    private final Map<TouchpointId, TouchpointId> touchpoints = new HashMap<>();

    private Translation(Lineage lineage) {
        lineage.stages().forEach(it -> stages.put(it.stage(), it.from()));
        lineage.touchpoints().forEach(it -> touchpoints.put(it.touchpoint(), it.from()));
    }

    static List<StageView> of(List<StageView> told, Lineage lineage) {
        return new Translation(lineage).translated(told);
    }

    private List<StageView> translated(List<StageView> told) {
        return told.stream()
                .map(stage -> new StageView(
                        stages.getOrDefault(stage.id(), stage.id()),
                        stage.name(),
                        stage.opens(),
                        stage.touchpoints().stream().map(this::translated).toList()))
                .toList();
    }

    private TouchpointView translated(TouchpointView it) {
        return new TouchpointView(
                touchpoints.getOrDefault(it.id(), it.id()),
                it.lanes(),
                it.painPoints(),
                it.delights(),
                it.personaFeelings());
    }
}
