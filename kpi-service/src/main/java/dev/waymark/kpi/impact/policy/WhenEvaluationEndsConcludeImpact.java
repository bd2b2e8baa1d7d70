package dev.waymark.kpi.impact.policy;

import dev.waymark.kpi.impact.read.ActionView;
import dev.waymark.kpi.impact.read.Assessment;
import dev.waymark.kpi.impact.read.Assessments;
import dev.waymark.kpi.impact.write.ConcludeImpact;
import dev.waymark.service.axon.Commands;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** Looks every minute for actions whose time to show an effect is over. */
@Singleton
public class WhenEvaluationEndsConcludeImpact {
    private static final Logger LOG = Logger.getLogger(WhenEvaluationEndsConcludeImpact.class);

    @Inject
    Assessments assessments;

    @Inject
    Commands commands;

    @Scheduled(every = "60s", delayed = "60s", concurrentExecution = ConcurrentExecution.SKIP)
    void concludeWhatIsDue() {
        if (assessments.areComplete()) {
            assessments.unconcluded().forEach(this::concludeIfDue);
        }
    }

    /** What fails does not keep the others waiting; the next look tries it again. */
    private void concludeIfDue(ActionView action) {
        try {
            assessments.of(action).filter(Assessment::canBeConcluded).ifPresent(this::conclude);
        } catch (RuntimeException e) {
            LOG.warnf(e, "The impact of action %s could not be concluded", action.id());
        }
    }

    private void conclude(Assessment due) {
        commands.order(new ConcludeImpact(due.action(), due.kpi(), due.improvement(), due.impact()));
    }
}
