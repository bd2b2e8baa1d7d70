package dev.waymark.map.insight.read;

import dev.waymark.contracts.map.InsightOrigin;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.PainPointId;
import dev.waymark.contracts.map.StageId;
import dev.waymark.contracts.map.TouchpointId;
import dev.waymark.map.journeymap.read.MapView;
import dev.waymark.map.journeymap.read.MapView.PainPointView;
import dev.waymark.map.journeymap.read.MapView.StageView;
import dev.waymark.map.journeymap.read.MapView.TouchpointView;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What an insight was found in, by name. A place that is no longer on the map has none.
 *
 * @param painPointText what the pain point says
 */
public record OriginView(
        @Nullable JourneyMapId map,
        @Nullable @Schema(examples = "Buying a camera") String mapName,
        @Nullable StageId stage,
        @Nullable @Schema(examples = "Purchase") String stageName,
        @Nullable TouchpointId touchpoint,
        @Nullable @Schema(examples = "Ordering") String touchpointName,
        @Nullable PainPointId painPoint,

        @Nullable @Schema(examples = "Forced registration") String painPointText,

        InsightOrigin.@Nullable Theme theme) {
    /**
     * With the names of a map.
     *
     * @param map absent where the reader may not read it
     */
    public static OriginView of(InsightOrigin origin, @Nullable MapView map) {
        return new OriginView(
                origin.map(),
                map == null ? null : map.name(),
                origin.stage(),
                first(stages(map), stage -> stage.id().equals(origin.stage()))
                        .map(StageView::name)
                        .orElse(null),
                origin.touchpoint(),
                first(touchpoints(map), it -> it.id().equals(origin.touchpoint()))
                        .map(it -> it.lanes().name())
                        .orElse(null),
                origin.painPoint(),
                first(
                                touchpoints(map).flatMap(it -> it.painPoints().stream()),
                                it -> it.id().equals(origin.painPoint()))
                        .map(PainPointView::text)
                        .orElse(null),
                origin.theme());
    }

    /** Whether the map has the place: the pain point at the touchpoint in the stage, as far as each is named. */
    public static boolean isOn(MapView map, InsightOrigin origin) {
        boolean isWholeMap = origin.stage() == null && origin.touchpoint() == null && origin.painPoint() == null;
        return isWholeMap
                || stages(map)
                        .filter(stage -> origin.stage() == null || stage.id().equals(origin.stage()))
                        .anyMatch(stage -> isIn(stage, origin));
    }

    private static boolean isIn(StageView stage, InsightOrigin origin) {
        if (origin.touchpoint() == null && origin.painPoint() == null) {
            return true;
        }
        return stage.touchpoints().stream()
                .filter(it -> origin.touchpoint() == null || it.id().equals(origin.touchpoint()))
                .anyMatch(touchpoint -> origin.painPoint() == null
                        || touchpoint.painPoints().stream()
                                .anyMatch(it -> it.id().equals(origin.painPoint())));
    }

    private static Stream<StageView> stages(@Nullable MapView map) {
        return map == null ? Stream.empty() : map.stages().stream();
    }

    private static Stream<TouchpointView> touchpoints(@Nullable MapView map) {
        return stages(map).flatMap(stage -> stage.touchpoints().stream());
    }

    private static <T> Optional<T> first(Stream<T> some, Predicate<T> which) {
        return some.filter(which).findFirst();
    }
}
