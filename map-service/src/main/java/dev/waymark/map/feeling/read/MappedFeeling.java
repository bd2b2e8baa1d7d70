package dev.waymark.map.feeling.read;

import dev.waymark.contracts.map.JourneyMapEvent;
import dev.waymark.contracts.map.JourneyMapEvent.StageRetired;
import dev.waymark.contracts.map.JourneyMapEvent.TouchpointAdded;
import dev.waymark.contracts.map.JourneyMapEvent.TouchpointChanged;
import dev.waymark.contracts.map.JourneyMapEvent.TouchpointMoved;
import dev.waymark.contracts.map.JourneyMapEvent.TouchpointRetired;
import dev.waymark.contracts.map.StageId;
import dev.waymark.contracts.map.TouchpointId;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How a map says customers feel at one of its touchpoints: −2 … +2, absent where it says nothing. */
public record MappedFeeling(
        TouchpointId touchpoint,
        String name,
        StageId stage,
        @Nullable Integer feeling) {
    /** Whether such an event changes any. */
    static boolean isChangedBy(JourneyMapEvent event) {
        return switch (event) {
            case TouchpointAdded _, TouchpointChanged _, TouchpointMoved _, TouchpointRetired _, StageRetired _ -> true;
            default -> false;
        };
    }

    /** Those of a map after one more event. */
    static List<MappedFeeling> after(List<MappedFeeling> before, JourneyMapEvent event) {
        return switch (event) {
            case TouchpointAdded e -> {
                MappedFeeling added = new MappedFeeling(
                        e.touchpoint(), e.lanes().name(), e.stage(), e.lanes().feeling());
                yield Stream.concat(before.stream(), Stream.of(added)).toList();
            }
            case TouchpointChanged e ->
                changed(
                        before,
                        e.touchpoint(),
                        it -> new MappedFeeling(
                                it.touchpoint,
                                e.lanes().name(),
                                it.stage,
                                e.lanes().feeling()));
            case TouchpointMoved e ->
                changed(before, e.touchpoint(), it -> new MappedFeeling(it.touchpoint, it.name, e.stage(), it.feeling));
            case TouchpointRetired e -> without(before, it -> it.touchpoint.equals(e.touchpoint()));
            case StageRetired e -> without(before, it -> it.stage.equals(e.stage()));
            default -> before;
        };
    }

    private static List<MappedFeeling> changed(
            List<MappedFeeling> before, TouchpointId touchpoint, UnaryOperator<MappedFeeling> change) {
        return before.stream()
                .map(it -> it.touchpoint.equals(touchpoint) ? change.apply(it) : it)
                .toList();
    }

    private static List<MappedFeeling> without(List<MappedFeeling> before, Predicate<MappedFeeling> gone) {
        return before.stream().filter(gone.negate()).toList();
    }
}
