package dev.waymark.eventstore.axon;

import com.mongodb.client.MongoCollection;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.EnqueueDecision;
import org.bson.BsonDocument;

/**
 * Tries parked events again, one sequence at a time and each by one JVM: who tries the first event of a sequence has
 * claimed it, and nobody gets to those behind it before it is gone.
 */
final class ParkedRetries {
    /** A JVM that tries one event for so long is taken to have ended. */
    private static final Duration CLAIM_TIMEOUT = Duration.ofSeconds(30);

    private final ParkedEvents queue;
    private final Claims claims;
    private final Set<String> beingTried = ConcurrentHashMap.newKeySet();

    ParkedRetries(ParkedEvents queue, MongoCollection<BsonDocument> parked) {
        this.queue = queue;
        this.claims = new Claims(parked, UUID.randomUUID().toString(), CLAIM_TIMEOUT);
    }

    boolean process(
            Predicate<DeadLetter<? extends EventMessage<?>>> sequenceFilter,
            Function<DeadLetter<? extends EventMessage<?>>, EnqueueDecision<EventMessage<?>>> task) {
        boolean onlyFirst = sequenceFilter instanceof Attempt attempt && attempt.onlyFirst();
        RetryOutcome outcome = RetryOutcome.NOTHING;
        for (ParkedLetter first : queue.firstOfEachSequence()) {
            if (!sequenceFilter.test(first)) continue;
            outcome = tryAlone(first, onlyFirst, task);
            if (outcome != RetryOutcome.BUSY) break;
        }
        if (sequenceFilter instanceof Attempt attempt) attempt.came(outcome);
        return outcome == RetryOutcome.HANDLED;
    }

    private RetryOutcome tryAlone(
            ParkedLetter first,
            boolean onlyFirst,
            Function<DeadLetter<? extends EventMessage<?>>, EnqueueDecision<EventMessage<?>>> task) {
        if (!beingTried.add(first.sequence())) return RetryOutcome.BUSY;
        try {
            return onlyFirst ? tryOne(first, task) : tryAll(first.sequence(), task);
        } finally {
            beingTried.remove(first.sequence());
        }
    }

    private RetryOutcome tryAll(
            String sequence, Function<DeadLetter<? extends EventMessage<?>>, EnqueueDecision<EventMessage<?>>> task) {
        while (true) {
            Optional<ParkedLetter> next = queue.firstLetterOf(sequence);
            if (next.isEmpty()) return RetryOutcome.HANDLED;
            RetryOutcome outcome = tryOne(next.get(), task);
            if (outcome != RetryOutcome.HANDLED) return outcome;
        }
    }

    private RetryOutcome tryOne(
            ParkedLetter letter,
            Function<DeadLetter<? extends EventMessage<?>>, EnqueueDecision<EventMessage<?>>> task) {
        if (!claims.claim(letter.id())) return RetryOutcome.BUSY;
        try {
            EnqueueDecision<EventMessage<?>> decision = task.apply(letter);
            if (decision.shouldEnqueue()) {
                queue.requeue(letter, it -> because(it, decision.enqueueCause()));
                return RetryOutcome.FAILED;
            }
            queue.evict(letter);
            return RetryOutcome.HANDLED;
        } finally {
            claims.release(letter.id());
        }
    }

    private static DeadLetter<? extends EventMessage<?>> because(
            DeadLetter<? extends EventMessage<?>> letter, Optional<Throwable> cause) {
        if (cause.isPresent()) return letter.withCause(cause.get());
        return letter;
    }
}
