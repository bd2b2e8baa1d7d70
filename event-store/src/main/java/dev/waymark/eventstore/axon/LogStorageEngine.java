package dev.waymark.eventstore.axon;

import dev.waymark.eventstore.AggregateSequence;
import dev.waymark.eventstore.AppendCondition;
import dev.waymark.eventstore.Appended;
import dev.waymark.eventstore.ConditionViolated;
import dev.waymark.eventstore.EventLog;
import dev.waymark.eventstore.EventLogException;
import dev.waymark.eventstore.NotAppended;
import dev.waymark.eventstore.StoredEvent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;

/** Appends a unit of work's events as one commit and reads aggregates. Streams are opened on the log itself. */
final class LogStorageEngine implements EventStorageEngine {
    private static final int PAGE = 256;

    private final EventLog log;
    private final EventMessages messages;
    private final WarmMessages warm;
    private final Supplier<AppendCondition> condition;
    private final Consumer<Appended> onAppended;
    private final @Nullable AggregateSnapshots snapshots;

    LogStorageEngine(
            EventLog log,
            EventMessages messages,
            Supplier<AppendCondition> condition,
            Consumer<Appended> onAppended,
            @Nullable AggregateSnapshots snapshots) {
        this.log = log;
        this.messages = messages;
        this.warm = new WarmMessages(log.settings().warmEvents(), log.settings().warmBytes(), messages::ofAggregate);
        this.condition = condition;
        this.onAppended = onAppended;
        this.snapshots = snapshots;
    }

    @Override
    public void appendEvents(List<? extends EventMessage<?>> events) {
        if (events.isEmpty()) return;
        try {
            onAppended.accept(log.append(events.stream().map(messages::toAppend).toList(), condition.get()));
        } catch (ConditionViolated e) {
            throw conflict(e, e.aggregate());
        } catch (NotAppended e) {
            throw new AppendNotDone("The events were not appended: " + e.getMessage(), e);
        } catch (EventLogException e) {
            throw new EventStoreException(e.getMessage(), e);
        }
    }

    private static RuntimeException conflict(ConditionViolated cause, @Nullable AggregateSequence taken) {
        return taken != null && taken.number() == 0
                ? new AggregateStreamCreationException(taken.type() + " " + taken.id() + " exists already", cause)
                : new ConcurrencyException("Somebody else was faster: " + cause.getMessage(), cause);
    }

    @Override
    public DomainEventStream readEvents(String aggregateIdentifier, long firstSequenceNumber) {
        List<StoredEvent> events = log.readAggregate(aggregateIdentifier, firstSequenceNumber, Integer.MAX_VALUE);
        return DomainEventStream.of(warm.of(aggregateIdentifier, firstSequenceNumber, events));
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String aggregateIdentifier) {
        OptionalLong last = log.lastSequence(aggregateIdentifier);
        return last.isPresent() ? Optional.of(last.getAsLong()) : Optional.empty();
    }

    @Override
    public Stream<? extends TrackedEventMessage<?>> readEvents(
            @Nullable TrackingToken trackingToken, boolean mayBlock) {
        return Stream.iterate(
                        log.read(LogTokens.positionOf(trackingToken) + 1, PAGE),
                        page -> !page.isEmpty(),
                        page -> log.read(page.getLast().position() + 1, PAGE))
                .flatMap(List::stream)
                .map(messages::tracked);
    }

    @Override
    public void storeSnapshot(DomainEventMessage<?> snapshot) {
        if (snapshots == null) throw new UnsupportedOperationException("Aggregates are read whole, without snapshots");
        snapshots.keep(snapshot);
    }

    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String aggregateIdentifier) {
        // An aggregate whose whole life is in memory is not worth a read.
        return snapshots == null
                ? Optional.empty()
                : snapshots.read(aggregateIdentifier, !log.isWarm(aggregateIdentifier, 0));
    }

    @Override
    public TrackingToken createTailToken() {
        return LogTokens.tail();
    }

    @Override
    public TrackingToken createHeadToken() {
        return LogTokens.head(log);
    }

    @Override
    public TrackingToken createTokenAt(Instant dateTime) {
        return LogTokens.at(log, dateTime);
    }
}
