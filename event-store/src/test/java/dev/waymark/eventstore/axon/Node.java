package dev.waymark.eventstore.axon;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.mongodb.client.MongoDatabase;
import dev.waymark.eventstore.EventLog;
import java.time.Duration;
import java.util.function.Consumer;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.serialization.json.JacksonSerializer;

/** Axon on a database, as one JVM of a service has it. */
final class Node implements AutoCloseable {
    static final EventSerializer SERIALIZER = EventSerializer.of(new ObjectMapper(), Counter.TYPES);

    private final EventLog log;
    private final Configuration configuration;

    Node(MongoDatabase database, String id, Consumer<Configurer> more) {
        this(EventLog.open(database), database, id, SERIALIZER, more);
    }

    Node(MongoDatabase database, String id, EventSerializer serializer, Consumer<Configurer> more) {
        this(EventLog.open(database), database, id, serializer, more);
    }

    Node(EventLog log, MongoDatabase database, String id, EventSerializer serializer, Consumer<Configurer> more) {
        this.log = log;
        Configurer configurer = DefaultConfigurer.defaultConfiguration(false)
                .configureSerializer(it -> JacksonSerializer.defaultSerializer())
                .configureMessageSerializer(it -> JacksonSerializer.defaultSerializer())
                .configureEventSerializer(it -> serializer)
                .configureEventStore(it -> LogEventStore.of("test", log, serializer))
                .registerComponent(TokenStore.class, it -> LogTokenStore.of(database, id, Duration.ofSeconds(1)))
                .configureAggregate(Counter.class);
        configurer.eventProcessing(it -> it.usingPooledStreamingEventProcessors());
        more.accept(configurer);
        configuration = configurer.start();
    }

    EventLog log() {
        return log;
    }

    Configuration configuration() {
        return configuration;
    }

    StreamingEventProcessor processor(String group) {
        return configuration
                .eventProcessingConfiguration()
                .eventProcessor(group, StreamingEventProcessor.class)
                .orElseThrow();
    }

    LogTokenStore tokens() {
        return (LogTokenStore) configuration.getComponent(TokenStore.class);
    }

    Object send(Object command) {
        return configuration.getComponent(CommandGateway.class).sendAndWait(command);
    }

    @Override
    public void close() {
        configuration.shutdown();
        log.close();
    }
}
