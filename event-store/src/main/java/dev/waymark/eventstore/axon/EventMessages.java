package dev.waymark.eventstore.axon;

import dev.waymark.eventstore.AggregateSequence;
import dev.waymark.eventstore.NewEvent;
import dev.waymark.eventstore.StoredEvent;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.LazyDeserializingObject;
import org.axonframework.serialization.SerializedMessage;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.jspecify.annotations.Nullable;

/**
 * Events of a log as Axon's messages and back. A payload becomes an object when a handler wants it.
 *
 * @param log the name of the log
 */
record EventMessages(String log, EventSerializer serializer) {

    TrackedEventMessage<?> tracked(StoredEvent event) {
        GlobalSequenceTrackingToken token = new GlobalSequenceTrackingToken(event.position());
        AggregateSequence aggregate = event.aggregate();
        return aggregate == null
                ? new LogTrackedMessage(log, event, token, message(event))
                : new LogDomainMessage(log, event, aggregate, token, message(event));
    }

    DomainEventMessage<?> ofAggregate(StoredEvent event) {
        AggregateSequence aggregate = event.aggregate();
        if (aggregate == null) throw new IllegalArgumentException(event.id() + " belongs to no aggregate");
        return new GenericDomainEventMessage<>(
                aggregate.type(), aggregate.id(), aggregate.number(), message(event), event::at);
    }

    private Message<Object> message(StoredEvent event) {
        SerializedType type = new SimpleSerializedType(event.name(), String.valueOf(event.version()));
        try {
            return new SerializedMessage<>(
                    event.id(),
                    new LazyDeserializingObject<>(
                            () -> serializer.upcast(event.name(), event.version(), event.payload()), type, serializer),
                    new LazyDeserializingObject<>(MetaData.from(event.metadata())));
        } catch (UnknownEventType e) {
            throw new UnknownEventType("Position " + event.position() + " of the log " + log + ": " + e.getMessage());
        }
    }

    NewEvent toAppend(EventMessage<?> message) {
        Object payload = message.getPayload();
        EventTypes types = serializer.types();
        return new NewEvent(
                message.getIdentifier(),
                types.nameOf(payload.getClass()),
                types.versionOf(payload.getClass()),
                types.tagsOf(payload),
                message.getTimestamp(),
                aggregate(message),
                metadata(message.getMetaData()),
                serializer.toBson(payload));
    }

    private static @Nullable AggregateSequence aggregate(EventMessage<?> message) {
        if (!(message instanceof DomainEventMessage<?> event) || event.getType() == null) return null;
        if (event.getAggregateIdentifier().isEmpty()) {
            throw new IllegalArgumentException("A " + event.getType()
                    + " has an empty id: its @AggregateIdentifier must be null until its first event sets it");
        }
        return new AggregateSequence(event.getType(), event.getAggregateIdentifier(), event.getSequenceNumber());
    }

    private static Map<String, String> metadata(MetaData metaData) {
        Map<String, String> metadata = new HashMap<>();
        metaData.forEach((name, value) -> {
            if (value != null) metadata.put(name, value.toString());
        });
        return metadata;
    }
}
