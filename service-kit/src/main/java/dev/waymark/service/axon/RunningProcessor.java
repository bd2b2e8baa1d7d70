package dev.waymark.service.axon;

import dev.waymark.eventstore.axon.LogTokenStore;
import dev.waymark.eventstore.axon.ParkedEvents;
import dev.waymark.service.generation.Generation;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.axonframework.common.AxonThreadFactory;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.MultiSourceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.deadletter.DeadLetteringEventHandlerInvoker;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.jboss.logging.Logger;

/** Handles the events of one generation in this JVM, while it holds the claim. */
final class RunningProcessor {
    /** How soon a batch that failed, or the work of a node that ended, is taken up again. */
    private static final long RETRY_MS = 1_000;

    private static final int BATCH = 100;
    private static final Duration STOPPING = Duration.ofSeconds(5);
    private static final Logger LOG = Logger.getLogger(RunningProcessor.class);

    private final Processor what;
    private final Generation generation;
    private final EventStorage storage;
    private final LogTokenStore tokens;
    private final ParkedEvents parked;
    private final DeadLetteringEventHandlerInvoker invoker;
    private final PooledStreamingEventProcessor processor;
    private final ScheduledExecutorService coordinator;
    private final ScheduledExecutorService workers;

    RunningProcessor(Processor what, Generation generation, EventStorage storage, Configuration configuration) {
        String name = generation.processor();
        this.what = what;
        this.generation = generation;
        this.storage = storage;
        this.tokens = storage.tokens();
        this.parked = storage.parkedEvents(name);
        this.invoker = DeadLetteringEventHandlerInvoker.builder()
                .eventHandlers(HandledForGeneration.of(what.handler(), generation, configuration))
                .sequencingPolicy(what.handler()::sequenceOf)
                .queue(parked)
                .transactionManager(NoTransactionManager.instance())
                .enableSequenceIdentifierCache()
                .build();
        this.coordinator = Executors.newScheduledThreadPool(1, new AxonThreadFactory("coordinator of " + name));
        this.workers = Executors.newScheduledThreadPool(4, new AxonThreadFactory("worker of " + name));
        this.processor = PooledStreamingEventProcessor.builder()
                .name(name)
                .eventHandlerInvoker(invoker)
                .messageSource(storage.source(what.logs()))
                .tokenStore(tokens)
                .transactionManager(NoTransactionManager.instance())
                .coordinatorExecutor(coordinator)
                .workerExecutor(workers)
                .initialSegmentCount(1)
                .batchSize(BATCH)
                .tokenClaimInterval(RETRY_MS)
                // A segment that finds nothing to handle stores how far it is that often; other nodes wait for it.
                .claimExtensionThreshold(RETRY_MS)
                .initialToken(source -> source.createTailToken())
                .build();
        var causes = new CorrelationDataInterceptor<>(configuration.correlationDataProviders());
        invoker.registerHandlerInterceptor(causes);
        processor.registerHandlerInterceptor(causes);
        if (what.handler() instanceof Projection) {
            processor.registerHandlerInterceptor(new WrittenTogether());
        }
    }

    void start() {
        processor.start();
    }

    /** Lets the batch at hand come to its end, for a while. */
    void stop() {
        try {
            processor.shutdownAsync().get(STOPPING.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            LOG.warnf("%s did not end in time: %s", generation.processor(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        coordinator.shutdown();
        workers.shutdown();
    }

    Generation generation() {
        return generation;
    }

    PooledStreamingEventProcessor processor() {
        return processor;
    }

    boolean isWell() {
        return processor.isRunning() && !processor.isError();
    }

    /** Why it cannot go on, where the event that comes next is the reason; Axon only tells its own log. */
    String trouble() {
        for (String log : what.logs()) {
            TrackingToken seen = new GlobalSequenceTrackingToken(position(log).orElse(0));
            try (BlockingStream<TrackedEventMessage<?>> stream =
                    storage.source(List.of(log)).openStream(seen)) {
                stream.peek();
            } catch (RuntimeException e) {
                return String.valueOf(e.getMessage());
            }
        }
        return "the service's log says why";
    }

    Parking parking() {
        return new Parking(what.group(), parked, invoker);
    }

    /** Whether this instance, not another, handles its events. */
    boolean isHere() {
        return !processor.processingStatus().isEmpty();
    }

    /** How far it is: by this JVM's own segments, by the token store where another instance holds them. */
    OptionalLong position(String log) {
        var segments = processor.processingStatus().values();
        return segments.isEmpty()
                ? tokens.positionOf(generation.processor(), log)
                : segments.stream().mapToLong(segment -> position(segment, log)).min();
    }

    private static long position(EventTrackerStatus segment, String log) {
        TrackingToken token = segment.getTrackingToken();
        TrackingToken own = token instanceof MultiSourceTrackingToken several ? several.getTokenForStream(log) : token;
        return own == null ? 0 : own.position().orElse(0);
    }
}
