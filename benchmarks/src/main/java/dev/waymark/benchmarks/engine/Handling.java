package dev.waymark.benchmarks.engine;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** A pooled streaming processor at work, set up as our services do. */
public final class Handling implements AutoCloseable {
    private static final int BATCH = 100;

    private final PooledStreamingEventProcessor processor;
    private final ScheduledExecutorService coordinator = Executors.newSingleThreadScheduledExecutor();
    private final ScheduledExecutorService workers;

    private Handling(EventStore store, TokenStore tokens, String name, int segments, Consumer<Noted> handler) {
        workers = Executors.newScheduledThreadPool(segments);
        processor = PooledStreamingEventProcessor.builder()
                .name(name)
                .eventHandlerInvoker(SimpleEventHandlerInvoker.builder()
                        .eventHandlers(new Handler(handler))
                        .build())
                .messageSource(store)
                .tokenStore(tokens)
                .transactionManager(NoTransactionManager.instance())
                .coordinatorExecutor(coordinator)
                .workerExecutor(workers)
                .initialSegmentCount(segments)
                .initialToken(source -> source.createTailToken())
                .batchSize(BATCH)
                .build();
    }

    static Handling start(EventStore store, TokenStore tokens, String name, int segments, Consumer<Noted> handler) {
        Handling handling = new Handling(store, tokens, name, segments, handler);
        handling.processor.start();
        return handling;
    }

    @Override
    public void close() {
        processor.shutDown();
        coordinator.close();
        workers.close();
    }

    /** What Axon calls. */
    record Handler(Consumer<Noted> handler) {
        @EventHandler
        void on(Noted event) {
            handler.accept(event);
        }
    }
}
