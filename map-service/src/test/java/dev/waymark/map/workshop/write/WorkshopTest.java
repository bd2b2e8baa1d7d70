package dev.waymark.map.workshop.write;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.contracts.UserId;
import dev.waymark.contracts.map.Decision;
import dev.waymark.contracts.map.Invitee;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.Participant;
import dev.waymark.contracts.map.WorkshopEvent;
import dev.waymark.contracts.map.WorkshopEvent.InvitationAnswered;
import dev.waymark.contracts.map.WorkshopEvent.InvitationWithdrawn;
import dev.waymark.contracts.map.WorkshopEvent.ParticipantInvited;
import dev.waymark.contracts.map.WorkshopEvent.PerspectivesRevealed;
import dev.waymark.contracts.map.WorkshopEvent.WorkshopCancelled;
import dev.waymark.contracts.map.WorkshopEvent.WorkshopClosed;
import dev.waymark.contracts.map.WorkshopEvent.WorkshopPlanned;
import dev.waymark.contracts.map.WorkshopEvent.WorkshopReplanned;
import dev.waymark.contracts.map.WorkshopEvent.WorkshopStarted;
import dev.waymark.contracts.map.WorkshopId;
import dev.waymark.contracts.map.WorkshopPlan;
import dev.waymark.contracts.map.WorkshopTime;
import dev.waymark.map.MapProblem;
import dev.waymark.map.workshop.write.WorkshopCommand.AnswerInvitation;
import dev.waymark.map.workshop.write.WorkshopCommand.CancelWorkshop;
import dev.waymark.map.workshop.write.WorkshopCommand.CloseWorkshop;
import dev.waymark.map.workshop.write.WorkshopCommand.InviteParticipant;
import dev.waymark.map.workshop.write.WorkshopCommand.PlanWorkshop;
import dev.waymark.map.workshop.write.WorkshopCommand.ReplanWorkshop;
import dev.waymark.map.workshop.write.WorkshopCommand.RevealPerspectives;
import dev.waymark.map.workshop.write.WorkshopCommand.StartWorkshop;
import dev.waymark.map.workshop.write.WorkshopCommand.WithdrawInvitation;
import dev.waymark.service.ExpectedRevision;
import dev.waymark.service.problem.CommonProblem;
import dev.waymark.service.problem.ProblemType;
import dev.waymark.service.problem.Refusal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.hamcrest.CustomTypeSafeMatcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkshopTest {
    private static final WorkshopId WORKSHOP = new WorkshopId(new UUID(1, 1));
    private static final JourneyMapId MAP = new JourneyMapId(new UUID(2, 2));
    private static final UserId ANN = new UserId(new UUID(3, 1));
    private static final Invitee SALES_ANN = new Invitee(ANN, "Ann", "sales");
    private static final WorkshopPlan PLAN = new WorkshopPlan(
            "Delivery",
            null,
            null,
            new WorkshopTime(LocalDateTime.of(2030, 7, 1, 9, 0), 120, "Europe/Berlin"),
            new Participant(new UserId(new UUID(3, 9)), "Mara"));

    private static final WorkshopEvent PLANNED = new WorkshopPlanned(WORKSHOP, MAP, PLAN);
    private static final WorkshopEvent INVITED = new ParticipantInvited(WORKSHOP, MAP, SALES_ANN);
    private static final WorkshopEvent STARTED = new WorkshopStarted(WORKSHOP, MAP);
    private static final WorkshopEvent REVEALED = new PerspectivesRevealed(WORKSHOP, MAP);
    private static final WorkshopEvent CLOSED = new WorkshopClosed(WORKSHOP, MAP, List.of(), null);

    private static TestExecutor<Workshop> given(WorkshopEvent... events) {
        List<Object> story = new ArrayList<>();
        for (int i = 0; i < events.length; i++) {
            story.add(new GenericEventMessage<>(events[i], MetaData.with("revision", Long.toString(i + 1))));
        }
        return new AggregateTestFixture<>(Workshop.class).given(story);
    }

    private static void refused(ResultValidator<Workshop> result, ProblemType type) {
        result.expectNoEvents().expectException(new CustomTypeSafeMatcher<Refusal>("refused as " + type.urn()) {
            @Override
            protected boolean matchesSafely(Refusal refusal) {
                return refusal.problem().type().equals(type.urn());
            }
        });
    }

    @Test
    void aWorkshopGoesFromItsPlanToItsDecisions() {
        Decision decision = new Decision("Parcel shops join the map", null, true);

        new AggregateTestFixture<>(Workshop.class)
                .givenNoPriorActivity()
                .when(new PlanWorkshop(WORKSHOP, MAP, PLAN))
                .expectEvents(PLANNED);
        given(PLANNED).when(new StartWorkshop(WORKSHOP)).expectEvents(STARTED);
        given(PLANNED, STARTED).when(new RevealPerspectives(WORKSHOP)).expectEvents(REVEALED);
        given(PLANNED, STARTED, REVEALED)
                .when(new CloseWorkshop(WORKSHOP, List.of(decision), () -> 12L))
                .expectEvents(new WorkshopClosed(WORKSHOP, MAP, List.of(decision), 12L));
    }

    @ParameterizedTest
    @CsvSource({"0", "1", "3"})
    void onlyARevealedWorkshopIsClosedAndElseItsMapIsNotTouched(int how) {
        List<WorkshopEvent> events = List.of(PLANNED, STARTED, REVEALED, CLOSED);
        CloseWorkshop close = new CloseWorkshop(WORKSHOP, List.of(), () -> {
            throw new AssertionError("The map was changed");
        });

        refused(
                given(events.subList(0, how + 1).toArray(WorkshopEvent[]::new)).when(close),
                MapProblem.WORKSHOP_IN_ANOTHER_STATE);
    }

    @Test
    void whatWasRevealedIsNotHiddenAgainAndNothingBeginsTwice() {
        refused(
                given(PLANNED, STARTED, REVEALED).when(new StartWorkshop(WORKSHOP)),
                MapProblem.WORKSHOP_IN_ANOTHER_STATE);
        refused(
                given(PLANNED, STARTED, REVEALED).when(new RevealPerspectives(WORKSHOP)),
                MapProblem.WORKSHOP_IN_ANOTHER_STATE);
        refused(given(PLANNED).when(new RevealPerspectives(WORKSHOP)), MapProblem.WORKSHOP_IN_ANOTHER_STATE);
    }

    @Test
    void aWorkshopIsCancelledOnceAndNotAfterItsEnd() {
        WorkshopEvent cancelled = new WorkshopCancelled(WORKSHOP, MAP, "Ill");
        given(PLANNED, STARTED).when(new CancelWorkshop(WORKSHOP, "Ill")).expectEvents(cancelled);
        refused(
                given(PLANNED, cancelled).when(new CancelWorkshop(WORKSHOP, null)),
                MapProblem.WORKSHOP_IN_ANOTHER_STATE);
        refused(
                given(PLANNED, STARTED, REVEALED, CLOSED).when(new CancelWorkshop(WORKSHOP, null)),
                MapProblem.WORKSHOP_IN_ANOTHER_STATE);
    }

    @Test
    void whoIsInvitedAnswersAndTheSameTwiceSaysNothingNew() {
        WorkshopEvent accepted = new InvitationAnswered(WORKSHOP, MAP, ANN, true);
        given(PLANNED).when(new InviteParticipant(WORKSHOP, SALES_ANN)).expectEvents(INVITED);
        given(PLANNED, INVITED).when(new InviteParticipant(WORKSHOP, SALES_ANN)).expectNoEvents();
        given(PLANNED, INVITED).when(new AnswerInvitation(WORKSHOP, ANN, true)).expectEvents(accepted);
        given(PLANNED, INVITED, accepted)
                .when(new AnswerInvitation(WORKSHOP, ANN, true))
                .expectNoEvents();
        given(PLANNED, INVITED, accepted)
                .when(new AnswerInvitation(WORKSHOP, ANN, false))
                .expectEvents(new InvitationAnswered(WORKSHOP, MAP, ANN, false));
        given(PLANNED, INVITED)
                .when(new WithdrawInvitation(WORKSHOP, ANN))
                .expectEvents(new InvitationWithdrawn(WORKSHOP, MAP, ANN));
        given(PLANNED).when(new WithdrawInvitation(WORKSHOP, ANN)).expectNoEvents();
        refused(given(PLANNED).when(new AnswerInvitation(WORKSHOP, ANN, true)), MapProblem.NOT_INVITED);
        refused(
                given(PLANNED, STARTED, REVEALED).when(new InviteParticipant(WORKSHOP, SALES_ANN)),
                MapProblem.WORKSHOP_IN_ANOTHER_STATE);
    }

    @Test
    void aHundredTakePartAtTheMost() {
        List<WorkshopEvent> events = new ArrayList<>(List.of(PLANNED));
        for (int i = 0; i < 100; i++) {
            events.add(new ParticipantInvited(WORKSHOP, MAP, new Invitee(new UserId(new UUID(4, i)), "P" + i, null)));
        }
        WorkshopEvent[] full = events.toArray(WorkshopEvent[]::new);

        refused(given(full).when(new InviteParticipant(WORKSHOP, SALES_ANN)), MapProblem.WORKSHOP_FULL);
        Invitee renamed = new Invitee(new UserId(new UUID(4, 7)), "Paul", null);
        given(full)
                .when(new InviteParticipant(WORKSHOP, renamed))
                .expectEvents(new ParticipantInvited(WORKSHOP, MAP, renamed));
    }

    @Test
    void aPlanIsChangedByWhoHasSeenIt() {
        WorkshopPlan later = new WorkshopPlan("Later", null, null, PLAN.time(), PLAN.facilitator());

        given(PLANNED)
                .when(new ReplanWorkshop(WORKSHOP, new ExpectedRevision(1L), _ -> later))
                .expectEvents(new WorkshopReplanned(WORKSHOP, MAP, later));
        given(PLANNED)
                .when(new ReplanWorkshop(WORKSHOP, ExpectedRevision.ANY, before -> before))
                .expectNoEvents();
        refused(
                given(PLANNED, INVITED).when(new ReplanWorkshop(WORKSHOP, new ExpectedRevision(1L), _ -> later)),
                CommonProblem.STALE_REVISION);
    }

    @Test
    void itBeginsAtTheTimeOnTheClocksOfItsZone() {
        assertThat(PLAN.time().begins()).isEqualTo(Instant.parse("2030-07-01T07:00:00Z"));
        assertThat(new WorkshopTime(LocalDateTime.of(2030, 3, 31, 2, 30), 60, "Europe/Berlin").begins())
                .as("the clocks leave out the hour after two")
                .isEqualTo(Instant.parse("2030-03-31T01:30:00Z"));
    }
}
