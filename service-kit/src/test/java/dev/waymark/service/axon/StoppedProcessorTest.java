package dev.waymark.service.axon;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import dev.waymark.embedded.EmbeddedMongoServer;
import dev.waymark.eventstore.EventLog;
import dev.waymark.eventstore.NewEvent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.bson.BsonDocument;
import org.junit.jupiter.api.Test;

class StoppedProcessorTest {
    @Test
    void whoStopsAtAnEventNobodyKnowsHandlesWhatComesBeforeItAndSaysWhere() {
        try (EmbeddedMongoServer server = EmbeddedMongoServer.inMemory();
                MongoClient client = MongoClients.create(server.uri());
                ServiceNode node = new ServiceNode(client, "stopped_", "one")) {
            assertThat(node.commands.send(new Shop.Open("one")).visible()).isTrue();
            assertThat(node.runtime.processors()).containsExactly(new AxonRuntime.ProcessorState("visits", true, null));

            try (EventLog newer = EventLog.open(node.database())) {
                newer.append(List.of(new NewEvent(
                        UUID.randomUUID().toString(),
                        "shop.Renamed",
                        1,
                        Set.of(),
                        Instant.now(),
                        null,
                        Map.of(),
                        new BsonDocument())));
            }

            ServiceNode.await(
                    "it stops", () -> !node.runtime.processors().getFirst().running());
            assertThat(node.runtime.processors())
                    .containsExactly(new AxonRuntime.ProcessorState(
                            "visits",
                            false,
                            "Position 2 of the log shop: no event is registered under the name shop.Renamed"));
            assertThat(node.visits.shops.find("one")).isPresent();
        }
    }
}
