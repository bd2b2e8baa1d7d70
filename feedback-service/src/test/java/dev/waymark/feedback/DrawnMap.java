package dev.waymark.feedback;

import dev.waymark.contracts.UserId;
import dev.waymark.contracts.map.JourneyMapEvent.MapDrawn;
import dev.waymark.contracts.map.JourneyMapEvent.StageAdded;
import dev.waymark.contracts.map.JourneyMapEvent.TouchpointAdded;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.MapKind;
import dev.waymark.contracts.map.Path;
import dev.waymark.contracts.map.StageId;
import dev.waymark.contracts.map.TouchpointId;
import dev.waymark.contracts.map.TouchpointLanes;
import dev.waymark.contracts.map.Visibility;
import dev.waymark.testkit.ForeignLogs;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A map that map-service has drawn, with one stage and some touchpoints. */
public record DrawnMap(JourneyMapId id, StageId stage, Map<String, TouchpointId> touchpoints) {
    public static DrawnMap with(ForeignLogs logs, String... touchpoints) {
        return drawn(logs, null, null, touchpoints);
    }

    /** One that some team owns, beside ordinary ones. */
    public static DrawnMap withMomentOfTruth(ForeignLogs logs, String momentOfTruth, String team, String... others) {
        return drawn(
                logs,
                momentOfTruth,
                team,
                Stream.concat(Stream.of(momentOfTruth), Stream.of(others)).toArray(String[]::new));
    }

    private static DrawnMap drawn(
            ForeignLogs logs, @Nullable String momentOfTruth, @Nullable String team, String... touchpoints) {
        JourneyMapId map = new JourneyMapId(UUID.randomUUID());
        StageId stage = new StageId(UUID.randomUUID());
        Map<String, TouchpointId> ids = new HashMap<>();
        List<Object> events = new ArrayList<>();
        events.add(new MapDrawn(map, "Camera", MapKind.AS_IS, Visibility.VIEWABLE, new UserId(UUID.randomUUID())));
        events.add(new StageAdded(map, stage, "Purchase", 0));
        for (String name : touchpoints) {
            TouchpointId id = new TouchpointId(UUID.randomUUID());
            ids.put(name, id);
            events.add(
                    new TouchpointAdded(map, stage, id, ids.size() - 1, lanes(name, name.equals(momentOfTruth), team)));
        }
        logs.happened("map", "JourneyMap", map, events.toArray());
        return new DrawnMap(map, stage, ids);
    }

    public TouchpointId touchpoint(String name) {
        return Objects.requireNonNull(touchpoints.get(name));
    }

    private static TouchpointLanes lanes(String name, boolean momentOfTruth, @Nullable String team) {
        return new TouchpointLanes(
                name,
                null,
                null,
                null,
                null,
                null,
                momentOfTruth,
                Path.MAIN,
                null,
                null,
                null,
                momentOfTruth ? team : null);
    }
}
