package dev.waymark.kpi;

import dev.waymark.contracts.EventCatalogue;
import dev.waymark.eventstore.axon.EventTypes;
import dev.waymark.kpi.definition.write.Kpi;
import dev.waymark.kpi.impact.write.ConcludedImpact;
import dev.waymark.service.ServiceDefinition;
import jakarta.inject.Singleton;
import java.util.List;

@Singleton
class KpiService implements ServiceDefinition {
    @Override
    public String name() {
        return "kpi";
    }

    @Override
    public List<Class<?>> entities() {
        return List.of(Kpi.class, ConcludedImpact.class);
    }

    @Override
    public EventTypes eventTypes() {
        EventTypes.Builder types = EventTypes.builder().tags(EventCatalogue::tagsOf);
        EventCatalogue.list(types::type);
        return types.build();
    }
}
