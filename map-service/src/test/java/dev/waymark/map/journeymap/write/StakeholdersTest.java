package dev.waymark.map.journeymap.write;

import static dev.waymark.map.MapProblem.NOT_A_STAKEHOLDER;
import static dev.waymark.map.MapProblem.OWNER_STAYS;
import static dev.waymark.map.journeymap.write.MapStory.ANY;
import static dev.waymark.map.journeymap.write.MapStory.EDITH;
import static dev.waymark.map.journeymap.write.MapStory.MAP;
import static dev.waymark.map.journeymap.write.MapStory.OWNER;
import static dev.waymark.map.journeymap.write.MapStory.assigned;
import static dev.waymark.map.journeymap.write.MapStory.given;
import static dev.waymark.map.journeymap.write.MapStory.refusal;

import dev.waymark.contracts.map.JourneyMapEvent.MapRenamed;
import dev.waymark.contracts.map.JourneyMapEvent.RevisionAcknowledged;
import dev.waymark.contracts.map.JourneyMapEvent.StakeholderRemoved;
import dev.waymark.contracts.map.StakeholderRole;
import dev.waymark.map.journeymap.document.MapDocument;
import dev.waymark.map.journeymap.write.JourneyMapCommand.AcknowledgeRevision;
import dev.waymark.map.journeymap.write.JourneyMapCommand.AssignStakeholder;
import dev.waymark.map.journeymap.write.JourneyMapCommand.RemoveStakeholder;
import dev.waymark.map.journeymap.write.JourneyMapCommand.RewriteMap;
import dev.waymark.service.ExpectedRevision;
import dev.waymark.service.problem.CommonProblem;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.test.matchers.Matchers;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.Test;

class StakeholdersTest {
    @Test
    void aStakeholderIsAssignedOnce() {
        given(assigned(EDITH, StakeholderRole.EDITOR))
                .when(new AssignStakeholder(MAP, ANY, EDITH, StakeholderRole.EDITOR))
                .expectNoEvents();
    }

    @Test
    void aStakeholderGetsAnotherRole() {
        given(assigned(EDITH, StakeholderRole.VIEWER))
                .when(new AssignStakeholder(MAP, ANY, EDITH, StakeholderRole.EDITOR))
                .expectEvents(assigned(EDITH, StakeholderRole.EDITOR));
    }

    @Test
    void whoHandsAMapOverStaysAsEditor() {
        given().when(new AssignStakeholder(MAP, ANY, EDITH, StakeholderRole.OWNER))
                .expectEvents(assigned(EDITH, StakeholderRole.OWNER), assigned(OWNER, StakeholderRole.EDITOR));
    }

    @Test
    void theOwnerIsAlwaysAStakeholder() {
        given().when(new RemoveStakeholder(MAP, ANY, OWNER.id()))
                .expectNoEvents()
                .expectException(refusal(OWNER_STAYS));
        given().when(new AssignStakeholder(MAP, ANY, OWNER, StakeholderRole.VIEWER))
                .expectNoEvents()
                .expectException(refusal(OWNER_STAYS));
    }

    @Test
    void whoIsNoStakeholderIsNotRemoved() {
        given().when(new RemoveStakeholder(MAP, ANY, EDITH.id()))
                .expectNoEvents()
                .expectException(refusal(CommonProblem.NOT_FOUND));
    }

    @Test
    void acknowledgingMakesNoRevision() {
        given(new MapRenamed(MAP, "Other"))
                .when(new AcknowledgeRevision(MAP, 2, OWNER.id()))
                .expectEvents(new RevisionAcknowledged(MAP, 2, OWNER.id()))
                .expectEventsMatching(Matchers.exactSequenceOf(ofRevisionTwo()));
        given(new MapRenamed(MAP, "Other"))
                .andGivenCommands(new AcknowledgeRevision(MAP, 2, OWNER.id()))
                .when(new RewriteMap(
                        MAP,
                        new ExpectedRevision(2L),
                        map -> new MapDocument(map.head().named("Third"), map.stages())))
                .expectEvents(new MapRenamed(MAP, "Third"));
    }

    @Test
    void aRevisionIsAcknowledgedOnce() {
        given(new RevisionAcknowledged(MAP, 2, OWNER.id()))
                .when(new AcknowledgeRevision(MAP, 1, OWNER.id()))
                .expectNoEvents();
    }

    @Test
    void onlyStakeholdersAcknowledge() {
        given().when(new AcknowledgeRevision(MAP, 1, EDITH.id()))
                .expectNoEvents()
                .expectException(refusal(NOT_A_STAKEHOLDER));
    }

    @Test
    void aFutureRevisionCannotBeAcknowledged() {
        given().when(new AcknowledgeRevision(MAP, 2, OWNER.id()))
                .expectNoEvents()
                .expectException(refusal(CommonProblem.INVALID_INPUT));
    }

    @Test
    void whoLeavesTakesTheAcknowledgementAlong() {
        given(
                        assigned(EDITH, StakeholderRole.EDITOR),
                        new RevisionAcknowledged(MAP, 1, EDITH.id()),
                        new StakeholderRemoved(MAP, EDITH.id()),
                        assigned(EDITH, StakeholderRole.EDITOR))
                .when(new AcknowledgeRevision(MAP, 1, EDITH.id()))
                .expectEvents(new RevisionAcknowledged(MAP, 1, EDITH.id()));
    }

    private static Matcher<EventMessage<?>> ofRevisionTwo() {
        return Matchers.predicate(event -> "2".equals(event.getMetaData().get("revision")));
    }
}
