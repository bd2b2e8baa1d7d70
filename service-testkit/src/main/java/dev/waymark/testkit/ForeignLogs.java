package dev.waymark.testkit;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.mongodb.client.MongoClient;
import dev.waymark.eventstore.EventLog;
import dev.waymark.eventstore.axon.EventSerializer;
import dev.waymark.eventstore.axon.LogEventStore;
import dev.waymark.service.ServiceDefinition;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The logs of other services, written as those would, for the service under test to read. */
@Singleton
public class ForeignLogs {
    private record Foreign(EventLog log, LogEventStore store) {}

    private final MongoClient client;
    private final String prefix;
    private final EventSerializer serializer;
    private final Map<String, Foreign> opened = new HashMap<>();

    @Inject
    ForeignLogs(
            MongoClient client,
            @ConfigProperty(name = "waymark.database-prefix") String prefix,
            ObjectMapper mapper,
            ServiceDefinition service) {
        this.client = client;
        this.prefix = prefix;
        this.serializer = EventSerializer.of(mapper, service.eventTypes());
    }

    /**
     * Something happened in another service: one commit.
     *
     * @param service whose log it is
     * @param entity the type of what it happened to, such as {@code JourneyMap}
     * @param id its id
     * @param events in their order
     */
    public void happened(String service, String entity, Object id, Object... events) {
        Foreign foreign = opened.computeIfAbsent(service, this::open);
        long number = foreign.log.lastSequence(id.toString()).orElse(-1);
        List<DomainEventMessage<?>> messages = new ArrayList<>();
        for (Object event : events) {
            number++;
            messages.add(new GenericDomainEventMessage<>(
                    entity, id.toString(), number, event, Map.of("revision", Long.toString(number + 1))));
        }
        foreign.store.publish(messages);
    }

    private Foreign open(String service) {
        EventLog log = EventLog.open(client.getDatabase(prefix + service));
        return new Foreign(log, LogEventStore.of(service, log, serializer));
    }

    @PreDestroy
    void close() {
        opened.values().forEach(foreign -> foreign.log.close());
    }
}
