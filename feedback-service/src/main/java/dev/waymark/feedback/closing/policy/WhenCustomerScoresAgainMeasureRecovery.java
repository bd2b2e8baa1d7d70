package dev.waymark.feedback.closing.policy;

import dev.waymark.contracts.feedback.FeedbackId;
import dev.waymark.contracts.feedback.Scores;
import dev.waymark.contracts.feedback.SubjectId;
import dev.waymark.feedback.closing.read.CaseView;
import dev.waymark.feedback.closing.read.CaseViews;
import dev.waymark.feedback.closing.write.CaseCommand.MeasureRecovery;
import dev.waymark.feedback.intake.read.FeedbackView;
import dev.waymark.feedback.intake.read.FeedbackViews;
import dev.waymark.service.axon.Commands;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import org.jboss.logging.Logger;

/**
 * Looks every minute whether customers have scored again since their cases were closed, for half a year. Goes by whose
 * words they are, which no case knows: of an erased customer nothing is found.
 */
@Singleton
public class WhenCustomerScoresAgainMeasureRecovery {
    private static final Logger LOG = Logger.getLogger(WhenCustomerScoresAgainMeasureRecovery.class);
    private static final Duration PATIENCE = Duration.ofDays(180);
    private static final int AT_ONCE = 200;

    private final CaseViews cases;
    private final FeedbackViews feedback;
    private final Commands commands;
    private final Clock clock;

    @Inject
    WhenCustomerScoresAgainMeasureRecovery(CaseViews cases, FeedbackViews feedback, Commands commands, Clock clock) {
        this.cases = cases;
        this.feedback = feedback;
        this.commands = commands;
        this.clock = clock;
    }

    @Scheduled(every = "60s", delayed = "40s", concurrentExecution = ConcurrentExecution.SKIP)
    void measureRecoveries() {
        cases.withoutRecovery(clock.instant().minus(PATIENCE)).stream()
                .gather(Gatherers.windowFixed(AT_ONCE))
                .forEach(this::measure);
    }

    private void measure(List<CaseView> closed) {
        Map<FeedbackId, SubjectId> subjects =
                feedback.findAll(closed.stream().map(CaseView::feedback).toList()).stream()
                        .filter(it -> it.subject() != null)
                        .collect(Collectors.toMap(FeedbackView::id, it -> Objects.requireNonNull(it.subject())));
        Map<SubjectId, List<FeedbackView>> said = feedback.of(Set.copyOf(subjects.values())).stream()
                .collect(Collectors.groupingBy(it -> Objects.requireNonNull(it.subject())));
        for (CaseView one : closed) {
            SubjectId subject = subjects.get(one.feedback());
            if (subject != null) {
                said.getOrDefault(subject, List.of()).stream()
                        .filter(later -> isAfter(later, one) && isComparable(later.scores(), one.scores()))
                        .min(Comparator.comparing(FeedbackView::collectedAt)
                                .thenComparing(it -> it.id().toString()))
                        .ifPresent(later -> measure(one, later));
            }
        }
    }

    /** What fails does not keep the others waiting; the next look tries it again. */
    private void measure(CaseView one, FeedbackView later) {
        try {
            commands.order(new MeasureRecovery(one.id(), later.id(), later.scores()));
        } catch (RuntimeException e) {
            LOG.warnf(e, "The recovery of case %s could not be measured", one.id());
        }
    }

    private static boolean isAfter(FeedbackView later, CaseView one) {
        Instant closedAt = one.closedAt();
        return closedAt != null && later.collectedAt().isAfter(closedAt);
    }

    private static boolean isComparable(Scores later, Scores before) {
        return (later.nps() != null && before.nps() != null)
                || (later.csat() != null && before.csat() != null)
                || (later.ces() != null && before.ces() != null);
    }
}
