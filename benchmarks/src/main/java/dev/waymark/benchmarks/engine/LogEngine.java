package dev.waymark.benchmarks.engine;

import com.mongodb.client.MongoDatabase;
import dev.waymark.eventstore.AggregateSequence;
import dev.waymark.eventstore.EventLog;
import dev.waymark.eventstore.NewEvent;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;

/** Our log without Axon. */
public final class LogEngine implements Engine {
    private final EventLog log;

    public LogEngine(MongoDatabase database) {
        log = EventLog.open(database);
    }

    @Override
    public void append(String entity, long number) {
        Noted noted = Noted.now(entity, number);
        log.append(List.of(new NewEvent(
                UUID.randomUUID().toString(),
                "bench.Noted",
                1,
                Set.of("note:" + entity),
                Instant.now(),
                new AggregateSequence(Noted.TYPE, entity, number),
                Noted.METADATA,
                payload(noted))));
    }

    private static BsonDocument payload(Noted noted) {
        return new BsonDocument("entity", new BsonString(noted.entity()))
                .append("number", new BsonInt64(noted.number()))
                .append("sent", new BsonInt64(noted.sent()))
                .append("author", new BsonString(noted.author()))
                .append("text", new BsonString(noted.text()));
    }

    @Override
    public void close() {
        log.close();
    }
}
