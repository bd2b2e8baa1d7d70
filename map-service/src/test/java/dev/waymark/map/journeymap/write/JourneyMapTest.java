package dev.waymark.map.journeymap.write;

import static dev.waymark.map.MapProblem.MAP_ARCHIVED;
import static dev.waymark.map.MapProblem.STATE_NOT_REACHABLE;
import static dev.waymark.map.journeymap.write.MapStory.ANY;
import static dev.waymark.map.journeymap.write.MapStory.MAP;
import static dev.waymark.map.journeymap.write.MapStory.ORDERING;
import static dev.waymark.map.journeymap.write.MapStory.OWNER;
import static dev.waymark.map.journeymap.write.MapStory.PURCHASE;
import static dev.waymark.map.journeymap.write.MapStory.given;
import static dev.waymark.map.journeymap.write.MapStory.givenStages;
import static dev.waymark.map.journeymap.write.MapStory.ownerAssigned;
import static dev.waymark.map.journeymap.write.MapStory.refusal;

import dev.waymark.contracts.map.Goal;
import dev.waymark.contracts.map.JourneyMapEvent.GoalDropped;
import dev.waymark.contracts.map.JourneyMapEvent.GoalSet;
import dev.waymark.contracts.map.JourneyMapEvent.MapDrawn;
import dev.waymark.contracts.map.JourneyMapEvent.MapRenamed;
import dev.waymark.contracts.map.JourneyMapEvent.StateChanged;
import dev.waymark.contracts.map.JourneyMapEvent.VisibilityChanged;
import dev.waymark.contracts.map.MapKind;
import dev.waymark.contracts.map.MapState;
import dev.waymark.contracts.map.Visibility;
import dev.waymark.map.journeymap.document.MapDocument;
import dev.waymark.map.journeymap.document.MapHead;
import dev.waymark.map.journeymap.write.JourneyMapCommand.DrawMap;
import dev.waymark.map.journeymap.write.JourneyMapCommand.RetireStage;
import dev.waymark.map.journeymap.write.JourneyMapCommand.RetireTouchpoint;
import dev.waymark.map.journeymap.write.JourneyMapCommand.RewriteMap;
import dev.waymark.service.ExpectedRevision;
import dev.waymark.service.problem.CommonProblem;
import dev.waymark.service.problem.Refusal;
import java.util.function.UnaryOperator;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.matchers.Matchers;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.Test;

class JourneyMapTest {
    private static final Goal GOAL = new Goal("Nobody asks where the parcel is", null, null);

    @Test
    void whoDrawsAMapIsItsOwnerAndStakeholder() {
        new AggregateTestFixture<>(JourneyMap.class)
                .givenNoPriorActivity()
                .when(new DrawMap(MAP, "Buying a camera", MapKind.AS_IS, Visibility.LISTED, OWNER))
                .expectEvents(
                        new MapDrawn(MAP, "Buying a camera", MapKind.AS_IS, Visibility.LISTED, OWNER.id()),
                        ownerAssigned());
    }

    @Test
    void severalEventsOfOneCommandAreOneRevision() {
        given().when(change(head -> head.named("Buying a lens").aimingAt(GOAL).shown(Visibility.PRIVATE)))
                .expectEvents(
                        new MapRenamed(MAP, "Buying a lens"),
                        new GoalSet(MAP, GOAL),
                        new VisibilityChanged(MAP, Visibility.PRIVATE))
                .expectEventsMatching(Matchers.exactSequenceOf(revision("2"), revision("2"), revision("2")));
    }

    @Test
    void aChangeThatChangesNothingStoresNothing() {
        given().when(change(head -> head.named("Buying a camera"))).expectNoEvents();
    }

    @Test
    void aGoalCanBeDropped() {
        given(new GoalSet(MAP, GOAL)).when(change(head -> head.aimingAt(null))).expectEvents(new GoalDropped(MAP));
    }

    @Test
    void aReviewedMapIsPublished() {
        given(new StateChanged(MAP, MapState.IN_REVIEW))
                .when(change(head -> head.in(MapState.PUBLISHED)))
                .expectEvents(new StateChanged(MAP, MapState.PUBLISHED));
    }

    @Test
    void aDraftIsNotPublishedUnreviewed() {
        given().when(change(head -> head.in(MapState.PUBLISHED)))
                .expectNoEvents()
                .expectException(refusal(STATE_NOT_REACHABLE))
                .expectExceptionMessage(
                        "urn:waymark:problem:state-not-reachable: From draft it goes to in-review or archived, not to published");
    }

    @Test
    void nothingIsStoredWhenOneOfSeveralChangesIsRefused() {
        given().when(change(head -> head.named("Other").in(MapState.PUBLISHED))).expectNoEvents();
    }

    @Test
    void theDrawingOfAnArchivedMapStays() {
        givenStages(new StateChanged(MAP, MapState.ARCHIVED))
                .when(new RetireStage(MAP, ANY, PURCHASE))
                .expectNoEvents()
                .expectException(refusal(MAP_ARCHIVED));
    }

    @Test
    void anArchivedMapComesBackAsADraft() {
        given(new StateChanged(MAP, MapState.ARCHIVED))
                .when(change(head -> head.in(MapState.DRAFT)))
                .expectEvents(new StateChanged(MAP, MapState.DRAFT));
    }

    @Test
    void aWriterWhoSawAnOlderRevisionIsToldTheCurrentOne() {
        givenStages()
                .when(new RetireTouchpoint(MAP, new ExpectedRevision(4L), ORDERING))
                .expectNoEvents()
                .expectException(refusal(CommonProblem.STALE_REVISION))
                .expectException(currentRevision(5));
    }

    @Test
    void aWriterWhoSawTheCurrentRevisionIsHeard() {
        given().when(new RewriteMap(
                        MAP,
                        new ExpectedRevision(1L),
                        map -> new MapDocument(map.head().named("Other"), map.stages())))
                .expectEvents(new MapRenamed(MAP, "Other"));
    }

    private static RewriteMap change(UnaryOperator<MapHead> change) {
        return new RewriteMap(MAP, ANY, map -> new MapDocument(change.apply(map.head()), map.stages()));
    }

    private static Matcher<EventMessage<?>> revision(String revision) {
        return Matchers.predicate(event -> revision.equals(event.getMetaData().get("revision")));
    }

    private static Matcher<Refusal> currentRevision(long revision) {
        return Matchers.predicate(
                refusal -> Long.valueOf(revision).equals(refusal.problem().currentRevision()));
    }
}
