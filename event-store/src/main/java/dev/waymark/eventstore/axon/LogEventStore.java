package dev.waymark.eventstore.axon;

import dev.waymark.eventstore.EventLog;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.AbstractEventStore;
import org.jspecify.annotations.Nullable;

/** Axon's event store and event bus on a log. */
public final class LogEventStore extends AbstractEventStore {
    private LogEventStore(Builder builder) {
        super(builder);
    }

    /** @param name of the log, what {@link EventPosition#log()} tells handlers */
    public static LogEventStore of(String name, EventLog log, EventSerializer serializer) {
        throw new UnsupportedOperationException("not yet");
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken trackingToken) {
        throw new UnsupportedOperationException("not yet");
    }
}
