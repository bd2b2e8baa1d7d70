package dev.waymark.feedback;

import dev.waymark.contracts.EventCatalogue;
import dev.waymark.eventstore.axon.EventTypes;
import dev.waymark.feedback.customer.write.Customer;
import dev.waymark.feedback.intake.write.Feedback;
import dev.waymark.feedback.theme.write.Themes;
import dev.waymark.service.ServiceDefinition;
import jakarta.inject.Singleton;
import java.util.List;

@Singleton
class FeedbackService implements ServiceDefinition {
    @Override
    public String name() {
        return "feedback";
    }

    @Override
    public List<Class<?>> entities() {
        return List.of(Feedback.class, Customer.class, Themes.class);
    }

    @Override
    public EventTypes eventTypes() {
        EventTypes.Builder types = EventTypes.builder().tags(EventCatalogue::tagsOf);
        EventCatalogue.list(types::type);
        return types.build();
    }
}
