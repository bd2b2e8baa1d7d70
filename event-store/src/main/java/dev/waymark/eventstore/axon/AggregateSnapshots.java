package dev.waymark.eventstore.axon;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.waymark.eventstore.AggregateSequence;
import dev.waymark.eventstore.Snapshot;
import dev.waymark.eventstore.SnapshotStore;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.AggregateFactory;
import org.axonframework.eventsourcing.AggregateSnapshotter;
import org.axonframework.eventsourcing.GenericAggregateFactory;
import org.axonframework.eventsourcing.SnapshotTriggerDefinition;
import org.axonframework.eventsourcing.Snapshotter;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.annotation.HandlerDefinition;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.jspecify.annotations.Nullable;

/**
 * Snapshots of aggregates that are {@link Snapshotted} and have become long. One is taken when a command had to read more
 * than so many events, afterwards and in a thread of its own: no command waits for it or fails by it. One that is of
 * another revision or cannot be read is ignored, and replaced in due course.
 */
public final class AggregateSnapshots {
    private static final System.Logger LOG = System.getLogger(AggregateSnapshots.class.getName());
    private static final int MOST_WAITING = 100;

    private final SnapshotStore store;
    private final SnapshotCache cache = new SnapshotCache();
    private final ObjectMapper mapper;
    private final int length;
    private final Map<String, Class<?>> byState;
    private final ThreadPoolExecutor executor;

    private AggregateSnapshots(SnapshotStore store, ObjectMapper mapper, int length, Map<String, Class<?>> byState) {
        this.store = store;
        this.mapper = mapper;
        this.length = length;
        this.byState = byState;
        this.executor = new ThreadPoolExecutor(
                1,
                1,
                10,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(MOST_WAITING),
                work -> Thread.ofPlatform().daemon().name("snapshots").unstarted(work));
        executor.allowCoreThreadTimeOut(true);
    }

    /**
     * Picks those of the aggregates that are {@link Snapshotted}.
     *
     * @param mapper is copied; fields are what it reads and writes
     * @param length how many events a command may read without one, such as 500
     */
    public static AggregateSnapshots of(
            SnapshotStore store, ObjectMapper mapper, int length, Collection<? extends Class<?>> aggregates) {
        ObjectMapper fields = mapper.copy()
                .setVisibility(PropertyAccessor.ALL, Visibility.NONE)
                .setVisibility(PropertyAccessor.FIELD, Visibility.ANY)
                .setVisibility(PropertyAccessor.CREATOR, Visibility.ANY)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        Map<String, Class<?>> byState = aggregates.stream()
                .filter(AggregateSnapshots::mayBeTaken)
                .collect(Collectors.toUnmodifiableMap(it -> shapeOf(it).value(), Function.identity()));
        return new AggregateSnapshots(store, fields, length, byState);
    }

    /** Whether the aggregate has opted in. */
    public static boolean mayBeTaken(Class<?> aggregate) {
        return aggregate.isAnnotationPresent(Snapshotted.class);
    }

    private static Snapshotted shapeOf(Class<?> aggregate) {
        Snapshotted shape = aggregate.getAnnotation(Snapshotted.class);
        if (shape == null) throw new IllegalArgumentException(aggregate.getName() + " is not @Snapshotted");
        return shape;
    }

    /** What takes snapshots, for Axon's configuration. It reads and writes snapshots, and appends nothing. */
    public Snapshotter snapshotter(EventStore events, ParameterResolverFactory parameters, HandlerDefinition handlers) {
        return AggregateSnapshotter.builder()
                .eventStore(events)
                .executor(executor)
                .parameterResolverFactory(parameters)
                .handlerDefinition(handlers)
                .aggregateFactories(byState.values().stream()
                        .<AggregateFactory<?>>map(GenericAggregateFactory::new)
                        .toList())
                .build();
    }

    /** When to take one, for the configuration of an aggregate that has opted in. */
    public SnapshotTriggerDefinition trigger(Snapshotter snapshotter) {
        return new LengthTrigger.Definition(snapshotter, length);
    }

    void keep(DomainEventMessage<?> message) {
        Object aggregate = message.getPayload();
        Snapshotted shape = shapeOf(aggregate.getClass());
        AggregateSequence at =
                new AggregateSequence(message.getType(), message.getAggregateIdentifier(), message.getSequenceNumber());
        Snapshot snapshot =
                new Snapshot(at, shape.value(), shape.revision(), message.getTimestamp(), jsonOf(aggregate));
        store.keep(snapshot);
        cache.put(snapshot);
    }

    private String jsonOf(Object aggregate) {
        try {
            return mapper.writeValueAsString(aggregate);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(
                    "A snapshot of " + aggregate.getClass().getName() + " is not possible", e);
        }
    }

    /**
     * The newest that can be used; a new object each time, as the caller goes on to change it.
     *
     * @param mayRead whether it is worth a read when it is not in memory
     */
    Optional<DomainEventMessage<?>> read(String aggregateId, boolean mayRead) {
        if (byState.isEmpty()) return Optional.empty();
        Optional<Snapshot> found = cache.of(aggregateId);
        if (found.isEmpty() && mayRead) found = store.newest(aggregateId);
        return found.flatMap(this::message);
    }

    private Optional<DomainEventMessage<?>> message(Snapshot snapshot) {
        Class<?> aggregate = byState.get(snapshot.state());
        if (aggregate == null || shapeOf(aggregate).revision() != snapshot.revision()) return Optional.empty();
        Object state = stateOf(snapshot, aggregate);
        if (state == null) return Optional.empty();
        cache.put(snapshot);
        AggregateSequence at = snapshot.at();
        return Optional.of(new GenericDomainEventMessage<>(at.type(), at.id(), at.number(), state));
    }

    private @Nullable Object stateOf(Snapshot snapshot, Class<?> aggregate) {
        try {
            return mapper.readValue(snapshot.json(), aggregate);
        } catch (JsonProcessingException | IllegalArgumentException e) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "A snapshot of " + snapshot.state() + " does not fit revision " + snapshot.revision()
                            + ", reading the events instead: " + e.getMessage());
            return null;
        }
    }
}
