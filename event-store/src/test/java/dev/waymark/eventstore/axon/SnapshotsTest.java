package dev.waymark.eventstore.axon;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.mongodb.client.MongoCollection;
import dev.waymark.eventstore.AggregateSequence;
import dev.waymark.eventstore.EventLog;
import dev.waymark.eventstore.EventLogSettings;
import dev.waymark.eventstore.Reads;
import dev.waymark.eventstore.Snapshot;
import dev.waymark.eventstore.SnapshotStore;
import dev.waymark.eventstore.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.eventsourcing.Snapshotter;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonString;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** That a snapshot was used shows where a test has falsified the state it stores. */
class SnapshotsTest {
    private static final int LENGTH = 10;
    private static final EventLogSettings NEVER_LOOKING =
            EventLogSettings.defaults().withPolling(Duration.ofHours(1), Duration.ofHours(1));

    private final TestDatabase test = new TestDatabase();
    private final Reads reads = new Reads(test);
    private final MongoCollection<BsonDocument> stored = test.database().getCollection("snapshots", BsonDocument.class);

    @AfterEach
    void close() {
        reads.close();
        test.close();
    }

    private Node node() {
        return node(SnapshotStore.in(reads.database()));
    }

    /** As a JVM that has just started. */
    private Node node(SnapshotStore store) {
        EventLog log = EventLog.open(reads.database(), NEVER_LOOKING);
        AggregateSnapshots snapshots =
                AggregateSnapshots.of(store, new ObjectMapper(), LENGTH, List.of(Tally.class, Counter.class));
        return new Node(
                log,
                test.database(),
                "n",
                Node.SERIALIZER,
                configurer -> configurer
                        .configureEventStore(it -> LogEventStore.of("test", log, Node.SERIALIZER, snapshots))
                        .registerComponent(
                                Snapshotter.class,
                                it -> snapshots.snapshotter(
                                        it.eventStore(),
                                        it.parameterResolverFactory(),
                                        it.handlerDefinition(Tally.class)))
                        .configureAggregate(AggregateConfigurer.defaultConfiguration(Tally.class)
                                .configureSnapshotTrigger(it -> snapshots.trigger(it.snapshotter()))));
    }

    /** Leaves a tally with 31 events, and a snapshot after the last of them. */
    private void makeLongTally() {
        try (Node node = node()) {
            node.send(new Tally.Begin("t"));
            node.send(new Tally.Add("t", 29));
            assertThat(stored.countDocuments()).isZero();
            node.send(new Tally.Add("t", 1));
            awaitSnapshot(30);
            assertThat(node.log().head()).isEqualTo(31);
        }
    }

    private @Nullable BsonDocument snapshot() {
        return stored.find(eq("_id", "t")).first();
    }

    private void awaitSnapshot(long number) {
        Await.until("the snapshot after event " + number, () -> {
            BsonDocument snapshot = snapshot();
            return snapshot != null && snapshot.getInt64("number").getValue() == number;
        });
    }

    private Object addOneInAFreshJvm() {
        try (Node node = node()) {
            return node.send(new Tally.Add("t", 1));
        }
    }

    @Test
    void aLongAggregateIsSourcedFromItsSnapshotAndTheEventsSince() {
        makeLongTally();
        assertThat(snapshot()).containsAllEntriesOf(BsonDocument.parse("""
                        {_id: 't', type: 'Tally', state: 'test.Tally', revision: 2, json: '{"id":"t","value":30}'}"""));
        stored.updateOne(eq("_id", "t"), set("json", "{\"id\":\"t\",\"value\":500}"));

        assertThat(addOneInAFreshJvm()).isEqualTo(501);
        assertThat(addOneInAFreshJvm()).isEqualTo(502);
        assertThat(snapshot()).containsEntry("json", new BsonString("{\"id\":\"t\",\"value\":500}"));
    }

    @Test
    void onceItIsInMemoryNothingIsReadAnyMore() {
        makeLongTally();
        try (Node node = node()) {
            reads.take();
            node.send(new Tally.Add("t", 1));
            assertThat(reads.take()).containsOnlyOnce("find snapshots");
            node.send(new Tally.Add("t", 1));
            assertThat(reads.take()).containsExactly("insert events");
        }
    }

    @Test
    void aShortAggregateAndOneThatHasNotOptedInHaveNone() {
        try (Node node = node()) {
            node.send(new Tally.Begin("short"));
            node.send(new Tally.Add("short", LENGTH - 1));
            node.send(new Tally.Add("short", 1));
            node.send(new Counter.Start("c"));
            node.send(new Counter.Count("c", 30));
            node.send(new Counter.Count("c", 1));
            node.send(new Tally.Begin("t"));
            node.send(new Tally.Add("t", 30));
            node.send(new Tally.Add("t", 1));
            awaitSnapshot(31);
            assertThat(stored.countDocuments()).isEqualTo(1);
        }
    }

    @Test
    void oneOfAnOldRevisionIsIgnoredAndReplaced() {
        makeLongTally();
        stored.updateOne(eq("_id", "t"), combine(set("revision", 1), set("json", "{\"id\":\"t\",\"value\":500}")));
        try (Node node = node()) {
            assertThat(node.send(new Tally.Add("t", 1))).isEqualTo(31);
            awaitSnapshot(31);
            assertThat(snapshot()).containsEntry("revision", new BsonInt32(2));
        }
    }

    @Test
    void oneThatCannotBeReadIsIgnoredAndReplaced() {
        for (String damage : List.of("{\"id\":\"t\",\"value\":\"many\"}", "{\"colour\":1}", "{\"id\"")) {
            stored.drop();
            test.database().getCollection("events").drop();
            makeLongTally();
            stored.updateOne(eq("_id", "t"), set("json", damage));
            try (Node node = node()) {
                assertThat(node.send(new Tally.Add("t", 1))).isEqualTo(31);
                awaitSnapshot(31);
            }
        }
    }

    @Test
    void noCommandFailsByIt() {
        AtomicInteger tries = new AtomicInteger();
        SnapshotStore broken = new SnapshotStore() {
            @Override
            public void keep(Snapshot snapshot) {
                tries.incrementAndGet();
                throw new IllegalStateException("No room");
            }

            @Override
            public Optional<Snapshot> newest(String aggregateId) {
                throw new IllegalStateException("No way in");
            }
        };
        try (Node node = node(broken)) {
            node.send(new Tally.Begin("t"));
            node.send(new Tally.Add("t", 29));
            node.send(new Tally.Add("t", 1));
            Await.until("a try", () -> tries.get() == 1);
        }
        try (Node node = node(broken)) {
            assertThat(node.send(new Tally.Add("t", 1))).isEqualTo(31);
        }
    }

    @Test
    void anOlderSnapshotDoesNotReplaceANewerOne() {
        makeLongTally();
        SnapshotStore store = SnapshotStore.in(test.database());
        Snapshot newest = store.newest("t").orElseThrow();
        store.keep(new Snapshot(
                new AggregateSequence("Tally", "t", 29), newest.state(), newest.revision(), newest.takenAt(), "{}"));

        assertThat(store.newest("t")).contains(newest);
    }
}
