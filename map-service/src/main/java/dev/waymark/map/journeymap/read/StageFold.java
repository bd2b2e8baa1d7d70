package dev.waymark.map.journeymap.read;

import dev.waymark.contracts.map.JourneyMapEvent.StageAdded;
import dev.waymark.contracts.map.JourneyMapEvent.StageMoved;
import dev.waymark.contracts.map.JourneyMapEvent.StageRenamed;
import dev.waymark.contracts.map.JourneyMapEvent.StageRetired;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.StageId;
import dev.waymark.map.journeymap.read.MapView.StageView;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The stages of a map after one more event. */
final class StageFold {
    private StageFold() {}

    static List<StageView> added(List<StageView> stages, StageAdded event) {
        return Lists.inserted(stages, event.position(), new StageView(event.stage(), event.name(), null, List.of()));
    }

    static List<StageView> renamed(List<StageView> stages, StageRenamed event) {
        return Lists.replaced(
                stages,
                is(event.stage()),
                stage -> new StageView(stage.id(), event.name(), stage.opens(), stage.touchpoints()));
    }

    static List<StageView> opening(List<StageView> stages, StageId id, @Nullable JourneyMapId opens) {
        return Lists.replaced(
                stages, is(id), stage -> new StageView(stage.id(), stage.name(), opens, stage.touchpoints()));
    }

    static List<StageView> moved(List<StageView> stages, StageMoved event) {
        StageView moved = stages.stream().filter(is(event.stage())).findFirst().orElseThrow();
        return Lists.inserted(Lists.without(stages, is(event.stage())), event.position(), moved);
    }

    static List<StageView> retired(List<StageView> stages, StageRetired event) {
        return Lists.without(stages, is(event.stage()));
    }

    static Predicate<StageView> is(StageId id) {
        return stage -> stage.id().equals(id);
    }
}
