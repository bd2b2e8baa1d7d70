package dev.waymark.map.journeymap.write;

import static dev.waymark.map.MapProblem.MAP_FULL;
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
import dev.waymark.contracts.map.JourneyMapEvent.DelightNoted;
import dev.waymark.contracts.map.JourneyMapEvent.MapDrawn;
import dev.waymark.contracts.map.JourneyMapEvent.PainPointRaised;
import dev.waymark.contracts.map.JourneyMapEvent.StageAdded;
import dev.waymark.contracts.map.JourneyMapEvent.TouchpointAdded;
import dev.waymark.contracts.map.MapKind;
import dev.waymark.contracts.map.PainPointId;
import dev.waymark.contracts.map.StageId;
import dev.waymark.contracts.map.TouchpointId;
import dev.waymark.contracts.map.Visibility;
import dev.waymark.map.journeymap.write.ImportedStage.ImportedTouchpoint;
import dev.waymark.map.journeymap.write.JourneyMapCommand.ImportMap;
import java.util.List;
import java.util.Map;
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

    @Test
    void aWholeSpreadsheetIsOneRevision() {
        ImportedStage purchase = new ImportedStage(
                PURCHASE,
                "Purchase",
                List.of(
                        touchpoint(ORDERING, "Ordering", Map.of(), Map.of(REORDER, "One-click reorder")),
                        touchpoint(DELIVERY, "Delivery", Map.of(LATE, "Where is it?"), Map.of())));

        imported(List.of(purchase, new ImportedStage(USE, "Use", List.of())))
                .expectEvents(
                        new MapDrawn(MAP, "Camera", MapKind.AS_IS, Visibility.VIEWABLE, OWNER.id()),
                        ownerAssigned(),
                        new StageAdded(MAP, PURCHASE, "Purchase", 0),
                        new TouchpointAdded(MAP, PURCHASE, ORDERING, 0, lanes("Ordering", 0)),
                        new DelightNoted(MAP, ORDERING, REORDER, "One-click reorder"),
                        new TouchpointAdded(MAP, PURCHASE, DELIVERY, 1, lanes("Delivery", 0)),
                        new PainPointRaised(MAP, DELIVERY, LATE, "Where is it?", null),
                        new StageAdded(MAP, USE, "Use", 1))
                .expectEventsMatching(Matchers.<List<EventMessage<?>>>predicate(events -> events.stream()
                        .allMatch(event -> "1".equals(event.getMetaData().get("revision")))));
    }

    @Test
    void moreThanOneCommitHoldsIsRefusedWhole() {
        List<ImportedTouchpoint> touchpoints = IntStream.range(0, 998)
                .mapToObj(i -> touchpoint(new TouchpointId(new UUID(6, i)), "Touchpoint " + i, Map.of(), Map.of()))
                .toList();

        imported(List.of(new ImportedStage(PURCHASE, "Purchase", touchpoints)))
                .expectNoEvents()
                .expectException(refusal(MAP_FULL))
                .expectExceptionMessage("urn:waymark:problem:map-full: An import has at most 998 stages, touchpoints,"
                        + " pain points and delights; these are 999");
    }

    @Test
    void moreThanFiftyStagesAreRefusedWhole() {
        List<ImportedStage> stages = IntStream.range(0, 51)
                .mapToObj(i -> new ImportedStage(new StageId(new UUID(2, i)), "Stage " + i, List.of()))
                .toList();

        imported(stages).expectNoEvents().expectException(refusal(MAP_FULL));
    }

    private static ResultValidator<JourneyMap> imported(List<ImportedStage> stages) {
        return new AggregateTestFixture<>(JourneyMap.class)
                .givenNoPriorActivity()
                .when(new ImportMap(MAP, "Camera", MapKind.AS_IS, Visibility.VIEWABLE, OWNER, stages));
    }

    private static ImportedTouchpoint touchpoint(
            TouchpointId id, String name, Map<PainPointId, String> painPoints, Map<DelightId, String> delights) {
        return new ImportedTouchpoint(id, lanes(name, 0), painPoints, delights);
    }
}
