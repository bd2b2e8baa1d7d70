package dev.waymark.eventstore.axon;

import java.time.Instant;
import java.util.Optional;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.deadletter.Cause;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.ThrowableCause;

/** A parked event as Axon's dead letter. */
record ParkedLetter(
        String id,
        String sequence,
        EventMessage<?> message,
        Optional<Cause> cause,
        Instant enqueuedAt,
        Instant lastTouched,
        MetaData diagnostics)
        implements DeadLetter<EventMessage<?>> {

    @Override
    public ParkedLetter markTouched() {
        return new ParkedLetter(id, sequence, message, cause, enqueuedAt, Instant.now(), diagnostics);
    }

    @Override
    public ParkedLetter withCause(Throwable requeueCause) {
        Cause why = ThrowableCause.truncated(requeueCause);
        return new ParkedLetter(id, sequence, message, Optional.of(why), enqueuedAt, lastTouched, diagnostics);
    }

    @Override
    public ParkedLetter withDiagnostics(MetaData metaData) {
        return new ParkedLetter(id, sequence, message, cause, enqueuedAt, lastTouched, metaData);
    }
}
