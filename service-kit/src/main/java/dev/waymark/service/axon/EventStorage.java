package dev.waymark.service.axon;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.waymark.eventstore.EventLog;
import dev.waymark.eventstore.axon.EventLogSource;
import dev.waymark.eventstore.axon.EventSerializer;
import dev.waymark.eventstore.axon.LogEventStore;
import dev.waymark.eventstore.axon.LogTokenStore;
import dev.waymark.eventstore.axon.ParkedEvents;
import dev.waymark.service.ServiceDefinition;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.eventhandling.MultiStreamableMessageSource;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.StreamableMessageSource;

/** The event store of a service and what goes with it: tokens, parked events, other services' logs. */
final class EventStorage {
    private static final Duration CLAIM_TIMEOUT = Duration.ofSeconds(10);

    private final ServiceDefinition service;
    private final Logs logs;
    private final EventSerializer serializer;
    private final EntitySnapshots snapshots;
    private final LogEventStore eventStore;
    private final LogTokenStore tokens;
    private final Map<String, EventLogSource> others = new ConcurrentHashMap<>();
    private final Map<String, ParkedEvents> parked = new ConcurrentHashMap<>();

    EventStorage(ServiceDefinition service, Logs logs, EventLog log, ObjectMapper mapper, String node) {
        this.service = service;
        this.logs = logs;
        this.serializer = EventSerializer.of(tolerant(mapper), service.eventTypes());
        this.snapshots = EntitySnapshots.of(service, logs.ownDatabase(), mapper);
        this.eventStore = LogEventStore.of(service.name(), log, serializer, snapshots.store());
        this.tokens = LogTokenStore.of(logs.ownDatabase(), node, CLAIM_TIMEOUT);
    }

    EventSerializer serializer() {
        return serializer;
    }

    LogEventStore eventStore() {
        return eventStore;
    }

    EntitySnapshots snapshots() {
        return snapshots;
    }

    LogTokenStore tokens() {
        return tokens;
    }

    ParkedEvents parkedEvents(String group) {
        return parked.computeIfAbsent(group, name -> ParkedEvents.of(logs.ownDatabase(), name, serializer));
    }

    StreamableMessageSource<TrackedEventMessage<?>> source(List<String> names) {
        if (names.size() == 1) {
            return log(names.getFirst());
        }
        MultiStreamableMessageSource.Builder several = MultiStreamableMessageSource.builder();
        names.forEach(name -> several.addMessageSource(name, log(name)));
        return several.build();
    }

    private StreamableMessageSource<TrackedEventMessage<?>> log(String name) {
        return name.equals(service.name())
                ? eventStore
                : others.computeIfAbsent(name, other -> EventLogSource.of(other, logs.reader(other), serializer));
    }

    /** Events may have got fields since this program was built. */
    private static ObjectMapper tolerant(ObjectMapper mapper) {
        return mapper.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }
}
