package dev.waymark.map.journeymap.write;

import static dev.waymark.map.MapProblem.MAP_FULL;
import static dev.waymark.map.MapProblem.STAGE_NAME_TAKEN;
import static dev.waymark.map.journeymap.write.MapStory.ANY;
import static dev.waymark.map.journeymap.write.MapStory.DELIVERY;
import static dev.waymark.map.journeymap.write.MapStory.MAP;
import static dev.waymark.map.journeymap.write.MapStory.PURCHASE;
import static dev.waymark.map.journeymap.write.MapStory.USE;
import static dev.waymark.map.journeymap.write.MapStory.given;
import static dev.waymark.map.journeymap.write.MapStory.givenStages;
import static dev.waymark.map.journeymap.write.MapStory.lanes;
import static dev.waymark.map.journeymap.write.MapStory.refusal;

import dev.waymark.contracts.map.JourneyMapEvent;
import dev.waymark.contracts.map.JourneyMapEvent.StageAdded;
import dev.waymark.contracts.map.JourneyMapEvent.StageMoved;
import dev.waymark.contracts.map.JourneyMapEvent.StageRenamed;
import dev.waymark.contracts.map.JourneyMapEvent.StageRetired;
import dev.waymark.contracts.map.StageId;
import dev.waymark.map.journeymap.write.JourneyMapCommand.AddStage;
import dev.waymark.map.journeymap.write.JourneyMapCommand.ChangeStage;
import dev.waymark.map.journeymap.write.JourneyMapCommand.ChangeTouchpoint;
import dev.waymark.map.journeymap.write.JourneyMapCommand.RetireStage;
import dev.waymark.service.problem.CommonProblem;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StagesTest {
    private static final StageId NEW = new StageId(new UUID(2, 9));

    @Test
    void aNewStageStandsBehindTheOthers() {
        givenStages()
                .when(new AddStage(MAP, ANY, NEW, new PlacedStage("Leaving", null, null)))
                .expectEvents(new StageAdded(MAP, NEW, "Leaving", 2));
    }

    @Test
    void aNewStageStandsWhereItIsWanted() {
        givenStages()
                .when(new AddStage(MAP, ANY, NEW, new PlacedStage("Awareness", 0, null)))
                .expectEvents(new StageAdded(MAP, NEW, "Awareness", 0));
    }

    @Test
    void aStageCannotStandBeyondTheEnd() {
        givenStages()
                .when(new AddStage(MAP, ANY, NEW, new PlacedStage("Leaving", 3, null)))
                .expectException(refusal(CommonProblem.INVALID_INPUT))
                .expectExceptionMessage("urn:waymark:problem:invalid-input: position must be between 0 and 2");
    }

    @Test
    void aStageNameIsUsedOnceInAMapWhateverItsCase() {
        givenStages()
                .when(new AddStage(MAP, ANY, NEW, new PlacedStage("purchase", null, null)))
                .expectNoEvents()
                .expectException(refusal(STAGE_NAME_TAKEN));
    }

    @Test
    void theNameOfARetiredStageIsFree() {
        givenStages(new StageRetired(MAP, PURCHASE))
                .when(new AddStage(MAP, ANY, NEW, new PlacedStage("Purchase", null, null)))
                .expectEvents(new StageAdded(MAP, NEW, "Purchase", 1));
    }

    @Test
    void aStageIsRenamedAndMovedAtOnce() {
        givenStages()
                .when(new ChangeStage(MAP, ANY, USE, _ -> new PlacedStage("Using it", 0, null)))
                .expectEvents(new StageRenamed(MAP, USE, "Using it"), new StageMoved(MAP, USE, 0));
    }

    @Test
    void aStageMayChangeTheCaseOfItsOwnName() {
        givenStages()
                .when(new ChangeStage(MAP, ANY, USE, before -> new PlacedStage("USE", before.position(), null)))
                .expectEvents(new StageRenamed(MAP, USE, "USE"));
    }

    @Test
    void aStageDoesNotTakeTheNameOfAnother() {
        givenStages()
                .when(new ChangeStage(MAP, ANY, USE, before -> new PlacedStage("Purchase", before.position(), null)))
                .expectNoEvents()
                .expectException(refusal(STAGE_NAME_TAKEN));
    }

    @Test
    void aMovedStageCountsFromItsNewPlace() {
        givenStages(new StageMoved(MAP, USE, 0))
                .when(new ChangeStage(MAP, ANY, USE, before -> new PlacedStage("Use", before.position(), null)))
                .expectNoEvents();
    }

    @Test
    void theLastPlaceToMoveToIsThatOfTheLastStage() {
        givenStages()
                .when(new ChangeStage(MAP, ANY, PURCHASE, _ -> new PlacedStage("Purchase", 2, null)))
                .expectException(refusal(CommonProblem.INVALID_INPUT));
    }

    @Test
    void aRetiredStageTakesItsTouchpointsAlong() {
        givenStages(new StageRetired(MAP, PURCHASE))
                .when(new ChangeTouchpoint(
                        MAP, ANY, DELIVERY, before -> new PlacedTouchpoint(before.stage(), 0, lanes("Delivery", 1))))
                .expectException(refusal(CommonProblem.NOT_FOUND));
    }

    @Test
    void aStageIsRetiredOnce() {
        givenStages(new StageRetired(MAP, PURCHASE))
                .when(new RetireStage(MAP, ANY, PURCHASE))
                .expectNoEvents()
                .expectException(refusal(CommonProblem.NOT_FOUND));
    }

    @Test
    void aMapHasAtMostFiftyStages() {
        JourneyMapEvent[] fifty = IntStream.range(0, 50)
                .mapToObj(i -> new StageAdded(MAP, new StageId(new UUID(5, i)), "Stage " + i, i))
                .toArray(JourneyMapEvent[]::new);

        given(fifty)
                .when(new AddStage(MAP, ANY, NEW, new PlacedStage("One more", null, null)))
                .expectNoEvents()
                .expectException(refusal(MAP_FULL));
    }
}
