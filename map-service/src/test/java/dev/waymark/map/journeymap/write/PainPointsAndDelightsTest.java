package dev.waymark.map.journeymap.write;

import static dev.waymark.map.MapProblem.MAP_FULL;
import static dev.waymark.map.journeymap.write.MapStory.ANY;
import static dev.waymark.map.journeymap.write.MapStory.DELIVERY;
import static dev.waymark.map.journeymap.write.MapStory.MAP;
import static dev.waymark.map.journeymap.write.MapStory.ORDERING;
import static dev.waymark.map.journeymap.write.MapStory.givenStages;
import static dev.waymark.map.journeymap.write.MapStory.refusal;

import dev.waymark.contracts.action.ActionId;
import dev.waymark.contracts.map.DelightId;
import dev.waymark.contracts.map.JourneyMapEvent;
import dev.waymark.contracts.map.JourneyMapEvent.DelightNoted;
import dev.waymark.contracts.map.JourneyMapEvent.DelightWithdrawn;
import dev.waymark.contracts.map.JourneyMapEvent.PainPointRaised;
import dev.waymark.contracts.map.JourneyMapEvent.PainPointReduced;
import dev.waymark.contracts.map.JourneyMapEvent.PainPointWithdrawn;
import dev.waymark.contracts.map.JourneyMapEvent.StateChanged;
import dev.waymark.contracts.map.MapState;
import dev.waymark.contracts.map.PainPointId;
import dev.waymark.map.journeymap.write.JourneyMapCommand.NoteDelight;
import dev.waymark.map.journeymap.write.JourneyMapCommand.RaisePainPoint;
import dev.waymark.map.journeymap.write.JourneyMapCommand.ReducePainPoint;
import dev.waymark.map.journeymap.write.JourneyMapCommand.WithdrawDelight;
import dev.waymark.map.journeymap.write.JourneyMapCommand.WithdrawPainPoint;
import dev.waymark.service.problem.CommonProblem;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PainPointsAndDelightsTest {
    private static final PainPointId LATE = new PainPointId(new UUID(7, 1));
    private static final DelightId REORDER = new DelightId(new UUID(8, 1));
    private static final ActionId TRACKING = new ActionId(new UUID(9, 1));
    private static final PainPointRaised RAISED = new PainPointRaised(MAP, DELIVERY, LATE, "Where is it?", 4);
    private static final PainPointReduced REDUCED = new PainPointReduced(MAP, DELIVERY, LATE, TRACKING);

    @Test
    void aPainPointIsRaisedWithItsSeverity() {
        givenStages()
                .when(new RaisePainPoint(MAP, ANY, DELIVERY, LATE, "Where is it?", 4))
                .expectEvents(RAISED);
    }

    @Test
    void aPainPointOfAnotherTouchpointIsNotWithdrawn() {
        givenStages(RAISED)
                .when(new WithdrawPainPoint(MAP, ANY, ORDERING, LATE))
                .expectNoEvents()
                .expectException(refusal(CommonProblem.NOT_FOUND));
    }

    @Test
    void aPainPointIsWithdrawn() {
        givenStages(RAISED)
                .when(new WithdrawPainPoint(MAP, ANY, DELIVERY, LATE))
                .expectEvents(new PainPointWithdrawn(MAP, DELIVERY, LATE));
    }

    @Test
    void anEffectiveActionReducesAPainPoint() {
        givenStages(RAISED)
                .when(new ReducePainPoint(MAP, DELIVERY, LATE, TRACKING))
                .expectEvents(REDUCED);
    }

    @Test
    void theSameActionReducesAPainPointOnce() {
        givenStages(RAISED, REDUCED)
                .when(new ReducePainPoint(MAP, DELIVERY, LATE, TRACKING))
                .expectNoEvents();
    }

    @Test
    void anotherActionReducesItFurther() {
        ActionId other = new ActionId(new UUID(9, 2));

        givenStages(RAISED, REDUCED)
                .when(new ReducePainPoint(MAP, DELIVERY, LATE, other))
                .expectEvents(new PainPointReduced(MAP, DELIVERY, LATE, other));
    }

    @Test
    void reducingAWithdrawnPainPointChangesNothing() {
        givenStages(RAISED, new PainPointWithdrawn(MAP, DELIVERY, LATE))
                .when(new ReducePainPoint(MAP, DELIVERY, LATE, TRACKING))
                .expectNoEvents();
    }

    @Test
    void whatWasProvenIsToldAnArchivedMapToo() {
        givenStages(RAISED, new StateChanged(MAP, MapState.ARCHIVED))
                .when(new ReducePainPoint(MAP, DELIVERY, LATE, TRACKING))
                .expectEvents(REDUCED);
    }

    @Test
    void aDelightIsNoted() {
        givenStages()
                .when(new NoteDelight(MAP, ANY, ORDERING, REORDER, "One-click reorder"))
                .expectEvents(new DelightNoted(MAP, ORDERING, REORDER, "One-click reorder"));
    }

    @Test
    void aDelightIsWithdrawn() {
        givenStages(new DelightNoted(MAP, ORDERING, REORDER, "One-click reorder"))
                .when(new WithdrawDelight(MAP, ANY, ORDERING, REORDER))
                .expectEvents(new DelightWithdrawn(MAP, ORDERING, REORDER));
    }

    @Test
    void aTouchpointHasAtMostAHundredPainPointsAndDelights() {
        JourneyMapEvent[] hundred = IntStream.range(0, 100)
                .mapToObj(i -> new PainPointRaised(MAP, DELIVERY, new PainPointId(new UUID(7, i)), "Pain " + i, null))
                .toArray(JourneyMapEvent[]::new);

        givenStages(hundred)
                .when(new NoteDelight(MAP, ANY, DELIVERY, REORDER, "One more"))
                .expectNoEvents()
                .expectException(refusal(MAP_FULL));
    }
}
