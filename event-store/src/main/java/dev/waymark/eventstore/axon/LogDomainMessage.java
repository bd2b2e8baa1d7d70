package dev.waymark.eventstore.axon;

import dev.waymark.eventstore.AggregateSequence;
import dev.waymark.eventstore.StoredEvent;
import java.time.Instant;
import java.util.Map;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.Message;

/** An event of a log that belongs to an aggregate. */
final class LogDomainMessage extends GenericTrackedDomainEventMessage<Object> implements LogEvent {
    private static final long serialVersionUID = 1;

    private final String log;
    private final transient StoredEvent stored;

    private final transient AggregateSequence aggregate;

    LogDomainMessage(
            String log, StoredEvent stored, AggregateSequence aggregate, TrackingToken token, Message<Object> message) {
        super(token, aggregate.type(), aggregate.id(), aggregate.number(), message, stored::at);
        this.log = log;
        this.stored = stored;
        this.aggregate = aggregate;
    }

    @Override
    public String log() {
        return log;
    }

    @Override
    public StoredEvent stored() {
        return stored;
    }

    @Override
    public LogDomainMessage withTrackingToken(TrackingToken token) {
        return new LogDomainMessage(log, stored, aggregate, token, getDelegate());
    }

    @Override
    public LogDomainMessage withMetaData(Map<String, ?> metaData) {
        return new LogDomainMessage(
                log, stored, aggregate, trackingToken(), getDelegate().withMetaData(metaData));
    }

    @Override
    public LogDomainMessage andMetaData(Map<String, ?> metaData) {
        return new LogDomainMessage(
                log, stored, aggregate, trackingToken(), getDelegate().andMetaData(metaData));
    }

    @Override
    public Instant getTimestamp() {
        return stored.at();
    }
}
