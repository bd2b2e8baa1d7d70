package dev.waymark.testkit.probe;

import dev.waymark.eventstore.axon.EventTypes;
import dev.waymark.service.ServiceDefinition;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;

@Singleton
class ProbeService implements ServiceDefinition {
    @Override
    public String name() {
        return "probe";
    }

    @Override
    public List<Class<?>> entities() {
        return List.of(Probe.class);
    }

    @Override
    public EventTypes eventTypes() {
        return EventTypes.builder()
                .type("probe.Begun", 1, Probe.Begun.class)
                .type("probe.Touched", 1, Probe.Touched.class)
                .tags(event -> Set.of())
                .build();
    }
}
