package dev.waymark.eventstore.axon;

import dev.waymark.eventstore.LogReader;
import java.time.Instant;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;

/**
 * The events of a log, most often another service's, for streaming processors; one of several in a {@code
 * MultiStreamableMessageSource} too.
 */
public final class EventLogSource implements StreamableMessageSource<TrackedEventMessage<?>> {
    private final LogReader log;
    private final EventMessages messages;

    private EventLogSource(LogReader log, EventMessages messages) {
        this.log = log;
        this.messages = messages;
    }

    /**
     * Names the log.
     *
     * @param name of the log, what {@link EventPosition#log()} tells handlers
     * @param serializer knows the other service's events
     */
    public static EventLogSource of(String name, LogReader log, EventSerializer serializer) {
        return new EventLogSource(log, new EventMessages(name, serializer));
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken trackingToken) {
        return new LogStream(log, messages, LogTokens.positionOf(trackingToken));
    }

    @Override
    public TrackingToken createTailToken() {
        return LogTokens.tail();
    }

    @Override
    public TrackingToken createHeadToken() {
        return LogTokens.head(log);
    }

    @Override
    public TrackingToken createTokenAt(Instant dateTime) {
        return LogTokens.at(log, dateTime);
    }
}
