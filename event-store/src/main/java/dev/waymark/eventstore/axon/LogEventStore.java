package dev.waymark.eventstore.axon;

import dev.waymark.eventstore.AppendCondition;
import dev.waymark.eventstore.Appended;
import dev.waymark.eventstore.EventLog;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.AbstractEventStore;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * Axon's event store and event bus on a log. All events of a unit of work are one commit, appended in its prepare-commit
 * phase. Two writers at one aggregate: the slower gets a {@code ConcurrencyException}, for an aggregate's first event an
 * {@code AggregateStreamCreationException}. An append that is known not to have happened is an {@link AppendNotDone},
 * which may be retried; what else goes wrong is an {@code EventStoreException} with the log's exception as its cause.
 *
 * <p>While an aggregate is kept in memory, its payloads are the same objects at each reading: events are never changed.
 */
public final class LogEventStore extends AbstractEventStore {
    private static final String LAST_POSITION = LogEventStore.class.getName() + ".lastPosition";
    private static final String CONDITION = LogEventStore.class.getName() + ".condition";

    private final EventLog log;
    private final EventMessages messages;

    private LogEventStore(Builder builder) {
        super(builder);
        this.log = builder.log;
        this.messages = builder.messages;
    }

    /**
     * Names the log.
     *
     * @param name of the log, what {@link EventPosition#log()} tells handlers
     */
    public static LogEventStore of(String name, EventLog log, EventSerializer serializer) {
        return new LogEventStore(new Builder(log, new EventMessages(name, serializer), null));
    }

    /** The same with snapshots of long aggregates. */
    public static LogEventStore of(
            String name, EventLog log, EventSerializer serializer, AggregateSnapshots snapshots) {
        return new LogEventStore(new Builder(log, new EventMessages(name, serializer), snapshots));
    }

    /** The position of the last event that a unit of work, or one inside it, appended; empty when there was none. */
    public static OptionalLong lastPositionOf(UnitOfWork<?> unitOfWork) {
        Long position = unitOfWork.root().getResource(LAST_POSITION);
        return position == null ? OptionalLong.empty() : OptionalLong.of(position);
    }

    /**
     * Says what must hold when the current unit of work is appended, besides the sequences of the aggregates it writes to:
     * for a decision that rests on what another aggregate says. If it does not hold, nothing is stored and the unit of work
     * fails with a {@code ConcurrencyException}: decide anew. Several conditions hold together, from the earliest of their
     * positions on.
     *
     * @throws IllegalStateException outside a unit of work
     */
    public static void require(AppendCondition condition) {
        CurrentUnitOfWork.get()
                .root()
                .resources()
                .merge(CONDITION, condition, (one, other) -> both((AppendCondition) one, (AppendCondition) other));
    }

    private static AppendCondition both(AppendCondition one, AppendCondition other) {
        return new AppendCondition(
                Math.min(one.after(), other.after()),
                Stream.of(one, other)
                        .map(AppendCondition::noneOf)
                        .flatMap(List::stream)
                        .toList());
    }

    private static AppendCondition required() {
        AppendCondition condition =
                CurrentUnitOfWork.isStarted() ? CurrentUnitOfWork.get().root().getResource(CONDITION) : null;
        return condition == null ? AppendCondition.none() : condition;
    }

    private static void remember(Appended appended) {
        CurrentUnitOfWork.ifStarted(it -> it.root().resources().put(LAST_POSITION, appended.last()));
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken trackingToken) {
        return new LogStream(log, messages, LogTokens.positionOf(trackingToken));
    }

    private static final class Builder extends AbstractEventStore.Builder {
        private final EventLog log;
        private final EventMessages messages;

        Builder(EventLog log, EventMessages messages, @Nullable AggregateSnapshots snapshots) {
            this.log = log;
            this.messages = messages;
            storageEngine(
                    new LogStorageEngine(log, messages, LogEventStore::required, LogEventStore::remember, snapshots));
        }
    }
}
