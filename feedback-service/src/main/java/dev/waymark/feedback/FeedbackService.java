package dev.waymark.feedback;

import dev.waymark.contracts.EventCatalogue;
import dev.waymark.eventstore.axon.EventTypes;
import dev.waymark.feedback.closing.write.Case;
import dev.waymark.feedback.closing.write.CaseRules;
import dev.waymark.feedback.customer.write.Customer;
import dev.waymark.feedback.intake.write.Feedback;
import dev.waymark.feedback.interview.write.Interview;
import dev.waymark.feedback.interview.write.InterviewGuide;
import dev.waymark.feedback.source.write.Source;
import dev.waymark.feedback.survey.write.Survey;
import dev.waymark.feedback.survey.write.SurveyResponse;
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
        return List.of(
                Feedback.class,
                Customer.class,
                Survey.class,
                SurveyResponse.class,
                CaseRules.class,
                Case.class,
                InterviewGuide.class,
                Interview.class,
                Source.class);
    }

    @Override
    public EventTypes eventTypes() {
        EventTypes.Builder types = EventTypes.builder().tags(EventCatalogue::tagsOf);
        EventCatalogue.list(types::type);
        return types.build();
    }
}
