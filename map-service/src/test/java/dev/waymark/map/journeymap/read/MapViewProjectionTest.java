package dev.waymark.map.journeymap.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.contracts.UserId;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.MapKind;
import dev.waymark.contracts.map.StageId;
import dev.waymark.contracts.map.TouchpointId;
import dev.waymark.contracts.map.Visibility;
import dev.waymark.map.journeymap.write.JourneyMapCommand.AddStage;
import dev.waymark.map.journeymap.write.JourneyMapCommand.AddTouchpoint;
import dev.waymark.map.journeymap.write.JourneyMapCommand.DrawMap;
import dev.waymark.map.journeymap.write.Person;
import dev.waymark.map.journeymap.write.PlacedStage;
import dev.waymark.map.journeymap.write.PlacedTouchpoint;
import dev.waymark.service.ExpectedRevision;
import dev.waymark.service.Ids;
import dev.waymark.service.axon.Commands;
import dev.waymark.testkit.Replays;
import dev.waymark.testkit.TestEnvironment;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestEnvironment.class)
class MapViewProjectionTest {
    @Inject
    MapViews maps;

    @Inject
    Replays replays;

    @Inject
    Commands commands;

    @Inject
    Ids ids;

    private JourneyMapId map = Told.MAP;

    @BeforeEach
    void drawAMap() {
        map = ids.next(JourneyMapId::new);
        StageId stage = ids.next(StageId::new);
        commands.send(new DrawMap(
                map, "Camera", MapKind.AS_IS, Visibility.VIEWABLE, new Person(ids.next(UserId::new), "Olga", null)));
        commands.send(new AddStage(map, ExpectedRevision.ANY, stage, new PlacedStage("Purchase", null, null)));
        commands.send(new AddTouchpoint(
                map,
                ExpectedRevision.ANY,
                ids.next(TouchpointId::new),
                new PlacedTouchpoint(stage, null, Told.lanes("Delivery", -1))));
    }

    /** With what other logs say of the maps, which starting over must not lose. */
    @Test
    void theSameEventsOnceMoreChangeNothingAndStartingOverGivesTheSameMaps() {
        MapView before = maps.find(map).orElseThrow();

        replays.changeNothing("map-views", "maps");

        assertThat(maps.find(map)).contains(before);
        assertThat(before.revision()).isEqualTo(3);
        assertThat(before.stages().getFirst().touchpoints()).hasSize(1);
    }
}
