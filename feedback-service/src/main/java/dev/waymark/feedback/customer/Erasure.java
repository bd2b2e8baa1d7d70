package dev.waymark.feedback.customer;

import dev.waymark.contracts.EventCatalogue;
import dev.waymark.contracts.feedback.CustomerEvent.CustomerErased;
import dev.waymark.contracts.feedback.SubjectId;
import dev.waymark.eventstore.EventLog;
import dev.waymark.eventstore.StoredEvent;
import dev.waymark.feedback.customer.write.RecordErasure;
import dev.waymark.feedback.privacy.CustomerKeys;
import dev.waymark.service.axon.Commands;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.axonframework.modelling.command.AggregateStreamCreationException;

/**
 * Forgets customers. First the key is destroyed: from then on nobody can read what it sealed, in whatever log, read model
 * or export it stands. Then an event tells read models to drop it. The log stays as it is, and its hashes fit.
 */
@Singleton
public class Erasure {
    private static final String ERASED =
            EventCatalogue.nameOf(CustomerErased.class).value();

    /** Longer than anything takes from being sealed to being stored, on whatever instance. */
    private static final Duration UNDER_WAY = Duration.ofMinutes(5);

    private static final int AT_ONCE = 500;

    @Inject
    CustomerKeys keys;

    @Inject
    EventLog log;

    @Inject
    Clock clock;

    @Inject
    Commands commands;

    /**
     * Erases a customer for good.
     *
     * @param customer what the customer is called outside
     * @return false where nothing is known of such a customer, or no longer
     */
    public boolean erase(String customer) {
        Optional<SubjectId> erased = keys.destroy(customer);
        erased.ifPresent(subject -> record(new RecordErasure(subject, false)));
        return erased.isPresent();
    }

    @Scheduled(every = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void finish() {
        finish(clock.instant());
    }

    /**
     * Takes up what was interrupted between the key and the event, and has read models drop what was sealed before the key
     * was destroyed and stored after the event, such as a row of an import.
     */
    void finish(Instant now) {
        keys.destroyed().forEach((subject, since) -> {
            record(new RecordErasure(subject, isHeardOfSince(subject)));
            if (since.isBefore(now.minus(UNDER_WAY))) {
                keys.forget(subject);
            }
        });
    }

    /** Whether something of the customer came in after what was last recorded of the erasure. */
    private boolean isHeardOfSince(SubjectId subject) {
        boolean heardOf = false;
        List<StoredEvent> page = log.readTag(subject.tag(), 1, AT_ONCE);
        while (!page.isEmpty()) {
            heardOf = !page.getLast().name().equals(ERASED);
            page = log.readTag(subject.tag(), page.getLast().position() + 1, AT_ONCE);
        }
        return heardOf;
    }

    private void record(RecordErasure command) {
        try {
            commands.send(command);
        } catch (AggregateStreamCreationException e) {
            // Another instance was the first to record something of the customer, whatever that was.
            commands.send(command);
        }
    }
}
