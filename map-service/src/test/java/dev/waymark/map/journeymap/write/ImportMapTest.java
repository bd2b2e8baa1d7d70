package dev.waymark.map.journeymap.write;

import static dev.waymark.map.MapProblem.MAP_FULL;
import static dev.waymark.map.MapProblem.STAGE_NAME_TAKEN;
import static dev.waymark.map.journeymap.write.MapStory.DELIVERY;
import static dev.waymark.map.journeymap.write.MapStory.MAP;
import static dev.waymark.map.journeymap.write.MapStory.ORDERING;
import static dev.waymark.map.journeymap.write.MapStory.OWNER;
import static dev.waymark.map.journeymap.write.MapStory.PURCHASE;
import static dev.waymark.map.journeymap.write.MapStory.USE;
import static dev.waymark.map.journeymap.write.MapStory.lanes;
import static dev.waymark.map.journeymap.write.MapStory.ownerAssigned;
import static dev.waymark.map.journeymap.write.MapStory.refusal;

import dev.waymark.contracts.map.DelightId;
import dev.waymark.contracts.map.Goal;
import dev.waymark.contracts.map.JourneyMapEvent.DelightNoted;
import dev.waymark.contracts.map.JourneyMapEvent.GoalSet;
import dev.waymark.contracts.map.JourneyMapEvent.MapDrawn;
import dev.waymark.contracts.map.JourneyMapEvent.PainPointChanged;
import dev.waymark.contracts.map.JourneyMapEvent.PainPointRaised;
import dev.waymark.contracts.map.JourneyMapEvent.StageAdded;
import dev.waymark.contracts.map.JourneyMapEvent.TouchpointAdded;
import dev.waymark.contracts.map.MapKind;
import dev.waymark.contracts.map.MapState;
import dev.waymark.contracts.map.PainPointId;
import dev.waymark.contracts.map.PainPointState;
import dev.waymark.contracts.map.StageId;
import dev.waymark.contracts.map.TouchpointId;
import dev.waymark.contracts.map.Visibility;
import dev.waymark.map.journeymap.document.MapDocument;
import dev.waymark.map.journeymap.document.MapDocument.DelightDocument;
import dev.waymark.map.journeymap.document.MapDocument.PainPointDocument;
import dev.waymark.map.journeymap.document.MapDocument.StageDocument;
import dev.waymark.map.journeymap.document.MapDocument.TouchpointDocument;
import dev.waymark.map.journeymap.document.MapHead;
import dev.waymark.map.journeymap.write.JourneyMapCommand.ImportMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.matchers.Matchers;
import org.junit.jupiter.api.Test;

class ImportMapTest {
    private static final PainPointId LATE = new PainPointId(new UUID(7, 1));
    private static final DelightId REORDER = new DelightId(new UUID(8, 1));
    private static final Goal GOAL = new Goal("Nobody asks where the parcel is", null, null);

    @Test
    void aWholeFileIsOneRevisionOfADraft() {
        PainPointDocument late =
                new PainPointDocument(LATE, "Where is it?", 4, List.of("Nobody says"), PainPointState.BEING_WORKED_ON);
        StageDocument purchase = new StageDocument(
                PURCHASE,
                "Purchase",
                null,
                List.of(
                        touchpoint(ORDERING, "Ordering", List.of(), List.of(new DelightDocument(REORDER, "Reorder"))),
                        touchpoint(DELIVERY, "Delivery", List.of(late), List.of())));

        imported(List.of(purchase, new StageDocument(USE, "Use", null, List.of())))
                .expectEvents(
                        new MapDrawn(MAP, "Camera", MapKind.AS_IS, Visibility.VIEWABLE, OWNER.id()),
                        ownerAssigned(),
                        new GoalSet(MAP, GOAL),
                        new StageAdded(MAP, PURCHASE, "Purchase", 0),
                        new StageAdded(MAP, USE, "Use", 1),
                        new TouchpointAdded(MAP, PURCHASE, ORDERING, 0, lanes("Ordering", 0)),
                        new TouchpointAdded(MAP, PURCHASE, DELIVERY, 1, lanes("Delivery", 0)),
                        new DelightNoted(MAP, ORDERING, REORDER, "Reorder"),
                        new PainPointRaised(MAP, DELIVERY, LATE, "Where is it?", 4),
                        new PainPointChanged(
                                MAP,
                                DELIVERY,
                                LATE,
                                "Where is it?",
                                4,
                                List.of("Nobody says"),
                                PainPointState.BEING_WORKED_ON))
                .expectEventsMatching(Matchers.<List<EventMessage<?>>>predicate(events -> events.stream()
                        .allMatch(event -> "1".equals(event.getMetaData().get("revision")))));
    }

    @Test
    void moreThanOneCommitHoldsIsRefusedWhole() {
        List<TouchpointDocument> touchpoints = IntStream.range(0, 997)
                .mapToObj(i -> touchpoint(new TouchpointId(new UUID(6, i)), "Touchpoint " + i, List.of(), List.of()))
                .toList();

        imported(List.of(new StageDocument(PURCHASE, "Purchase", null, touchpoints)))
                .expectNoEvents()
                .expectException(refusal(MAP_FULL))
                .expectExceptionMessage("urn:waymark:problem:map-full: An import has at most 998 stages, touchpoints,"
                        + " pain points and delights; these are 999");
    }

    @Test
    void moreThanFiftyStagesAreRefusedWhole() {
        List<StageDocument> stages = IntStream.range(0, 51)
                .mapToObj(i -> new StageDocument(new StageId(new UUID(2, i)), "Stage " + i, null, List.of()))
                .toList();

        imported(stages).expectNoEvents().expectException(refusal(MAP_FULL));
    }

    @Test
    void twoStagesOfOneNameAreRefusedWhole() {
        imported(List.of(
                        new StageDocument(PURCHASE, "Purchase", null, List.of()),
                        new StageDocument(USE, "PURCHASE", null, List.of())))
                .expectNoEvents()
                .expectException(refusal(STAGE_NAME_TAKEN));
    }

    private static ResultValidator<JourneyMap> imported(List<StageDocument> stages) {
        MapHead head =
                MapHead.drawn("Camera", Visibility.VIEWABLE).aimingAt(GOAL).in(MapState.PUBLISHED);
        return new AggregateTestFixture<>(JourneyMap.class)
                .givenNoPriorActivity()
                .when(new ImportMap(MAP, MapKind.AS_IS, OWNER, new MapDocument(head, stages)));
    }

    private static TouchpointDocument touchpoint(
            TouchpointId id, String name, List<PainPointDocument> painPoints, List<DelightDocument> delights) {
        return new TouchpointDocument(id, lanes(name, 0), painPoints, delights, List.of());
    }
}
