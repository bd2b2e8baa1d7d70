package dev.waymark.service.axon;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import dev.waymark.embedded.EmbeddedMongoServer;
import dev.waymark.eventstore.AggregateSequence;
import dev.waymark.eventstore.EventLog;
import dev.waymark.eventstore.NewEvent;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.StartupEvent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.bson.BsonDocument;
import org.junit.jupiter.api.Test;

class EventLogMetersTest {
    private static NewEvent visited(long number) {
        return new NewEvent(
                UUID.randomUUID().toString(),
                "visit.Made",
                1,
                Set.of(),
                Instant.EPOCH,
                new AggregateSequence("Visit", "v", number),
                Map.of(),
                new BsonDocument());
    }

    @Test
    void operatorsSeeWhatTheLogCounts() {
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        try (EmbeddedMongoServer server = EmbeddedMongoServer.inMemory();
                MongoClient client = MongoClients.create(server.uri());
                EventLog log = EventLog.open(client.getDatabase("visits"))) {
            new EventLogMeters(log, registry).register(new StartupEvent());
            log.append(List.of(visited(0), visited(1)));
            log.readAggregate("v", 0, 10);
            log.readAggregate("v", 0, 10);
            log.readAggregate("nobody", 0, 10);

            assertThat(registry.get("waymark.event.log.commits")
                            .functionCounter()
                            .count())
                    .isEqualTo(1);
            assertThat(registry.get("waymark.event.log.events")
                            .functionCounter()
                            .count())
                    .isEqualTo(2);
            assertThat(registry.get("waymark.event.log.warm.hits")
                            .functionCounter()
                            .count())
                    .isEqualTo(2);
            assertThat(registry.get("waymark.event.log.warm.misses")
                            .functionCounter()
                            .count())
                    .isEqualTo(1);
            assertThat(registry.get("waymark.event.log.warm.events").gauge().value())
                    .isEqualTo(2);
            assertThat(registry.get("waymark.event.log.head").gauge().value()).isEqualTo(2);
        }
    }
}
