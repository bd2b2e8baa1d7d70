package dev.waymark.map.picture.rest;

import dev.waymark.contracts.map.Goal;
import dev.waymark.contracts.map.TouchpointLanes;
import dev.waymark.map.feeling.read.MapFeelings;
import dev.waymark.map.feeling.read.TouchpointFeeling;
import dev.waymark.map.journeymap.read.MapView;
import dev.waymark.map.journeymap.read.MapView.DelightView;
import dev.waymark.map.journeymap.read.MapView.PainPointView;
import dev.waymark.map.journeymap.read.MapView.StageView;
import dev.waymark.map.journeymap.read.MapView.TouchpointView;
import dev.waymark.map.picture.drawing.Scene;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A map as the renderer sees it. */
final class MapScene {
    private final MapView map;
    private final @Nullable MapFeelings feelings;

    private MapScene(MapView map, @Nullable MapFeelings feelings) {
        this.map = map;
        this.feelings = feelings;
    }

    static Scene of(MapView map, @Nullable MapFeelings feelings) {
        return new MapScene(map, feelings).scene();
    }

    private Scene scene() {
        return new Scene(
                map.name(),
                kind() + "  ·  " + state(),
                map.revision(),
                map.changedAt().atZone(ZoneOffset.UTC).toLocalDate(),
                goal(map.goal()),
                map.stages().stream().map(this::stage).toList());
    }

    private String kind() {
        return switch (map.kind()) {
            case AS_IS -> "As-is map";
            case TO_BE -> "To-be map";
        };
    }

    private String state() {
        return switch (map.state()) {
            case DRAFT -> "Draft";
            case IN_REVIEW -> "In review";
            case PUBLISHED -> "Published";
            case ARCHIVED -> "Archived";
        };
    }

    private static Scene.@Nullable Goal goal(@Nullable Goal goal) {
        return goal == null ? null : new Scene.Goal(goal.statement(), goal.measures(), goal.scope());
    }

    private Scene.Stage stage(StageView stage) {
        return new Scene.Stage(
                stage.name(), stage.touchpoints().stream().map(this::touchpoint).toList());
    }

    private Scene.Touchpoint touchpoint(TouchpointView touchpoint) {
        TouchpointLanes lanes = touchpoint.lanes();
        List<Scene.PainPoint> painPoints =
                touchpoint.painPoints().stream().map(MapScene::painPoint).toList();
        return new Scene.Touchpoint(
                lanes.name(),
                lanes.channel(),
                lanes.customerAction(),
                lanes.customerThought(),
                lanes.feeling(),
                lanes.importance(),
                lanes.momentOfTruth(),
                switch (lanes.path()) {
                    case MAIN -> false;
                    case EXCEPTION -> true;
                },
                painPoints,
                touchpoint.delights().stream().map(DelightView::text).toList(),
                lanes.frontstage(),
                lanes.backstage(),
                lanes.systems(),
                lanes.ownerTeam(),
                feelings == null
                        ? null
                        : feelings.at(touchpoint.id())
                                .filter(feeling -> feeling.answers() > 0)
                                .map(MapScene::measured)
                                .orElse(null));
    }

    private static Scene.PainPoint painPoint(PainPointView painPoint) {
        return new Scene.PainPoint(
                painPoint.text(), painPoint.severity(), !painPoint.reducedBy().isEmpty());
    }

    private static Scene.Measured measured(TouchpointFeeling feeling) {
        var measured = feeling.measured();
        return new Scene.Measured(
                measured == null ? null : new Scene.Mean(measured.mean(), measured.low(), measured.high()),
                feeling.answers());
    }
}
