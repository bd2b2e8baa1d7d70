package dev.waymark.feedback.intake.submission;

import dev.waymark.contracts.feedback.FeedbackId;
import dev.waymark.eventstore.EventLog;
import dev.waymark.service.identity.Correlation;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Objects;

/** Which request an utterance came with, as the log has it. */
@Singleton
class Origins {
    @Inject
    EventLog log;

    boolean isOf(FeedbackId feedback, Map<String, String> origin) {
        return log.readAggregate(feedback.toString(), 0, 1).stream()
                .anyMatch(first -> Objects.equals(first.metadata().get(Correlation.KEY), origin.get(Correlation.KEY)));
    }
}
