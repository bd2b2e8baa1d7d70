package dev.waymark.map.review.policy;

import dev.waymark.contracts.action.Improvement;
import dev.waymark.contracts.kpi.KpiEvent.ImpactConcluded;
import dev.waymark.contracts.kpi.Verdict;
import dev.waymark.contracts.map.ReviewTrigger;
import dev.waymark.map.review.ReviewIds;
import dev.waymark.map.review.write.ReviewCommand.OpenReview;
import dev.waymark.service.axon.FromLogs;
import dev.waymark.service.axon.Policy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;

@Singleton
@FromLogs("kpi")
@ProcessingGroup("when-action-proves-effective-open-review")
class WhenActionProvesEffectiveOpenReview implements Policy {
    private static final Period TIME_TO_LOOK = Period.ofDays(14);

    private final Openings openings;
    private final Clock clock;

    @Inject
    WhenActionProvesEffectiveOpenReview(Openings openings, Clock clock) {
        this.openings = openings;
        this.clock = clock;
    }

    @EventHandler
    void on(ImpactConcluded event) {
        Improvement improvement = event.improvement();
        if (improvement == null || event.impact().verdict() != Verdict.IMPROVED) {
            return;
        }
        openings.once(new OpenReview(
                ReviewIds.of(event.action()),
                improvement.map(),
                ReviewTrigger.EFFECTIVE_ACTION,
                "An action has measurably helped: look whether the map still says what is",
                LocalDate.now(clock).plus(TIME_TO_LOOK)));
    }
}
