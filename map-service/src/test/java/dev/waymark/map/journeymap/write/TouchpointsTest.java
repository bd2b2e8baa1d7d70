package dev.waymark.map.journeymap.write;

import static dev.waymark.map.MapProblem.MAP_FULL;
import static dev.waymark.map.journeymap.write.MapStory.ANY;
import static dev.waymark.map.journeymap.write.MapStory.DELIVERY;
import static dev.waymark.map.journeymap.write.MapStory.MAP;
import static dev.waymark.map.journeymap.write.MapStory.ORDERING;
import static dev.waymark.map.journeymap.write.MapStory.PURCHASE;
import static dev.waymark.map.journeymap.write.MapStory.USE;
import static dev.waymark.map.journeymap.write.MapStory.given;
import static dev.waymark.map.journeymap.write.MapStory.givenStages;
import static dev.waymark.map.journeymap.write.MapStory.lanes;
import static dev.waymark.map.journeymap.write.MapStory.refusal;

import dev.waymark.contracts.map.JourneyMapEvent;
import dev.waymark.contracts.map.JourneyMapEvent.StageAdded;
import dev.waymark.contracts.map.JourneyMapEvent.TouchpointAdded;
import dev.waymark.contracts.map.JourneyMapEvent.TouchpointChanged;
import dev.waymark.contracts.map.JourneyMapEvent.TouchpointMoved;
import dev.waymark.contracts.map.JourneyMapEvent.TouchpointRetired;
import dev.waymark.contracts.map.StageId;
import dev.waymark.contracts.map.TouchpointId;
import dev.waymark.map.journeymap.write.JourneyMapCommand.AddTouchpoint;
import dev.waymark.map.journeymap.write.JourneyMapCommand.ChangeTouchpoint;
import dev.waymark.map.journeymap.write.JourneyMapCommand.RetireTouchpoint;
import dev.waymark.service.problem.CommonProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TouchpointsTest {
    private static final TouchpointId NEW = new TouchpointId(new UUID(3, 9));

    @Test
    void aNewTouchpointStandsBehindTheOthersOfItsStage() {
        givenStages()
                .when(new AddTouchpoint(MAP, ANY, NEW, new PlacedTouchpoint(PURCHASE, null, lanes("Paying", 1))))
                .expectEvents(new TouchpointAdded(MAP, PURCHASE, NEW, 2, lanes("Paying", 1)));
    }

    @Test
    void aTouchpointNeedsAStageOfTheMap() {
        givenStages()
                .when(new AddTouchpoint(
                        MAP, ANY, NEW, new PlacedTouchpoint(new StageId(new UUID(2, 9)), null, lanes("Paying", 1))))
                .expectNoEvents()
                .expectException(refusal(CommonProblem.NOT_FOUND));
    }

    @Test
    void aFeelingIsChangedWithoutMoving() {
        givenStages()
                .when(change(DELIVERY, before -> placed(before.stage(), before.position(), 2)))
                .expectEvents(new TouchpointChanged(MAP, DELIVERY, lanes("Delivery", 2)));
    }

    @Test
    void sayingTheSameAgainChangesNothing() {
        givenStages().when(change(DELIVERY, before -> before)).expectNoEvents();
    }

    @Test
    void aTouchpointGoesToAnotherStage() {
        givenStages()
                .when(change(DELIVERY, _ -> placed(USE, null, -1)))
                .expectEvents(new TouchpointMoved(MAP, DELIVERY, USE, 0));
    }

    @Test
    void withoutAPositionItGoesBehindTheOthersOfItsOwnStage() {
        givenStages()
                .when(change(ORDERING, before -> new PlacedTouchpoint(PURCHASE, null, before.lanes())))
                .expectEvents(new TouchpointMoved(MAP, ORDERING, PURCHASE, 1));
    }

    @Test
    void movingAndChangingAtOnceIsOneCommand() {
        givenStages()
                .when(change(DELIVERY, _ -> placed(PURCHASE, 0, 1)))
                .expectEvents(
                        new TouchpointMoved(MAP, DELIVERY, PURCHASE, 0),
                        new TouchpointChanged(MAP, DELIVERY, lanes("Delivery", 1)));
    }

    @Test
    void aMoveIsRemembered() {
        givenStages(new TouchpointMoved(MAP, DELIVERY, USE, 0))
                .when(change(DELIVERY, _ -> placed(USE, 0, -1)))
                .expectNoEvents();
    }

    @Test
    void aTouchpointCannotStandBeyondTheEndOfItsStage() {
        givenStages()
                .when(change(DELIVERY, _ -> placed(USE, 1, -1)))
                .expectNoEvents()
                .expectException(refusal(CommonProblem.INVALID_INPUT));
    }

    @Test
    void aTouchpointIsRetiredOnce() {
        givenStages(new TouchpointRetired(MAP, DELIVERY))
                .when(new RetireTouchpoint(MAP, ANY, DELIVERY))
                .expectNoEvents()
                .expectException(refusal(CommonProblem.NOT_FOUND));
    }

    @Test
    void aMapHasAtMostAThousandTouchpoints() {
        List<JourneyMapEvent> thousand = new ArrayList<>(List.of(new StageAdded(MAP, PURCHASE, "Purchase", 0)));
        for (int i = 0; i < 1_000; i++) {
            thousand.add(new TouchpointAdded(
                    MAP, PURCHASE, new TouchpointId(new UUID(6, i)), i, lanes("Touchpoint " + i, 0)));
        }

        given(thousand.toArray(JourneyMapEvent[]::new))
                .when(new AddTouchpoint(MAP, ANY, NEW, new PlacedTouchpoint(PURCHASE, null, lanes("One more", 1))))
                .expectNoEvents()
                .expectException(refusal(MAP_FULL));
    }

    private static ChangeTouchpoint change(TouchpointId touchpoint, UnaryOperator<PlacedTouchpoint> change) {
        return new ChangeTouchpoint(MAP, ANY, touchpoint, change);
    }

    private static PlacedTouchpoint placed(StageId stage, @Nullable Integer position, int feeling) {
        return new PlacedTouchpoint(stage, position, lanes("Delivery", feeling));
    }
}
