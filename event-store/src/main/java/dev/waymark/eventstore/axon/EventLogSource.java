package dev.waymark.eventstore.axon;

import dev.waymark.eventstore.LogReader;
import java.time.Instant;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;

/** The events of a log, most often another service's, for streaming processors. */
public final class EventLogSource implements StreamableMessageSource<TrackedEventMessage<?>> {
    EventLogSource() {}

    /**
     * Names the log.
     *
     * @param name of the log, what {@link EventPosition#log()} tells handlers
     */
    public static EventLogSource of(String name, LogReader log, EventSerializer serializer) {
        return java.util.Optional.<EventLogSource>empty().orElseThrow();
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken trackingToken) {
        throw new UnsupportedOperationException("not yet");
    }

    @Override
    public TrackingToken createTailToken() {
        throw new UnsupportedOperationException("not yet");
    }

    @Override
    public TrackingToken createHeadToken() {
        throw new UnsupportedOperationException("not yet");
    }

    @Override
    public TrackingToken createTokenAt(Instant dateTime) {
        throw new UnsupportedOperationException("not yet");
    }
}
