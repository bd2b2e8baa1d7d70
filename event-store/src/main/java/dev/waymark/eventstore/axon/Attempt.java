package dev.waymark.eventstore.axon;

import java.util.function.Predicate;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.SequencedDeadLetterProcessor;

/** One try, on its way through Axon: which sequence, by its first event, and what came of it. */
final class Attempt implements Predicate<DeadLetter<? extends EventMessage<?>>> {
    private final Predicate<ParkedLetter> wanted;
    private final boolean onlyFirst;
    private RetryOutcome outcome = RetryOutcome.NOTHING;

    Attempt(Predicate<ParkedLetter> wanted, boolean onlyFirst) {
        this.wanted = wanted;
        this.onlyFirst = onlyFirst;
    }

    static RetryOutcome make(Attempt attempt, SequencedDeadLetterProcessor<EventMessage<?>> processor) {
        boolean handled = processor.process(attempt);
        return handled ? RetryOutcome.HANDLED : attempt.outcome;
    }

    @Override
    public boolean test(DeadLetter<? extends EventMessage<?>> letter) {
        return letter instanceof ParkedLetter parked && wanted.test(parked);
    }

    /** Whether to stop after the first event. */
    boolean onlyFirst() {
        return onlyFirst;
    }

    void came(RetryOutcome what) {
        outcome = what;
    }
}
