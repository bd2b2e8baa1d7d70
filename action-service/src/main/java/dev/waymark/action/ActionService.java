package dev.waymark.action;

import dev.waymark.action.opportunity.write.Opportunity;
import dev.waymark.action.plan.write.Plan;
import dev.waymark.contracts.EventCatalogue;
import dev.waymark.eventstore.axon.EventTypes;
import dev.waymark.service.ServiceDefinition;
import jakarta.inject.Singleton;
import java.util.List;

@Singleton
class ActionService implements ServiceDefinition {
    @Override
    public String name() {
        return "action";
    }

    @Override
    public List<Class<?>> entities() {
        return List.of(Opportunity.class, Plan.class);
    }

    @Override
    public EventTypes eventTypes() {
        EventTypes.Builder types = EventTypes.builder().tags(EventCatalogue::tagsOf);
        EventCatalogue.list(types::type);
        return types.build();
    }
}
