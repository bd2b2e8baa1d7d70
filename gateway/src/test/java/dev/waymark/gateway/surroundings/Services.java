package dev.waymark.gateway.surroundings;

import dev.waymark.gateway.surroundings.RecordingService.Arrival;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The four services behind the gateway. */
public record Services(RecordingService map, RecordingService feedback, RecordingService action, RecordingService kpi) {

    public Map<String, RecordingService> byName() {
        return Map.of("map", map, "feedback", feedback, "action", action, "kpi", kpi);
    }

    public RecordingService named(String name) {
        return Objects.requireNonNull(byName().get(name), name);
    }

    public List<Arrival> everything() {
        return all().stream().flatMap(service -> service.arrivals().stream()).toList();
    }

    public int arrivals() {
        return everything().size();
    }

    public void forget() {
        all().forEach(RecordingService::forget);
    }

    private List<RecordingService> all() {
        return List.of(map, feedback, action, kpi);
    }
}
