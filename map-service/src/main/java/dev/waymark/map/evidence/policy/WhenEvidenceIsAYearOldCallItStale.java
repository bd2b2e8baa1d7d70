package dev.waymark.map.evidence.policy;

import dev.waymark.contracts.map.EvidenceId;
import dev.waymark.map.evidence.read.EvidenceDays;
import dev.waymark.map.evidence.read.EvidenceView;
import dev.waymark.map.evidence.read.EvidenceViews;
import dev.waymark.map.evidence.write.EvidenceCommand.NoticeAge;
import dev.waymark.service.axon.Commands;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import org.jboss.logging.Logger;

/** Looks every minute for validated evidence that has become older than a year. The entity says so once. */
@Singleton
public class WhenEvidenceIsAYearOldCallItStale {
    private static final Logger LOG = Logger.getLogger(WhenEvidenceIsAYearOldCallItStale.class);

    private final EvidenceViews evidence;
    private final Commands commands;
    private final Clock clock;

    @Inject
    WhenEvidenceIsAYearOldCallItStale(EvidenceViews evidence, Commands commands, Clock clock) {
        this.evidence = evidence;
        this.commands = commands;
        this.clock = clock;
    }

    @Scheduled(every = "60s", delayed = "30s", concurrentExecution = ConcurrentExecution.SKIP)
    void callStale() {
        LocalDate today = EvidenceDays.of(clock.instant());
        evidence.agedBy(today).stream().map(EvidenceView::id).forEach(it -> callStale(it, today));
    }

    /** What fails does not keep the others waiting; the next look tries it again. */
    private void callStale(EvidenceId id, LocalDate today) {
        try {
            commands.order(new NoticeAge(id, today));
        } catch (RuntimeException e) {
            LOG.warnf(e, "Evidence %s could not be called stale", id);
        }
    }
}
