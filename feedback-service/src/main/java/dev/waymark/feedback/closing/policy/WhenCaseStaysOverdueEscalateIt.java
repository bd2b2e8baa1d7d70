package dev.waymark.feedback.closing.policy;

import dev.waymark.contracts.feedback.CaseId;
import dev.waymark.feedback.closing.read.CaseViews;
import dev.waymark.feedback.closing.write.CaseCommand.EscalateCase;
import dev.waymark.service.axon.Commands;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import org.jboss.logging.Logger;

/** Looks every minute for cases that have to go to the next level; what was missed while nothing ran goes at once. */
@Singleton
public class WhenCaseStaysOverdueEscalateIt {
    private static final Logger LOG = Logger.getLogger(WhenCaseStaysOverdueEscalateIt.class);

    private final CaseViews cases;
    private final Commands commands;
    private final Clock clock;

    @Inject
    WhenCaseStaysOverdueEscalateIt(CaseViews cases, Commands commands, Clock clock) {
        this.cases = cases;
        this.commands = commands;
        this.clock = clock;
    }

    @Scheduled(every = "60s", delayed = "30s", concurrentExecution = ConcurrentExecution.SKIP)
    void escalateWhatIsOverdue() {
        Instant now = clock.instant();
        cases.toEscalate(now).forEach(overdue -> escalate(overdue.id(), now));
    }

    /** What fails does not keep the others waiting; the next look tries it again. */
    private void escalate(CaseId id, Instant now) {
        try {
            commands.order(new EscalateCase(id, now));
        } catch (RuntimeException e) {
            LOG.warnf(e, "Case %s could not be escalated", id);
        }
    }
}
