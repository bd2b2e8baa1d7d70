package dev.waymark.action.plan.write;

import dev.waymark.action.plan.write.PlanCommand.Assignee;
import dev.waymark.action.plan.write.PlanCommand.ChangeAction;
import dev.waymark.action.plan.write.PlanCommand.Progress;
import dev.waymark.contracts.UserId;
import dev.waymark.contracts.action.ActionId;
import dev.waymark.contracts.action.Commitment;
import dev.waymark.contracts.action.Improvement;
import dev.waymark.contracts.action.OpportunityId;
import dev.waymark.contracts.action.PlanEvent;
import dev.waymark.contracts.action.PlanEvent.ActionPlanned;
import dev.waymark.contracts.action.PlanEvent.ActionStarted;
import dev.waymark.contracts.action.PlanEvent.PlanMade;
import dev.waymark.contracts.action.PlanId;
import dev.waymark.contracts.kpi.KpiId;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.TouchpointId;
import dev.waymark.service.ExpectedRevision;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A plan with one action of Ada's, on 10 March 2026. */
final class PlanFixture {
    private static final UUID KPI = UUID.fromString("0198b1c4-6d2e-7c3a-9f10-1f1e5a3c7b21");

    static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    static final LocalDate DEADLINE = LocalDate.of(2026, 4, 30);
    static final PlanId PLAN = new PlanId(UUID.randomUUID());
    static final ActionId ACTION = new ActionId(UUID.randomUUID());
    static final Assignee ADA = new Assignee(new UserId(UUID.randomUUID()), "Ada");
    static final Assignee BEN = new Assignee(new UserId(UUID.randomUUID()), "Ben");

    static final Worker AS_ADA = new Worker(ADA.id(), false);
    static final Worker AS_BEN = new Worker(BEN.id(), false);
    static final Worker AS_MANAGER = new Worker(new UserId(UUID.randomUUID()), true);

    static final Improvement IMPROVEMENT = new Improvement(
            new OpportunityId(UUID.randomUUID()),
            new JourneyMapId(UUID.randomUUID()),
            new TouchpointId(UUID.randomUUID()),
            null);
    static final Commitment COMMITMENT = commitmentUntil(LocalDate.of(2026, 3, 9));

    static final PlanEvent MADE = new PlanMade(PLAN, "Calmer buying", AS_MANAGER.id());
    static final PlanEvent PLANNED = planned(IMPROVEMENT, COMMITMENT);
    static final PlanEvent STARTED = new ActionStarted(PLAN, ACTION);

    private PlanFixture() {}

    static Commitment commitmentUntil(LocalDate baselineTo) {
        return new Commitment(new KpiId(KPI), LocalDate.of(2026, 1, 1), baselineTo, 4.2, 60);
    }

    static PlanEvent planned(@Nullable Improvement improvement, @Nullable Commitment commitment) {
        return new ActionPlanned(PLAN, ACTION, "Data sheets", ADA.id(), ADA.name(), DEADLINE, improvement, commitment);
    }

    static ChangeAction moveDeadline(Worker by, LocalDate deadline) {
        return new ChangeAction(PLAN, ExpectedRevision.ANY, ACTION, by, deadline, null, null, null);
    }

    static ChangeAction assign(Worker by, Assignee to) {
        return new ChangeAction(PLAN, ExpectedRevision.ANY, ACTION, by, null, to, null, null);
    }

    static ChangeAction commit(Worker by, Commitment commitment) {
        return new ChangeAction(PLAN, ExpectedRevision.ANY, ACTION, by, null, null, commitment, null);
    }

    static ChangeAction report(Worker by, int percent, String note) {
        return new ChangeAction(PLAN, ExpectedRevision.ANY, ACTION, by, null, null, null, new Progress(percent, note));
    }
}
