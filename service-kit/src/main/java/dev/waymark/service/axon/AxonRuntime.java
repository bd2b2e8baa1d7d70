package dev.waymark.service.axon;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.waymark.eventstore.EventLog;
import dev.waymark.eventstore.axon.LogTokenStore;
import dev.waymark.service.ServiceDefinition;
import dev.waymark.service.generation.GenerationStore;
import dev.waymark.service.generation.Generations;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.common.lock.PessimisticLockFactory;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.config.AggregateConfigurer;
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
import org.jspecify.annotations.Nullable;

/** The running Axon of this service, built from its {@link ServiceDefinition} and its handler beans. */
@Singleton
public class AxonRuntime {
    private static final Duration LONGEST_QUEUEING = Duration.ofSeconds(10);
    private static final int LOCK_ATTEMPT_MS = 10;

    private final Configuration configuration;
    private final Processors processors;
    private final Rebuilds rebuilds;
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
            GenerationStore store,
            Generations generations,
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
                .registerComponent(CommandGateway.class, c -> gateway(c, origin))
                .configureCorrelationDataProviders(c -> List.of(origin));
        service.entities()
                .forEach(entity -> configurer.configureAggregate(
                        queueing(storage.snapshots().of(entity))));
        this.configuration = configurer.buildConfiguration();
        List<Processor> wanted = handlers.stream()
                .map(handler -> new Processor(handler, service.name()))
                .toList();
        this.ownProjections = wanted.stream()
                .filter(Processor::isProjectionOfOwnLog)
                .map(Processor::group)
                .toList();
        this.processors = new Processors(wanted, generations, storage, configuration);
        this.rebuilds = new Rebuilds(logs, store, generations, processors, storage);
    }

    /** Commands on one entity wait for each other in this JVM, and give up when that takes too long. */
    private static <A> AggregateConfigurer<A> queueing(AggregateConfigurer<A> entity) {
        return entity.configureLockFactory(c -> PessimisticLockFactory.builder()
                .lockAttemptTimeout(LOCK_ATTEMPT_MS)
                .acquireAttempts((int) LONGEST_QUEUEING.toMillis() / LOCK_ATTEMPT_MS)
                .build());
    }

    private static CommandGateway gateway(Configuration configuration, OriginOfMessages origin) {
        return DefaultCommandGateway.builder()
                .commandBus(configuration.commandBus())
                .dispatchInterceptors(List.of(origin))
                .build();
    }

    /** Found from here, as in tests and dev mode Axon's own class loader does not see our modules. */
    private static ParameterResolverFactory parametersOfHandlers(Configuration configuration) {
        return MultiParameterResolverFactory.ordered(
                ClasspathParameterResolverFactory.forClass(AxonRuntime.class),
                new ConfigurationParameterResolverFactory(configuration));
    }

    void start(@Observes StartupEvent event) {
        configuration.start();
        processors.align();
        rebuilds.start();
    }

    void stop(@Observes ShutdownEvent event) {
        rebuilds.stop();
        processors.stop();
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

    Processors eventProcessors() {
        return processors;
    }

    Rebuilds rebuilds() {
        return rebuilds;
    }

    /** The processing groups of the projections a write waits for. */
    List<String> ownProjections() {
        return ownProjections;
    }

    /** Whether everybody who reads what this group writes sees what is in a log up to that position. */
    boolean show(String group, String log, long position) {
        return processors.show(group, log, position);
    }

    /** The event processor of the generation that answers, for operators and tests. */
    public StreamingEventProcessor processor(String group) {
        return processors.started(group).orElseThrow().processor();
    }

    /** How the service's event processors are. */
    public List<ProcessorState> processors() {
        return processors.all().stream()
                .map(Processor::group)
                .map(group -> processors
                        .started(group)
                        .map(it -> new ProcessorState(group, it.isWell(), it.isWell() ? null : it.trouble()))
                        .orElseGet(() -> new ProcessorState(group, false, "it is not started yet")))
                .toList();
    }

    /** The parked events of each processing group that has been started. */
    public List<Parking> parking() {
        return processors.all().stream()
                .flatMap(processor -> processors.started(processor.group()).stream())
                .map(RunningProcessor::parking)
                .toList();
    }

    /**
     * How the processor of a processing group is.
     *
     * @param trouble why it does not run
     */
    public record ProcessorState(
            String name, boolean running, @Nullable String trouble) {}
}
