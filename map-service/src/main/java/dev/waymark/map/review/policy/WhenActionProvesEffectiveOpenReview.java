package dev.waymark.map.review.policy;

import dev.waymark.contracts.action.Improvement;
import dev.waymark.contracts.kpi.KpiEvent.ImpactConcluded;
import dev.waymark.contracts.kpi.Verdict;
import dev.waymark.contracts.map.ReviewId;
import dev.waymark.contracts.map.ReviewTrigger;
import dev.waymark.map.review.write.ReviewCommand.OpenReview;
import dev.waymark.service.axon.Commands;
import dev.waymark.service.axon.FromLogs;
import dev.waymark.service.axon.Policy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.modelling.command.AggregateStreamCreationException;

@Singleton
@FromLogs("kpi")
@ProcessingGroup("when-action-proves-effective-open-review")
class WhenActionProvesEffectiveOpenReview implements Policy {
    private static final Period TIME_TO_LOOK = Period.ofDays(14);

    private final Commands commands;
    private final Clock clock;

    @Inject
    WhenActionProvesEffectiveOpenReview(Commands commands, Clock clock) {
        this.commands = commands;
        this.clock = clock;
    }

    @EventHandler
    void on(ImpactConcluded event) {
        Improvement improvement = event.improvement();
        if (improvement == null || event.impact().verdict() != Verdict.IMPROVED) {
            return;
        }
        try {
            commands.order(new OpenReview(
                    reviewAfter(event),
                    improvement.map(),
                    ReviewTrigger.EFFECTIVE_ACTION,
                    "An action has measurably helped: look whether the map still says what is",
                    LocalDate.now(clock).plus(TIME_TO_LOOK)));
        } catch (AggregateStreamCreationException opened) {
            // The event came before: its review is there, under the same id.
        }
    }

    /** The same for the same action, so that a second opening collides with the first. */
    private static ReviewId reviewAfter(ImpactConcluded event) {
        String name = "review after action " + event.action();
        return new ReviewId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }
}
