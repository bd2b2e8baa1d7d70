package dev.waymark.feedback.customer;

import dev.waymark.contracts.feedback.SubjectId;
import dev.waymark.feedback.customer.write.RecordErasure;
import dev.waymark.feedback.privacy.CustomerKeys;
import dev.waymark.service.axon.Commands;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.axonframework.modelling.command.AggregateStreamCreationException;

/**
 * Forgets customers. First the key is destroyed: from then on nobody can read what it sealed, in whatever log, read model
 * or export it stands. Then an event tells read models to drop it. The log stays as it is, and its hashes fit.
 */
@Singleton
public class Erasure {
    @Inject
    CustomerKeys keys;

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
        erased.ifPresent(this::record);
        return erased.isPresent();
    }

    /** Takes up what was interrupted between the key and the event. */
    @Scheduled(every = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void finish() {
        keys.destroyed().forEach(this::record);
    }

    private void record(SubjectId subject) {
        RecordErasure command = new RecordErasure(subject);
        try {
            commands.send(command);
        } catch (AggregateStreamCreationException e) {
            // Another instance was the first to record something of the customer, whatever that was.
            commands.send(command);
        }
        keys.forget(subject);
    }
}
