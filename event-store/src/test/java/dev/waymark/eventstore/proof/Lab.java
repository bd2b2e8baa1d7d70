package dev.waymark.eventstore.proof;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import dev.waymark.embedded.EmbeddedMongoServer;
import dev.waymark.eventstore.EventLog;
import dev.waymark.eventstore.EventLogSettings;
import dev.waymark.eventstore.NewEvent;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.bson.BsonDocument;

/** A server of its own behind a {@link FaultProxy}, and logs on it. */
public final class Lab implements AutoCloseable {
    private static final String DATABASE = "lab";

    /** Logs that look for commits of others every few milliseconds. */
    public static final EventLogSettings QUICK =
            EventLogSettings.defaults().withPolling(Duration.ofMillis(5), Duration.ofMillis(20));

    private static final Logger FOLLOWER = Logger.getLogger("dev.waymark.eventstore.Follower");

    private final EmbeddedMongoServer server = EmbeddedMongoServer.inMemory();
    private final FaultProxy proxy;
    private final MongoClient direct = MongoClients.create(server.uri());
    private final List<Runnable> opened = new ArrayList<>();

    public Lab() throws IOException {
        expectInterruptions();
        proxy = new FaultProxy(server.port());
    }

    /** For tests that cut connections: readers that find their server gone need not say so. */
    static void expectInterruptions() {
        FOLLOWER.setLevel(Level.SEVERE);
    }

    public FaultProxy proxy() {
        return proxy;
    }

    /** The database without the proxy. */
    public MongoDatabase direct() {
        return direct.getDatabase(DATABASE);
    }

    /** The database through the proxy, by a driver of its own. */
    public MongoDatabase database() {
        MongoClient client = MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(proxy.uri()))
                .applyToSocketSettings(it -> it.readTimeout(20, TimeUnit.SECONDS))
                .applyToServerSettings(it -> it.heartbeatFrequency(500, TimeUnit.MILLISECONDS)
                        .minHeartbeatFrequency(20, TimeUnit.MILLISECONDS))
                .build());
        opened.add(client::close);
        return client.getDatabase(DATABASE);
    }

    /** A log through the proxy, as a JVM of its own would have it. */
    public EventLog open() {
        return open(QUICK);
    }

    public EventLog open(EventLogSettings settings) {
        EventLog log = EventLog.open(database(), settings);
        opened.add(log::close);
        return log;
    }

    /** How an event would be stored at the start of a log, for tests that put it elsewhere. */
    public BsonDocument commitOf(NewEvent event) {
        MongoDatabase elsewhere = direct.getDatabase("elsewhere");
        try (EventLog log = EventLog.open(elsewhere)) {
            log.append(List.of(event));
        }
        BsonDocument commit = Objects.requireNonNull(
                elsewhere.getCollection("events", BsonDocument.class).find().first());
        elsewhere.drop();
        return commit;
    }

    @Override
    public void close() throws IOException {
        proxy.handle(Traffic.straight());
        opened.reversed().forEach(Runnable::run);
        direct.close();
        proxy.close();
        server.close();
    }
}
