package dev.waymark.eventstore.axon;

import dev.waymark.eventstore.EventLog;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.AbstractEventStore;
import org.jspecify.annotations.Nullable;

/** Axon's event store and event bus on a log. */
public final class LogEventStore extends AbstractEventStore {
    LogEventStore(Builder builder) {
        super(builder);
    }

    /**
     * Names the log.
     *
     * @param name of the log, what {@link EventPosition#log()} tells handlers
     */
    public static LogEventStore of(String name, EventLog log, EventSerializer serializer) {
        return java.util.Optional.<LogEventStore>empty().orElseThrow();
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken trackingToken) {
        throw new UnsupportedOperationException("not yet");
    }
}
