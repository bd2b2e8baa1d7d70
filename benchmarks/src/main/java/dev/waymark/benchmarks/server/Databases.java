package dev.waymark.benchmarks.server;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListSet;

/** A database of its own for each contender and scenario, all gone in the end. */
public final class Databases implements AutoCloseable {
    private final String run = "bench-" + UUID.randomUUID().toString().substring(0, 8) + "-";
    private final Set<String> used = new ConcurrentSkipListSet<>();
    private final String uri;
    private final MongoClient client;

    public Databases(String uri) {
        this.uri = uri;
        this.client = MongoClients.create(uri);
    }

    public String uri() {
        return uri;
    }

    /** The name of a database in this run, for another JVM. */
    public String nameOf(String what) {
        used.add(run + what);
        return run + what;
    }

    public MongoDatabase of(String what) {
        return client.getDatabase(nameOf(what));
    }

    @Override
    public void close() {
        used.forEach(name -> client.getDatabase(name).drop());
        client.close();
    }
}
