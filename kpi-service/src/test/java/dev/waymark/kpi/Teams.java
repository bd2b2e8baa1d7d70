package dev.waymark.kpi;

import dev.waymark.contracts.UserId;
import dev.waymark.contracts.action.ActionId;
import dev.waymark.contracts.action.Commitment;
import dev.waymark.contracts.action.Improvement;
import dev.waymark.contracts.action.OpportunityId;
import dev.waymark.contracts.action.PlanEvent.ActionCompleted;
import dev.waymark.contracts.action.PlanEvent.ActionPlanned;
import dev.waymark.contracts.action.PlanId;
import dev.waymark.contracts.kpi.KpiId;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.PainPointId;
import dev.waymark.contracts.map.TouchpointId;
import dev.waymark.testkit.ForeignLogs;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.UUID;

/** Says in the log of action-service what teams do. All compare January 2025 with the ten days after completion. */
@Singleton
public class Teams {
    public static final Improvement IMPROVEMENT = new Improvement(
            new OpportunityId(UUID.randomUUID()),
            new JourneyMapId(UUID.randomUUID()),
            new TouchpointId(UUID.randomUUID()),
            new PainPointId(UUID.randomUUID()));

    private static final UserId ASSIGNEE = new UserId(UUID.randomUUID());

    @Inject
    ForeignLogs logs;

    public ActionId plan(String kpi, double target) {
        PlanId plan = new PlanId(UUID.randomUUID());
        ActionId action = new ActionId(UUID.randomUUID());
        logs.happened("action", "Plan", plan, planned(plan, action, kpi, target));
        return action;
    }

    public ActionId complete(String kpi, double target, LocalDate on) {
        PlanId plan = new PlanId(UUID.randomUUID());
        ActionId action = new ActionId(UUID.randomUUID());
        logs.happened(
                "action",
                "Plan",
                plan,
                planned(plan, action, kpi, target),
                new ActionCompleted(plan, action, on, IMPROVEMENT, commitment(kpi, target)));
        return action;
    }

    private static ActionPlanned planned(PlanId plan, ActionId action, String kpi, double target) {
        return new ActionPlanned(
                plan,
                action,
                "Answer within the hour",
                ASSIGNEE,
                "Grace",
                LocalDate.parse("2025-02-01"),
                IMPROVEMENT,
                commitment(kpi, target));
    }

    private static Commitment commitment(String kpi, double target) {
        return new Commitment(
                KpiId.fromString(kpi), LocalDate.parse("2025-01-01"), LocalDate.parse("2025-01-31"), target, 10);
    }
}
