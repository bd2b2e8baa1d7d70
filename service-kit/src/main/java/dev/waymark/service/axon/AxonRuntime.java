package dev.waymark.service.axon;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.waymark.eventstore.EventLog;
import dev.waymark.eventstore.axon.LogTokenStore;
import dev.waymark.service.ServiceDefinition;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.config.ConfigurationParameterResolverFactory;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.Snapshotter;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.annotation.ClasspathParameterResolverFactory;
import org.axonframework.messaging.annotation.MultiParameterResolverFactory;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The running Axon of this service, built from its {@link ServiceDefinition} and its handler beans. */
@Singleton
public class AxonRuntime {
    private final Configuration configuration;
    private final List<String> groups;
    private final EventStorage storage;
    private final List<String> ownProjections;

    @Inject
    AxonRuntime(
            ServiceDefinition service,
            @All List<EventHandling> handlers,
            Logs logs,
            EventLog log,
            ObjectMapper mapper,
            OriginOfMessages origin,
            @ConfigProperty(name = "waymark.node") String node) {
        this.storage = new EventStorage(service, logs, log, mapper, node);
        Configurer configurer = DefaultConfigurer.defaultConfiguration(false)
                .configureSerializer(c -> storage.serializer())
                .configureMessageSerializer(c -> storage.serializer())
                .configureEventSerializer(c -> storage.serializer())
                .configureTransactionManager(c -> NoTransactionManager.instance())
                .configureEventStore(c -> storage.eventStore())
                .registerComponent(Snapshotter.class, c -> storage.snapshots().snapshotter(c))
                .registerComponent(TokenStore.class, c -> storage.tokens())
                .registerHandlerEnhancerDefinition(c -> new RetryBeforeParking())
                .registerComponent(ParameterResolverFactory.class, AxonRuntime::parametersOfHandlers)
                .registerComponent(CommandGateway.class, c -> CommandGateways.retrying(c, origin))
                .configureCorrelationDataProviders(c -> List.of(origin));
        service.entities()
                .forEach(entity ->
                        configurer.configureAggregate(storage.snapshots().of(entity)));
        List<Processor> processors = handlers.stream()
                .map(handler -> new Processor(handler, service.name()))
                .toList();
        processors.forEach(processor -> processor.register(configurer.eventProcessing(), storage));
        this.groups = processors.stream().map(Processor::group).toList();
        this.ownProjections = processors.stream()
                .filter(Processor::isProjectionOfOwnLog)
                .map(Processor::group)
                .toList();
        this.configuration = configurer.buildConfiguration();
    }

    /** Found from here, as in tests and dev mode Axon's own class loader does not see our modules. */
    private static ParameterResolverFactory parametersOfHandlers(Configuration configuration) {
        return MultiParameterResolverFactory.ordered(
                ClasspathParameterResolverFactory.forClass(AxonRuntime.class),
                new ConfigurationParameterResolverFactory(configuration));
    }

    void start(@Observes StartupEvent event) {
        configuration.start();
    }

    void stop(@Observes ShutdownEvent event) {
        configuration.shutdown();
    }

    @Produces
    @Singleton
    CommandGateway commandGateway() {
        return configuration.commandGateway();
    }

    /** For reading an entity's own past. */
    @Produces
    @Singleton
    EventStore eventStore() {
        return configuration.eventStore();
    }

    @Produces
    @Singleton
    LogTokenStore tokenStore() {
        return storage.tokens();
    }

    /** The processing groups of the projections a write waits for. */
    List<String> ownProjections() {
        return ownProjections;
    }

    /** The event processor of a processing group, for operators and tests. */
    public StreamingEventProcessor processor(String group) {
        return configuration
                .eventProcessingConfiguration()
                .eventProcessor(group, StreamingEventProcessor.class)
                .orElseThrow();
    }

    /** How the service's event processors are. */
    public List<ProcessorState> processors() {
        return groups.stream().map(this::state).toList();
    }

    /** The parked events of each processing group. */
    public List<Parking> parking() {
        return groups.stream()
                .map(group -> new Parking(
                        group,
                        storage.parkedEvents(group),
                        configuration
                                .eventProcessingConfiguration()
                                .sequencedDeadLetterProcessor(group)
                                .orElseThrow()))
                .toList();
    }

    private ProcessorState state(String group) {
        long parked = configuration
                .eventProcessingConfiguration()
                .deadLetterQueue(group)
                .map(queue -> queue.amountOfSequences())
                .orElse(0L);
        StreamingEventProcessor processor = processor(group);
        return new ProcessorState(group, processor.isRunning() && !processor.isError(), parked);
    }

    /** Whether a processor runs, and how many sequences of events it has parked. */
    public record ProcessorState(String name, boolean running, long parkedSequences) {}
}
