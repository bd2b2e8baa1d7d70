package dev.waymark.feedback.survey.read;

import dev.waymark.contracts.feedback.ResponseEvent;
import dev.waymark.contracts.feedback.ResponseEvent.AnswersSaved;
import dev.waymark.contracts.feedback.ResponseEvent.CustomerInvited;
import dev.waymark.contracts.feedback.ResponseEvent.ResponseCompleted;
import dev.waymark.contracts.feedback.ResponseEvent.ResponseLapsed;
import dev.waymark.contracts.feedback.ResponseEvent.ResponseRevised;
import dev.waymark.contracts.feedback.ResponseEvent.ResponseStarted;
import dev.waymark.contracts.feedback.ResponseId;
import dev.waymark.contracts.feedback.SurveyAnswer;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** What happened to a response, one thing after the other: its part of the log. */
@Singleton
public class ResponseHistory {
    private final EventStore log;

    @Inject
    ResponseHistory(EventStore log) {
        this.log = log;
    }

    /** One thing that happened. */
    public record Step(Instant at, What what, List<SurveyAnswer> answers) {}

    /** What kind of thing. */
    public enum What {
        INVITED,
        STARTED,
        SAVED,
        COMPLETED,
        REVISED,
        LAPSED
    }

    public List<Step> of(ResponseId response) {
        return log.readEvents(response.toString())
                .asStream()
                .filter(message -> message.getPayload() instanceof ResponseEvent)
                .map(message -> step(message.getTimestamp(), (ResponseEvent) message.getPayload()))
                .toList();
    }

    private static Step step(Instant at, ResponseEvent event) {
        return switch (event) {
            case CustomerInvited _ -> new Step(at, What.INVITED, List.of());
            case ResponseStarted _ -> new Step(at, What.STARTED, List.of());
            case AnswersSaved it -> new Step(at, What.SAVED, it.answers());
            case ResponseCompleted it -> new Step(at, What.COMPLETED, it.given().answers());
            case ResponseRevised it -> new Step(at, What.REVISED, it.given().answers());
            case ResponseLapsed it -> new Step(at, What.LAPSED, it.given().answers());
        };
    }
}
