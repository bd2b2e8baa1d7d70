package dev.waymark.map.exchange.format;

import dev.waymark.contracts.map.Goal;
import dev.waymark.contracts.map.Path;
import dev.waymark.contracts.map.TouchpointLanes;
import dev.waymark.map.exchange.format.Box.Look;
import dev.waymark.map.journeymap.read.MapView;
import dev.waymark.map.journeymap.read.MapView.DelightView;
import dev.waymark.map.journeymap.read.MapView.PainPointView;
import dev.waymark.map.journeymap.read.MapView.TouchpointView;
import dev.waymark.service.json.JsonConventions;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rows of a board and what a touchpoint says in each. */
enum BoardLane {
    TOUCHPOINT("Touchpoint", Look.TOUCHPOINT, BoardLane::name),
    CHANNEL("Channel", Look.CELL, lane(TouchpointLanes::channel)),
    CUSTOMER_ACTION("Customer does", Look.CELL, lane(TouchpointLanes::customerAction)),
    CUSTOMER_THOUGHT("Customer thinks", Look.CELL, lane(TouchpointLanes::customerThought)),
    FEELING(
            "Customer feels",
            Look.CELL,
            it -> it.lanes().feeling() == null ? "" : Feelings.words(it.lanes().feeling())),
    IMPORTANCE(
            "Importance",
            Look.CELL,
            it -> it.lanes().importance() == null ? "" : it.lanes().importance() + " of 5"),
    FRONTSTAGE("Frontstage", Look.CELL, lane(TouchpointLanes::frontstage)),
    BACKSTAGE("Backstage", Look.CELL, lane(TouchpointLanes::backstage)),
    SYSTEMS("Systems", Look.CELL, lane(TouchpointLanes::systems)),
    OWNER_TEAM("Owner team", Look.CELL, lane(TouchpointLanes::ownerTeam)),
    PAIN_POINTS(
            "Pain points",
            Look.PAIN,
            it -> it.painPoints().stream().map(BoardLane::painPoint).collect(Collectors.joining("\n"))),
    DELIGHTS(
            "Delights",
            Look.DELIGHT,
            it -> it.delights().stream()
                    .map(DelightView::text)
                    .map(text -> "• " + text)
                    .collect(Collectors.joining("\n")));

    private final String label;
    private final Look look;

    @SuppressWarnings("ImmutableEnumChecker") // a function that keeps nothing
    private final Function<TouchpointView, String> text;

    BoardLane(String label, Look look, Function<TouchpointView, String> text) {
        this.label = label;
        this.look = look;
        this.text = text;
    }

    String label() {
        return label;
    }

    Look look() {
        return look;
    }

    String text(TouchpointView touchpoint) {
        return text.apply(touchpoint);
    }

    /** What the map says as a whole. */
    static String title(MapView map) {
        Goal goal = map.goal();
        Stream<String> goals = goal == null
                ? Stream.of()
                : Stream.of(
                        "Goal: " + goal.statement(),
                        goal.measures() == null ? "" : "Measured by: " + goal.measures(),
                        goal.scope() == null ? "" : "Scope: " + goal.scope());
        return Stream.concat(Stream.of("%s (%s)".formatted(map.name(), JsonConventions.wireName(map.kind()))), goals)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private static String name(TouchpointView touchpoint) {
        TouchpointLanes lanes = touchpoint.lanes();
        return lanes.name()
                + (lanes.momentOfTruth() ? "\n★ moment of truth" : "")
                + (lanes.path() == Path.EXCEPTION ? "\n↯ exception" : "");
    }

    private static String painPoint(PainPointView painPoint) {
        String severity = painPoint.severity() == null ? "" : " (severity %d)".formatted(painPoint.severity());
        return "• " + painPoint.text() + severity;
    }

    private static Function<TouchpointView, String> lane(Function<TouchpointLanes, @Nullable String> lane) {
        return touchpoint -> Stream.ofNullable(lane.apply(touchpoint.lanes())).collect(Collectors.joining());
    }
}
