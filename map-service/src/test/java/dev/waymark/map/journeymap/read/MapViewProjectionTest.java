package dev.waymark.map.journeymap.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.contracts.UserId;
import dev.waymark.contracts.map.JourneyMapEvent;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.MapKind;
import dev.waymark.contracts.map.StageId;
import dev.waymark.contracts.map.TouchpointId;
import dev.waymark.contracts.map.Visibility;
import dev.waymark.eventstore.axon.EventPosition;
import dev.waymark.map.journeymap.write.JourneyMapCommand.AddStage;
import dev.waymark.map.journeymap.write.JourneyMapCommand.AddTouchpoint;
import dev.waymark.map.journeymap.write.JourneyMapCommand.DrawMap;
import dev.waymark.map.journeymap.write.Person;
import dev.waymark.map.journeymap.write.PlacedStage;
import dev.waymark.map.journeymap.write.PlacedTouchpoint;
import dev.waymark.service.ExpectedRevision;
import dev.waymark.service.Ids;
import dev.waymark.service.axon.Commands;
import dev.waymark.testkit.TestEnvironment;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestEnvironment.class)
class MapViewProjectionTest {
    @Inject
    MapViewProjection projection;

    @Inject
    MapViews maps;

    @Inject
    EventStore log;

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

    @Test
    void startingOverGivesTheSameMaps() throws InterruptedException {
        MapView before = maps.find(map).orElseThrow();

        projection.startOver();
        assertThat(maps.find(map)).isEmpty();
        replay();

        assertThat(maps.find(map)).contains(before);
    }

    @Test
    void theSameEventsOnceMoreChangeNothing() throws InterruptedException {
        MapView before = maps.find(map).orElseThrow();

        replay();
        replay();

        assertThat(maps.find(map)).contains(before);
        assertThat(before.revision()).isEqualTo(3);
        assertThat(before.stages().getFirst().touchpoints()).hasSize(1);
    }

    private void replay() throws InterruptedException {
        for (TrackedEventMessage<?> message : wholeLog()) {
            if (message.getPayload() instanceof JourneyMapEvent event) {
                long position = message.trackingToken().position().orElseThrow();
                String revision = String.valueOf(message.getMetaData().get("revision"));
                projection.on(event, new EventPosition("map", position), message.getTimestamp(), revision);
            }
        }
    }

    private List<TrackedEventMessage<?>> wholeLog() throws InterruptedException {
        List<TrackedEventMessage<?>> messages = new ArrayList<>();
        try (BlockingStream<TrackedEventMessage<?>> stream = log.openStream(null)) {
            while (stream.hasNextAvailable()) {
                messages.add(stream.nextAvailable());
            }
        }
        return messages;
    }
}
