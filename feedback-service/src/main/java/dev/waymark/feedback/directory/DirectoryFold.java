package dev.waymark.feedback.directory;

import dev.waymark.contracts.Id;
import dev.waymark.contracts.map.JourneyMapEvent;
import dev.waymark.contracts.map.JourneyMapEvent.DelightNoted;
import dev.waymark.contracts.map.JourneyMapEvent.DelightWithdrawn;
import dev.waymark.contracts.map.JourneyMapEvent.PainPointChanged;
import dev.waymark.contracts.map.JourneyMapEvent.PainPointRaised;
import dev.waymark.contracts.map.JourneyMapEvent.PainPointWithdrawn;
import dev.waymark.contracts.map.JourneyMapEvent.StageAdded;
import dev.waymark.contracts.map.JourneyMapEvent.StageRenamed;
import dev.waymark.contracts.map.JourneyMapEvent.StageRetired;
import dev.waymark.contracts.map.JourneyMapEvent.TouchpointAdded;
import dev.waymark.contracts.map.JourneyMapEvent.TouchpointChanged;
import dev.waymark.contracts.map.JourneyMapEvent.TouchpointMoved;
import dev.waymark.contracts.map.JourneyMapEvent.TouchpointRetired;
import dev.waymark.contracts.map.StageId;
import dev.waymark.contracts.map.TouchpointId;
import dev.waymark.feedback.directory.MapDirectory.Stage;
import dev.waymark.feedback.directory.MapDirectory.Touchpoint;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a map's directory says after one more event; most events of a map say nothing about names. */
final class DirectoryFold {
    private DirectoryFold() {}

    static MapDirectory after(@Nullable MapDirectory known, JourneyMapEvent event) {
        MapDirectory before = known == null ? new MapDirectory(event.map(), List.of(), List.of()) : known;
        return switch (event) {
            case StageAdded added -> stages(before, plus(before.stages(), new Stage(added.stage(), added.name())));
            case StageRenamed renamed -> stages(before, changed(before.stages(), renamed));
            case StageRetired retired -> without(before, retired.stage());
            case TouchpointAdded added ->
                touchpoints(
                        before,
                        plus(
                                before.touchpoints(),
                                Touchpoint.of(added.touchpoint(), added.stage(), added.lanes(), Map.of())));
            case TouchpointChanged changed ->
                change(
                        before,
                        changed.touchpoint(),
                        old -> Touchpoint.of(old.id(), old.stage(), changed.lanes(), old.noted()));
            case TouchpointMoved moved -> change(before, moved.touchpoint(), old -> old.in(moved.stage()));
            case TouchpointRetired retired ->
                touchpoints(
                        before,
                        before.touchpoints().stream()
                                .filter(touchpoint -> !touchpoint.id().equals(retired.touchpoint()))
                                .toList());
            case PainPointRaised raised -> noted(before, raised.touchpoint(), raised.painPoint(), raised.text());
            case PainPointChanged changed -> noted(before, changed.touchpoint(), changed.painPoint(), changed.text());
            case PainPointWithdrawn withdrawn -> noted(before, withdrawn.touchpoint(), withdrawn.painPoint(), null);
            case DelightNoted noted -> noted(before, noted.touchpoint(), noted.delight(), noted.text());
            case DelightWithdrawn withdrawn -> noted(before, withdrawn.touchpoint(), withdrawn.delight(), null);
            default -> before;
        };
    }

    private static MapDirectory noted(MapDirectory map, TouchpointId touchpoint, Id by, @Nullable String text) {
        return change(map, touchpoint, old -> old.noted(by.toString(), text));
    }

    private static List<Stage> changed(List<Stage> stages, StageRenamed renamed) {
        return stages.stream()
                .map(stage -> stage.id().equals(renamed.stage()) ? new Stage(stage.id(), renamed.name()) : stage)
                .toList();
    }

    private static MapDirectory change(MapDirectory map, TouchpointId touchpoint, UnaryOperator<Touchpoint> change) {
        return touchpoints(
                map,
                map.touchpoints().stream()
                        .map(each -> each.id().equals(touchpoint) ? change.apply(each) : each)
                        .toList());
    }

    private static MapDirectory without(MapDirectory map, StageId retired) {
        return new MapDirectory(
                map.id(),
                map.stages().stream()
                        .filter(stage -> !stage.id().equals(retired))
                        .toList(),
                map.touchpoints().stream()
                        .filter(touchpoint -> !touchpoint.stage().equals(retired))
                        .toList());
    }

    private static MapDirectory stages(MapDirectory map, List<Stage> stages) {
        return new MapDirectory(map.id(), stages, map.touchpoints());
    }

    private static MapDirectory touchpoints(MapDirectory map, List<Touchpoint> touchpoints) {
        return new MapDirectory(map.id(), map.stages(), touchpoints);
    }

    private static <T> List<T> plus(List<T> before, T added) {
        return Stream.concat(before.stream(), Stream.of(added)).toList();
    }
}
