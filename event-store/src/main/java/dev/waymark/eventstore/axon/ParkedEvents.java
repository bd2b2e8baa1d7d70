package dev.waymark.eventstore.axon;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.EnqueueDecision;
import org.axonframework.messaging.deadletter.SequencedDeadLetterProcessor;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;

/** The dead-letter queue of one processing group, in the collection {@code parked_events}. */
public final class ParkedEvents implements SequencedDeadLetterQueue<EventMessage<?>> {
    ParkedEvents() {}

    public static ParkedEvents of(MongoDatabase database, String group, EventSerializer serializer) {
        return java.util.Optional.<ParkedEvents>empty().orElseThrow();
    }

    /** What is parked, oldest first. */
    public List<ParkedEvent> list(int limit) {
        return List.of();
    }

    /**
     * Tries the event, which must be the first of its sequence, and those after it until one fails again.
     *
     * @param processor {@code eventProcessingConfiguration.sequencedDeadLetterProcessor(group)}
     * @return whether the whole sequence is handled now
     */
    public boolean retrySequence(String sequence, SequencedDeadLetterProcessor<EventMessage<?>> processor) {
        return false;
    }

    /** Forgets an event unhandled; those after it may be retried then. False when there is no such entry. */
    public boolean drop(String id) {
        return false;
    }

    @Override
    public void enqueue(Object sequenceIdentifier, DeadLetter<? extends EventMessage<?>> letter) {
        throw new UnsupportedOperationException("not yet");
    }

    @Override
    public boolean enqueueIfPresent(
            Object sequenceIdentifier, Supplier<DeadLetter<? extends EventMessage<?>>> letterBuilder) {
        throw new UnsupportedOperationException("not yet");
    }

    @Override
    public void evict(DeadLetter<? extends EventMessage<?>> letter) {
        throw new UnsupportedOperationException("not yet");
    }

    @Override
    public void requeue(
            DeadLetter<? extends EventMessage<?>> letter,
            UnaryOperator<DeadLetter<? extends EventMessage<?>>> letterUpdater) {
        throw new UnsupportedOperationException("not yet");
    }

    @Override
    public boolean contains(Object sequenceIdentifier) {
        throw new UnsupportedOperationException("not yet");
    }

    @Override
    public Iterable<DeadLetter<? extends EventMessage<?>>> deadLetterSequence(Object sequenceIdentifier) {
        throw new UnsupportedOperationException("not yet");
    }

    @Override
    public Iterable<Iterable<DeadLetter<? extends EventMessage<?>>>> deadLetters() {
        throw new UnsupportedOperationException("not yet");
    }

    @Override
    public boolean isFull(Object sequenceIdentifier) {
        throw new UnsupportedOperationException("not yet");
    }

    @Override
    public long size() {
        throw new UnsupportedOperationException("not yet");
    }

    @Override
    public long sequenceSize(Object sequenceIdentifier) {
        throw new UnsupportedOperationException("not yet");
    }

    @Override
    public long amountOfSequences() {
        throw new UnsupportedOperationException("not yet");
    }

    @Override
    public boolean process(
            Predicate<DeadLetter<? extends EventMessage<?>>> sequenceFilter,
            Function<DeadLetter<? extends EventMessage<?>>, EnqueueDecision<EventMessage<?>>> processingTask) {
        throw new UnsupportedOperationException("not yet");
    }

    @Override
    public void clear() {
        throw new UnsupportedOperationException("not yet");
    }
}
