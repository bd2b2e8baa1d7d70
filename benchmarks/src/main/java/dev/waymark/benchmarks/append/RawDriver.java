package dev.waymark.benchmarks.append;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import dev.waymark.benchmarks.engine.Engine;
import dev.waymark.benchmarks.engine.LogEngine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.RawBsonDocument;

/**
 * The driver and nothing else. It inserts documents the log itself has written, byte for byte and already encoded, in
 * their order, into an empty collection with the log's indexes and the log's write concern.
 */
final class RawDriver {
    private static final String EVENTS = "events";
    private static final int WRITERS = 64;

    private final List<RawBsonDocument> stock;
    private final MongoDatabase database;

    private RawDriver(List<RawBsonDocument> stock, MongoDatabase database) {
        this.stock = stock;
        this.database = database;
    }

    /** Lets a log write the documents into one database and takes them from there to insert them into another. */
    static RawDriver stocked(MongoDatabase source, MongoDatabase database, int documents) {
        try (Engine log = new LogEngine(source)) {
            MongoCollection<RawBsonDocument> events = source.getCollection(EVENTS, RawBsonDocument.class);
            while (events.estimatedDocumentCount() < documents) {
                ClosedLoop.run(log, WRITERS, Duration.ofMillis(100));
            }
            return new RawDriver(events.find().into(new ArrayList<>()), database);
        }
    }

    private MongoCollection<RawBsonDocument> emptied() {
        MongoCollection<RawBsonDocument> events = database.getCollection(EVENTS, RawBsonDocument.class)
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        events.drop();
        events.createIndex(
                Indexes.ascending("keys"), new IndexOptions().unique(true).sparse(true));
        events.createIndex(Indexes.ascending("events.tags", "_id"));
        return events;
    }

    /** One ordered insertMany after the other from one thread; documents a second. */
    double insertMany(int bulk, Duration time) {
        MongoCollection<RawBsonDocument> events = emptied();
        long start = System.nanoTime();
        int done = 0;
        while (done + bulk <= stock.size() && System.nanoTime() - start < time.toNanos()) {
            events.insertMany(stock.subList(done, done + bulk));
            done += bulk;
        }
        return done * 1e9 / (System.nanoTime() - start);
    }

    /** As many threads as appenders, each inserts one document after the other; documents a second. */
    double insertOne(int threads, Duration time) {
        MongoCollection<RawBsonDocument> events = emptied();
        AtomicInteger next = new AtomicInteger();
        return ClosedLoop.run(new InsertOne(events, next), threads, time).rate();
    }

    private final class InsertOne implements Engine {
        private final MongoCollection<RawBsonDocument> events;
        private final AtomicInteger next;

        InsertOne(MongoCollection<RawBsonDocument> events, AtomicInteger next) {
            this.events = events;
            this.next = next;
        }

        @Override
        public void append(String entity, long number) {
            int mine = next.getAndIncrement();
            if (mine >= stock.size()) throw new IllegalStateException("More documents are needed for one round");
            events.insertOne(stock.get(mine));
        }

        @Override
        public void close() {}
    }
}
