package dev.waymark.service.axon;

import java.util.List;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.PropagatingErrorHandler;

/** One event processor: a handler bean and the logs it reads. */
record Processor(EventHandling handler, String service) {
    /** How soon a batch that failed, or the work of a node that ended, is taken up again. */
    private static final long RETRY_MS = 1_000;

    String group() {
        return handler.getClass().getAnnotation(ProcessingGroup.class).value();
    }

    List<String> logs() {
        FromLogs from = handler.getClass().getAnnotation(FromLogs.class);
        return from == null ? List.of(service) : List.of(from.value());
    }

    boolean isProjectionOfOwnLog() {
        return handler instanceof Projection && logs().contains(service);
    }

    void register(EventProcessingConfigurer processing, EventStorage storage) {
        processing
                .registerEventHandler(c -> handler)
                .registerPooledStreamingEventProcessor(
                        group(),
                        c -> storage.source(logs()),
                        (c, builder) -> builder.initialSegmentCount(1)
                                .batchSize(100)
                                .tokenClaimInterval(RETRY_MS)
                                // A segment that finds nothing to handle stores how far it is that often; other nodes
                                // wait for it.
                                .claimExtensionThreshold(RETRY_MS)
                                .initialToken(source -> source.createTailToken()))
                .registerSequencingPolicy(group(), c -> handler::sequenceOf)
                .registerListenerInvocationErrorHandler(group(), c -> PropagatingErrorHandler.instance())
                .registerDeadLetterQueue(group(), c -> storage.parkedEvents(group()))
                .registerDeadLetteringEventHandlerInvokerConfiguration(
                        group(), (c, builder) -> builder.enableSequenceIdentifierCache());
    }
}
