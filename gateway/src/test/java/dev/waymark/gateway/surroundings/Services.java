package dev.waymark.gateway.surroundings;

import java.util.List;
import java.util.Map;

/** The four services behind the gateway. */
public record Services(RecordingService map, RecordingService feedback, RecordingService action, RecordingService kpi) {

    public Map<String, RecordingService> byName() {
        return Map.of("map", map, "feedback", feedback, "action", action, "kpi", kpi);
    }

    public long arrivals() {
        return all().stream().mapToLong(service -> service.arrivals().size()).sum();
    }

    public void forget() {
        all().forEach(RecordingService::forget);
    }

    private List<RecordingService> all() {
        return List.of(map, feedback, action, kpi);
    }
}
