package dev.waymark.action.plan.write;

import static dev.waymark.action.ActionProblem.ACTION_STATUS;
import static dev.waymark.action.ActionProblem.BASELINE_NOT_OVER;
import static dev.waymark.action.ActionProblem.COMMITMENT_MISSING;
import static dev.waymark.action.ActionProblem.COMPLETED_IN_THE_FUTURE;
import static dev.waymark.action.ActionProblem.NOT_YOUR_ACTION;
import static dev.waymark.action.plan.write.PlanFixture.*;
import static dev.waymark.service.problem.CommonProblem.FORBIDDEN;
import static dev.waymark.service.problem.CommonProblem.NOT_FOUND;
import static dev.waymark.service.problem.CommonProblem.STALE_REVISION;

import dev.waymark.action.Past;
import dev.waymark.action.Refused;
import dev.waymark.action.plan.write.PlanCommand.CompleteAction;
import dev.waymark.action.plan.write.PlanCommand.DropAction;
import dev.waymark.action.plan.write.PlanCommand.StartAction;
import dev.waymark.contracts.action.ActionId;
import dev.waymark.contracts.action.PlanEvent.ActionCompleted;
import dev.waymark.contracts.action.PlanEvent.ActionDropped;
import dev.waymark.contracts.action.PlanEvent.DeadlineMoved;
import dev.waymark.service.ExpectedRevision;
import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class ActionLifeTest {
    private static final Object DONE = new ActionCompleted(PLAN, ACTION, TODAY, IMPROVEMENT, COMMITMENT);
    private static final Object DROPPED = new ActionDropped(PLAN, ACTION, "No money");

    private final FixtureConfiguration<Plan> fixture = new AggregateTestFixture<>(Plan.class);

    @Test
    void theAssigneeStartsTheAction() {
        fixture.given(Past.of(MADE, PLANNED)).when(start(AS_ADA)).expectEvents(STARTED);
    }

    @Test
    void aManagerStartsTheActionOfAnother() {
        fixture.given(Past.of(MADE, PLANNED)).when(start(AS_MANAGER)).expectEvents(STARTED);
    }

    @Test
    void anotherContributorDoesNotStartIt() {
        fixture.given(Past.of(MADE, PLANNED))
                .when(start(AS_BEN))
                .expectNoEvents()
                .expectException(Refused.as(NOT_YOUR_ACTION));
    }

    @Test
    void anActionOnAnOpportunityStartsOnlyWithAPromise() {
        fixture.given(Past.of(MADE, planned(IMPROVEMENT, null)))
                .when(start(AS_ADA))
                .expectNoEvents()
                .expectException(Refused.as(COMMITMENT_MISSING));
    }

    @Test
    void anActionOnNoOpportunityNeedsNoPromise() {
        fixture.given(Past.of(MADE, planned(null, null))).when(start(AS_ADA)).expectEvents(STARTED);
    }

    @Test
    void workDoesNotStartInsideTheBaseline() {
        fixture.given(Past.of(MADE, planned(IMPROVEMENT, commitmentUntil(TODAY))))
                .when(start(AS_ADA))
                .expectNoEvents()
                .expectException(Refused.as(BASELINE_NOT_OVER));
    }

    @Test
    void whatIsStartedIsNotStartedAgain() {
        fixture.given(Past.of(MADE, PLANNED, STARTED))
                .when(start(AS_ADA))
                .expectNoEvents()
                .expectException(Refused.as(ACTION_STATUS));
    }

    @Test
    void completionCarriesWhatWasPromisedAndWhereItShouldHelp() {
        fixture.given(Past.of(MADE, PLANNED, STARTED))
                .when(complete(AS_ADA, TODAY))
                .expectEvents(DONE);
    }

    @Test
    void nothingIsCompletedTomorrow() {
        fixture.given(Past.of(MADE, PLANNED, STARTED))
                .when(complete(AS_ADA, TODAY.plusDays(1)))
                .expectNoEvents()
                .expectException(Refused.as(COMPLETED_IN_THE_FUTURE));
    }

    @Test
    void nothingIsCompletedInsideItsBaseline() {
        fixture.given(Past.of(MADE, PLANNED, STARTED))
                .when(complete(AS_ADA, COMMITMENT.baselineTo()))
                .expectNoEvents()
                .expectException(Refused.as(BASELINE_NOT_OVER));
    }

    @Test
    void whatIsNotStartedIsNotCompleted() {
        fixture.given(Past.of(MADE, PLANNED))
                .when(complete(AS_ADA, TODAY))
                .expectNoEvents()
                .expectException(Refused.as(ACTION_STATUS));
    }

    @Test
    void aManagerDropsWhatIsPlanned() {
        fixture.given(Past.of(MADE, PLANNED)).when(drop(AS_MANAGER)).expectEvents(DROPPED);
    }

    @Test
    void aManagerDropsWhatIsStarted() {
        fixture.given(Past.of(MADE, PLANNED, STARTED)).when(drop(AS_MANAGER)).expectEvents(DROPPED);
    }

    @Test
    void theAssigneeDoesNotDropTheAction() {
        fixture.given(Past.of(MADE, PLANNED))
                .when(drop(AS_ADA))
                .expectNoEvents()
                .expectException(Refused.as(FORBIDDEN));
    }

    @Test
    void whatIsDoneIsNotDropped() {
        fixture.given(Past.of(MADE, PLANNED, STARTED, DONE))
                .when(drop(AS_MANAGER))
                .expectNoEvents()
                .expectException(Refused.as(ACTION_STATUS));
    }

    @Test
    void whatIsDroppedIsNotStarted() {
        fixture.given(Past.of(MADE, PLANNED, DROPPED))
                .when(start(AS_MANAGER))
                .expectNoEvents()
                .expectException(Refused.as(ACTION_STATUS));
    }

    @Test
    void theRevisionOfAnActionIsTheOneThatChangedItLast() {
        Object ofAnother = new DeadlineMoved(PLAN, new ActionId(UUID.randomUUID()), LocalDate.of(2026, 5, 1));
        fixture.given(Past.of(MADE, PLANNED, ofAnother))
                .when(new StartAction(PLAN, new ExpectedRevision(2L), ACTION, AS_ADA, TODAY))
                .expectEvents(STARTED);
    }

    @Test
    void whoSawAnEarlierRevisionOfTheActionIsRefused() {
        fixture.given(Past.of(MADE, PLANNED, new DeadlineMoved(PLAN, ACTION, TODAY)))
                .when(new StartAction(PLAN, new ExpectedRevision(2L), ACTION, AS_ADA, TODAY))
                .expectNoEvents()
                .expectException(Refused.as(STALE_REVISION));
    }

    @Test
    void anActionOfAnotherPlanIsNotFound() {
        fixture.given(Past.of(MADE)).when(start(AS_MANAGER)).expectNoEvents().expectException(Refused.as(NOT_FOUND));
    }

    private static StartAction start(Worker by) {
        return new StartAction(PLAN, ExpectedRevision.ANY, ACTION, by, TODAY);
    }

    private static CompleteAction complete(Worker by, LocalDate on) {
        return new CompleteAction(PLAN, ExpectedRevision.ANY, ACTION, by, on, TODAY);
    }

    private static DropAction drop(Worker by) {
        return new DropAction(PLAN, ExpectedRevision.ANY, ACTION, by, "No money");
    }
}
