package dev.waymark.eventstore.axon;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.or;

import dev.waymark.eventstore.StoredEvent;
import java.time.Instant;
import java.util.Optional;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.deadletter.Cause;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.ThrowableCause;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonNull;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.conversions.Bson;

/**
 * The document of a parked event. Its {@code _id} says which event of which log it is for which processing group, so that
 * an event that is handled again after a crash is not parked twice.
 */
record ParkedFormat(String group, EventSerializer serializer) {

    BsonDocument encode(String sequence, long index, DeadLetter<? extends EventMessage<?>> letter) {
        LogEvent event = eventOf(letter);
        return new BsonDocument("_id", new BsonString(idOf(event)))
                .append("group", new BsonString(group))
                .append("sequence", new BsonString(sequence))
                .append("index", new BsonInt64(index))
                .append("log", new BsonString(event.log()))
                .append("event", event.stored().toBson())
                .append("parkedAt", time(letter.enqueuedAt()))
                .append("triedAt", time(letter.lastTouched()))
                .append("tries", new BsonInt32(0))
                .append("cause", cause(letter.cause()))
                .append("owner", BsonNull.VALUE)
                .append("renewed", new BsonInt64(0));
    }

    private static LogEvent eventOf(DeadLetter<? extends EventMessage<?>> letter) {
        if (letter.message() instanceof LogEvent event) return event;
        throw new IllegalArgumentException("Only events of a log can be parked, not " + letter.message());
    }

    private String idOf(LogEvent event) {
        return idOf(new EventPosition(event.log(), event.stored().position()));
    }

    String idOf(EventPosition event) {
        return group + "/" + event.log() + "/" + event.position();
    }

    /** What comes after an entry when sorted by time and id. */
    static Bson after(ParkedEvent.Place place) {
        BsonDateTime at = time(place.parkedAt());
        return or(gt("parkedAt", at), and(eq("parkedAt", at), gt("_id", place.id())));
    }

    static BsonDateTime time(Instant time) {
        return new BsonDateTime(time.toEpochMilli());
    }

    static BsonValue cause(Optional<Cause> cause) {
        return cause.<BsonValue>map(it -> new BsonDocument("type", new BsonString(it.type()))
                        .append("message", new BsonString(it.message() == null ? "" : it.message())))
                .orElse(BsonNull.VALUE);
    }

    ParkedLetter letter(BsonDocument document) {
        EventMessages messages = new EventMessages(document.getString("log").getValue(), serializer);
        return new ParkedLetter(
                document.getString("_id").getValue(),
                document.getString("sequence").getValue(),
                messages.tracked(StoredEvent.fromBson(document.getDocument("event"))),
                causeOf(document),
                timeOf(document, "parkedAt"),
                timeOf(document, "triedAt"),
                MetaData.emptyInstance());
    }

    private static Optional<Cause> causeOf(BsonDocument document) {
        if (!document.isDocument("cause")) return Optional.empty();
        BsonDocument cause = document.getDocument("cause");
        return Optional.of(new ThrowableCause(
                cause.getString("type").getValue(), cause.getString("message").getValue()));
    }

    private static Instant timeOf(BsonDocument document, String field) {
        return Instant.ofEpochMilli(document.getDateTime(field).getValue());
    }

    ParkedEvent entry(BsonDocument document) {
        BsonDocument event = document.getDocument("event");
        return new ParkedEvent(
                document.getString("_id").getValue(),
                group,
                document.getString("sequence").getValue(),
                new EventPosition(
                        document.getString("log").getValue(),
                        event.getInt64("position").getValue()),
                event.getString("type").getValue(),
                timeOf(document, "parkedAt"),
                timeOf(document, "triedAt"),
                document.getInt32("tries").getValue(),
                causeOf(document).map(it -> it.type() + ": " + it.message()));
    }
}
