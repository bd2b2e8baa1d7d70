package dev.waymark.benchmarks.engine;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoDatabase;
import dev.waymark.eventstore.EventLog;
import dev.waymark.eventstore.EventLogSettings;
import dev.waymark.eventstore.axon.EventSerializer;
import dev.waymark.eventstore.axon.EventTypes;
import dev.waymark.eventstore.axon.LogEventStore;
import dev.waymark.eventstore.axon.LogTokenStore;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.extensions.mongo.DefaultMongoTemplate;
import org.axonframework.extensions.mongo.MongoTemplate;
import org.axonframework.extensions.mongo.eventsourcing.eventstore.MongoEventStorageEngine;
import org.axonframework.extensions.mongo.eventsourcing.tokenstore.MongoTokenStore;
import org.axonframework.serialization.json.JacksonSerializer;

/** An event store of Axon and its token store. */
public final class AxonEngine implements Engine {
    private static final EventSerializer EVENTS = EventSerializer.of(
            new ObjectMapper(),
            EventTypes.builder()
                    .type("bench.Noted", 1, Noted.class)
                    .tags(event -> Set.of("note:" + ((Noted) event).entity()))
                    .build());
    private static final Duration CLAIM = Duration.ofSeconds(10);

    private final EventStore store;
    private final TokenStore tokens;
    private final Runnable closing;

    private AxonEngine(EventStore store, TokenStore tokens, Runnable closing) {
        this.store = store;
        this.tokens = tokens;
        this.closing = closing;
    }

    /** Ours. */
    public static AxonEngine waymark(MongoDatabase database, String node) {
        return waymark(database, node, EventLogSettings.defaults());
    }

    /** Ours, with entities never kept in memory. */
    public static AxonEngine waymarkCold(MongoDatabase database, String node) {
        return waymark(database, node, EventLogSettings.defaults().withMemory(1, 0));
    }

    private static AxonEngine waymark(MongoDatabase database, String node, EventLogSettings settings) {
        EventLog log = EventLog.open(database, settings);
        return new AxonEngine(
                LogEventStore.of("bench", log, EVENTS), LogTokenStore.of(database, node, CLAIM), log::close);
    }

    /**
     * axon-mongo with its default strategy, a document an event.
     *
     * @param batch how many events it reads at once; its default is 100
     */
    public static AxonEngine axonMongo(MongoDatabase database, String node, int batch) {
        MongoTemplate template = DefaultMongoTemplate.builder()
                .mongoDatabase(database.withWriteConcern(WriteConcern.MAJORITY.withJournal(true)))
                .build();
        JacksonSerializer json = JacksonSerializer.defaultSerializer();
        MongoEventStorageEngine engine = MongoEventStorageEngine.builder()
                .mongoTemplate(template)
                .eventSerializer(json)
                .snapshotSerializer(json)
                .batchSize(batch)
                .build();
        EmbeddedEventStore store =
                EmbeddedEventStore.builder().storageEngine(engine).build();
        TokenStore tokens = MongoTokenStore.builder()
                .mongoTemplate(template)
                .serializer(json)
                .nodeId(node)
                .claimTimeout(CLAIM)
                .build();
        return new AxonEngine(store, tokens, store::shutDown);
    }

    @Override
    public void append(String entity, long number) {
        store.publish(Noted.now(entity, number).asMessage(Instant.now()));
    }

    /** Stores many events of an entity at once, as if they had happened at that time. */
    public void fill(String entity, long first, int count, Instant at) {
        store.publish(IntStream.range(0, count)
                .mapToObj(it -> Noted.now(entity, first + it).asMessage(at.plusMillis(10L * it)))
                .toList());
    }

    /** Reads an entity's whole life, payloads included; returns how many events that were. */
    public int source(String entity) {
        int[] events = {0};
        store.readEvents(entity).forEachRemaining(event -> {
            if (((Noted) event.getPayload()).number() == events[0]) events[0]++;
        });
        return events[0];
    }

    /** Starts a processor, new under that name, at the start of the log. */
    public Handling handle(String processor, int segments, Consumer<Noted> handler) {
        return Handling.start(store, tokens, processor, segments, handler);
    }

    @Override
    public void close() {
        closing.run();
    }
}
