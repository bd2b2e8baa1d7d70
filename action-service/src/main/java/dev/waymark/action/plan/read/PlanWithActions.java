package dev.waymark.action.plan.read;

import dev.waymark.contracts.UserId;
import dev.waymark.contracts.action.PlanId;
import dev.waymark.service.rest.Revisioned;
import java.time.Instant;
import java.util.List;

/** A plan as it is now, with its actions in the order they were planned. */
public record PlanWithActions(
        PlanId id,
        long revision,
        String name,
        UserId owner,
        Instant madeAt,
        Instant changedAt,
        List<ActionView> actions)
        implements Revisioned {
    static PlanWithActions of(PlanView plan, List<ActionView> actions) {
        return new PlanWithActions(
                plan.id(), plan.revision(), plan.name(), plan.owner(), plan.madeAt(), plan.changedAt(), actions);
    }
}
