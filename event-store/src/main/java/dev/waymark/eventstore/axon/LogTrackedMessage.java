package dev.waymark.eventstore.axon;

import dev.waymark.eventstore.StoredEvent;
import java.time.Instant;
import java.util.Map;
import org.axonframework.eventhandling.GenericTrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.Message;

/** An event of a log that belongs to no aggregate. */
final class LogTrackedMessage extends GenericTrackedEventMessage<Object> implements LogEvent {
    private static final long serialVersionUID = 1;

    private final String log;
    private final transient StoredEvent stored;

    LogTrackedMessage(String log, StoredEvent stored, TrackingToken token, Message<Object> message) {
        super(token, message, stored::at);
        this.log = log;
        this.stored = stored;
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
    public LogTrackedMessage withTrackingToken(TrackingToken token) {
        return new LogTrackedMessage(log, stored, token, getDelegate());
    }

    @Override
    public LogTrackedMessage withMetaData(Map<String, ?> metaData) {
        return new LogTrackedMessage(log, stored, trackingToken(), getDelegate().withMetaData(metaData));
    }

    @Override
    public LogTrackedMessage andMetaData(Map<String, ?> metaData) {
        return new LogTrackedMessage(log, stored, trackingToken(), getDelegate().andMetaData(metaData));
    }

    @Override
    public Instant getTimestamp() {
        return stored.at();
    }
}
