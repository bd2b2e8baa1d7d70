package dev.waymark.action.plan.write;

import static dev.waymark.action.ActionProblem.ACTION_STATUS;
import static dev.waymark.action.ActionProblem.COMMITMENT_FIXED;
import static dev.waymark.action.ActionProblem.NOT_YOUR_ACTION;
import static dev.waymark.action.plan.write.PlanFixture.*;
import static dev.waymark.service.problem.CommonProblem.FORBIDDEN;
import static dev.waymark.service.problem.CommonProblem.STALE_REVISION;

import dev.waymark.action.Past;
import dev.waymark.action.Refused;
import dev.waymark.action.plan.write.PlanCommand.ChangeAction;
import dev.waymark.action.plan.write.PlanCommand.MakePlan;
import dev.waymark.action.plan.write.PlanCommand.PlanAction;
import dev.waymark.action.plan.write.PlanCommand.Progress;
import dev.waymark.contracts.action.PlanEvent.ActionCommitted;
import dev.waymark.contracts.action.PlanEvent.ActionCompleted;
import dev.waymark.contracts.action.PlanEvent.ActionReassigned;
import dev.waymark.contracts.action.PlanEvent.DeadlineMoved;
import dev.waymark.contracts.action.PlanEvent.ProgressReported;
import dev.waymark.service.ExpectedRevision;
import java.time.LocalDate;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class ActionChangeTest {
    private static final LocalDate LATER = LocalDate.of(2026, 6, 1);

    private final FixtureConfiguration<Plan> fixture = new AggregateTestFixture<>(Plan.class);

    @Test
    void aPlanBelongsToWhoMakesIt() {
        fixture.givenNoPriorActivity()
                .when(new MakePlan(PLAN, "Calmer buying", AS_MANAGER.id()))
                .expectEvents(MADE);
    }

    @Test
    void anActionIsPlannedWithItsPromise() {
        fixture.given(Past.of(MADE))
                .when(new PlanAction(
                        PLAN, new ExpectedRevision(1L), ACTION, "Data sheets", ADA, DEADLINE, IMPROVEMENT, COMMITMENT))
                .expectEvents(PLANNED);
    }

    @Test
    void planningOnAStaleRevisionOfThePlanIsRefused() {
        fixture.given(Past.of(MADE, PLANNED))
                .when(new PlanAction(PLAN, new ExpectedRevision(1L), ACTION, "Data sheets", ADA, DEADLINE, null, null))
                .expectNoEvents()
                .expectException(Refused.as(STALE_REVISION));
    }

    @Test
    void aManagerMovesTheDeadline() {
        fixture.given(Past.of(MADE, PLANNED))
                .when(moveDeadline(AS_MANAGER, LATER))
                .expectEvents(new DeadlineMoved(PLAN, ACTION, LATER));
    }

    @Test
    void theAssigneeDoesNotMoveTheDeadline() {
        fixture.given(Past.of(MADE, PLANNED))
                .when(moveDeadline(AS_ADA, LATER))
                .expectNoEvents()
                .expectException(Refused.as(FORBIDDEN));
    }

    @Test
    void theSameDeadlineStoresNothing() {
        fixture.given(Past.of(MADE, PLANNED))
                .when(moveDeadline(AS_MANAGER, DEADLINE))
                .expectNoEvents();
    }

    @Test
    void whoGetsTheActionMayWorkOnItFromThenOn() {
        fixture.given(Past.of(MADE, PLANNED, STARTED, new ActionReassigned(PLAN, ACTION, BEN.id(), BEN.name())))
                .when(report(AS_BEN, 10, "Took over"))
                .expectEvents(new ProgressReported(PLAN, ACTION, 10, "Took over"));
    }

    @Test
    void whoLostTheActionMayNotWorkOnItAnyMore() {
        fixture.given(Past.of(MADE, PLANNED, STARTED, new ActionReassigned(PLAN, ACTION, BEN.id(), BEN.name())))
                .when(report(AS_ADA, 10, "Still on it"))
                .expectNoEvents()
                .expectException(Refused.as(NOT_YOUR_ACTION));
    }

    @Test
    void aManagerHandsTheActionOver() {
        fixture.given(Past.of(MADE, PLANNED))
                .when(assign(AS_MANAGER, BEN))
                .expectEvents(new ActionReassigned(PLAN, ACTION, BEN.id(), "Ben"));
    }

    @Test
    void thePromiseMayChangeUntilWorkStarts() {
        fixture.given(Past.of(MADE, PLANNED))
                .when(commit(AS_MANAGER, commitmentUntil(TODAY)))
                .expectEvents(new ActionCommitted(PLAN, ACTION, commitmentUntil(TODAY)));
    }

    @Test
    void thePromiseIsFixedOnceWorkHasStarted() {
        fixture.given(Past.of(MADE, PLANNED, STARTED))
                .when(commit(AS_MANAGER, commitmentUntil(TODAY)))
                .expectNoEvents()
                .expectException(Refused.as(COMMITMENT_FIXED));
    }

    @Test
    void thereIsNoProgressBeforeTheStart() {
        fixture.given(Past.of(MADE, PLANNED))
                .when(report(AS_ADA, 10, "Early bird"))
                .expectNoEvents()
                .expectException(Refused.as(ACTION_STATUS));
    }

    @Test
    void theSameProgressAgainStoresNothing() {
        fixture.given(Past.of(MADE, PLANNED, STARTED, new ProgressReported(PLAN, ACTION, 40, "Half the shelf")))
                .when(report(AS_ADA, 40, "Half the shelf"))
                .expectNoEvents();
    }

    @Test
    void whatIsDoneStaysAsItIs() {
        fixture.given(Past.of(
                        MADE, PLANNED, STARTED, new ActionCompleted(PLAN, ACTION, TODAY, IMPROVEMENT, COMMITMENT)))
                .when(moveDeadline(AS_MANAGER, LATER))
                .expectNoEvents()
                .expectException(Refused.as(ACTION_STATUS));
    }

    @Test
    void oneForbiddenPartForbidsAllOfTheChange() {
        fixture.given(Past.of(MADE, PLANNED, STARTED))
                .when(new ChangeAction(
                        PLAN,
                        ExpectedRevision.ANY,
                        ACTION,
                        AS_MANAGER,
                        LATER,
                        null,
                        commitmentUntil(TODAY),
                        new Progress(50, null)))
                .expectNoEvents()
                .expectException(Refused.as(COMMITMENT_FIXED));
    }
}
