package dev.waymark.kpi.definition.write;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import dev.waymark.contracts.EventCatalogue;
import dev.waymark.contracts.UserId;
import dev.waymark.contracts.kpi.Direction;
import dev.waymark.contracts.kpi.KpiId;
import dev.waymark.contracts.kpi.KpiKind;
import dev.waymark.contracts.kpi.Measurement;
import dev.waymark.embedded.EmbeddedMongoServer;
import dev.waymark.eventstore.EventLog;
import dev.waymark.eventstore.Snapshot;
import dev.waymark.eventstore.SnapshotStore;
import dev.waymark.eventstore.axon.AggregateSnapshots;
import dev.waymark.eventstore.axon.EventSerializer;
import dev.waymark.eventstore.axon.EventTypes;
import dev.waymark.eventstore.axon.LogEventStore;
import dev.waymark.kpi.definition.write.KpiCommand.DefineKpi;
import dev.waymark.kpi.definition.write.KpiCommand.RecordMeasurements;
import dev.waymark.kpi.definition.write.Recorded.Outcome;
import dev.waymark.kpi.definition.write.Recorded.Result;
import dev.waymark.service.json.JsonConventions;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventsourcing.Snapshotter;
import org.axonframework.serialization.json.JacksonSerializer;
import org.junit.jupiter.api.Test;

/** A KPI fed by an integration gets an event a push, for years. */
class KpiSnapshotTest {
    private static final int LENGTH = 5;
    private static final KpiId KPI = new KpiId(UUID.randomUUID());
    private static final Instant START = Instant.parse("2026-01-01T08:00:00.123Z");
    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule());

    static {
        new JsonConventions().customize(JSON);
    }

    @Test
    void aLongKpiRemembersItsValuesByItsSnapshot() {
        try (EmbeddedMongoServer server = EmbeddedMongoServer.inMemory();
                MongoClient client = MongoClients.create(server.uri())) {
            MongoDatabase database = client.getDatabase("kpi");
            SnapshotStore store = SnapshotStore.in(database);
            try (EventLog log = EventLog.open(database)) {
                Configuration kpis = kpis(log, store);
                kpis.commandGateway()
                        .sendAndWait(new DefineKpi(
                                KPI,
                                "Waiting time",
                                KpiKind.NUMBER,
                                "min",
                                Direction.LOWER_IS_BETTER,
                                null,
                                null,
                                null,
                                new UserId(UUID.randomUUID()),
                                null));
                for (int day = 0; day < 8; day++)
                    assertThat(record(kpis, day, day)).isEqualTo(Outcome.ACCEPTED);
                kpis.shutdown();
            }
            String id = KPI.toString();
            Snapshot snapshot = awaitNewest(store, id);
            assertThat(snapshot.json()).contains("2026-01-01T08:00:00.123Z");
            // To see that it is used: it remembers the first day otherwise than the events do.
            store.keep(new Snapshot(
                    snapshot.at(),
                    snapshot.state(),
                    snapshot.revision(),
                    snapshot.takenAt(),
                    snapshot.json().replace("\"2026-01-01T08:00:00.123Z\":0.0", "\"2026-01-01T08:00:00.123Z\":99.5")));

            try (EventLog log = EventLog.open(database)) {
                Configuration kpis = kpis(log, store);
                assertThat(record(kpis, 0, 99.5)).isEqualTo(Outcome.DUPLICATE);
                assertThat(record(kpis, 7, 7)).isEqualTo(Outcome.DUPLICATE);
                assertThat(record(kpis, 7, 8)).isEqualTo(Outcome.CORRECTED);
                kpis.shutdown();
            }
        }
    }

    private static Snapshot awaitNewest(SnapshotStore store, String id) {
        Instant end = Instant.now().plusSeconds(20);
        while (store.newest(id).isEmpty() && Instant.now().isBefore(end)) LockSupport.parkNanos(5_000_000);
        return store.newest(id).orElseThrow();
    }

    private static Outcome record(Configuration kpis, int day, double value) {
        Instant at = START.plusSeconds(86_400L * day);
        Recorded recorded =
                kpis.commandGateway().sendAndWait(new RecordMeasurements(KPI, List.of(new Measurement(at, value)), at));
        return recorded.results().stream().map(Result::outcome).findFirst().orElseThrow();
    }

    private static Configuration kpis(EventLog log, SnapshotStore store) {
        EventTypes.Builder types = EventTypes.builder().tags(EventCatalogue::tagsOf);
        EventCatalogue.list(types::type);
        EventSerializer serializer = EventSerializer.of(JSON, types.build());
        AggregateSnapshots snapshots = AggregateSnapshots.of(store, JSON, LENGTH, List.of(Kpi.class));
        return DefaultConfigurer.defaultConfiguration(false)
                .configureSerializer(c -> JacksonSerializer.defaultSerializer())
                .configureMessageSerializer(c -> JacksonSerializer.defaultSerializer())
                .configureEventSerializer(c -> serializer)
                .configureEventStore(c -> LogEventStore.of("kpi", log, serializer, snapshots))
                .registerComponent(
                        Snapshotter.class,
                        c -> snapshots.snapshotter(
                                c.eventStore(), c.parameterResolverFactory(), c.handlerDefinition(Kpi.class)))
                .configureAggregate(AggregateConfigurer.defaultConfiguration(Kpi.class)
                        .configureSnapshotTrigger(c -> snapshots.trigger(c.snapshotter())))
                .start();
    }
}
