package dev.waymark.eventstore;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import dev.waymark.embedded.EmbeddedMongoServer;
import java.util.UUID;

/** A database of its own for one test: on the server at {@code MONGODB_URI} when that is set, else on the embedded one. */
public final class TestDatabase implements AutoCloseable {
    private static final EmbeddedMongoServer EMBEDDED = EmbeddedMongoServer.inMemory();

    private final MongoClient client;
    private final MongoDatabase database;

    public TestDatabase() {
        client = MongoClients.create(uri());
        database = client.getDatabase("test-" + UUID.randomUUID());
    }

    /** Where its server is, for other processes. */
    public static String uri() {
        String uri = System.getenv("MONGODB_URI");
        return uri == null ? EMBEDDED.uri() : uri;
    }

    public MongoDatabase database() {
        return database;
    }

    @Override
    public void close() {
        database.drop();
        client.close();
    }
}
