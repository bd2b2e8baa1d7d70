package dev.waymark.feedback.customer;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.waymark.contracts.feedback.SubjectId;
import dev.waymark.feedback.customer.write.RecordExport;
import dev.waymark.feedback.privacy.CustomerKeys;
import dev.waymark.feedback.privacy.PersonalData;
import dev.waymark.feedback.privacy.Vault;
import dev.waymark.service.axon.Commands;
import io.quarkus.arc.All;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.axonframework.modelling.command.AggregateStreamCreationException;

/** Gathers what all features know of a customer (GDPR, articles 15 and 20). */
@Singleton
public class CustomerExports {
    @Inject
    CustomerKeys keys;

    @Inject
    Vault vault;

    @Inject
    Commands commands;

    @Inject
    ObjectMapper mapper;

    @Inject
    Clock clock;

    @Inject
    @All
    List<PersonalData> parts;

    /**
     * Records that the export was made, then makes it while it is read.
     *
     * @param customer what the customer is called outside
     * @return empty where nothing is known of such a customer, or no longer
     */
    public Optional<CustomerExport> begin(String customer) {
        return keys.known(customer).map(subject -> {
            record(subject);
            List<PersonalData> inOrder = parts.stream()
                    .sorted(Comparator.comparing(PersonalData::name))
                    .toList();
            return new CustomerExport(
                    customer,
                    clock.instant(),
                    inOrder,
                    subject,
                    () -> vault.open(List.of(subject)).isErased(subject),
                    mapper);
        });
    }

    private void record(SubjectId subject) {
        RecordExport command = new RecordExport(subject);
        try {
            commands.send(command);
        } catch (AggregateStreamCreationException e) {
            // Another instance was the first to record something of the customer.
            commands.send(command);
        }
    }
}
