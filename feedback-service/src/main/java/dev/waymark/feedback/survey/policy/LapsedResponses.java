package dev.waymark.feedback.survey.policy;

import dev.waymark.feedback.survey.read.ResponseView;
import dev.waymark.feedback.survey.read.ResponseViews;
import dev.waymark.feedback.survey.read.SurveyViews;
import dev.waymark.feedback.survey.write.ResponseCommand.LetResponseLapse;
import dev.waymark.service.axon.Commands;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jboss.logging.Logger;

/** Lets count what was begun and not completed in time. On several instances at once it happens once all the same. */
@Singleton
class LapsedResponses {
    private static final Logger LOG = Logger.getLogger(LapsedResponses.class);
    private static final int AT_A_TIME = 1_000;

    @Inject
    ResponseViews responses;

    @Inject
    SurveyViews surveys;

    @Inject
    Commands commands;

    @Inject
    Clock clock;

    @Scheduled(every = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void scan() {
        scan(clock.instant());
    }

    void scan(Instant now) {
        List<ResponseView> overdue = responses.overdue(now, AT_A_TIME);
        overdue.forEach(response -> lapse(response, now));
    }

    private void lapse(ResponseView response, Instant now) {
        try {
            surveys.version(response.survey(), response.version())
                    .ifPresent(version ->
                            commands.order(new LetResponseLapse(response.id(), version.questionnaire(), now)));
        } catch (RuntimeException e) {
            // The next scan tries again; the others must not wait for it.
            LOG.warnf(e, "The response %s could not lapse", response.id());
        }
    }
}
