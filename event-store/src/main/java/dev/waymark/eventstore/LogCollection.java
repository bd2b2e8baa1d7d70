package dev.waymark.eventstore;

import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Aggregates.project;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.nor;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.ChangeStreamIterable;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.bson.BsonBoolean;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonString;
import org.bson.RawBsonDocument;
import org.bson.conversions.Bson;

/**
 * The collection of a log: every query that is made of it, all with majority. Positions are asked for by {@code $in} and
 * never by range: as they are dense, that is as good on MongoDB, and it is not a scan on a server without range indexes.
 */
final class LogCollection {
    private static final String NAME = "events";
    static final String KEYS_INDEX = "keys";

    private final MongoDatabase database;
    private final MongoCollection<RawBsonDocument> commits;
    private final MongoCollection<BsonDocument> writes;
    private final MongoCollection<RawBsonDocument> appends;

    LogCollection(MongoDatabase database, EventLogSettings settings) {
        this.database = database;
        commits = database.getCollection(NAME, RawBsonDocument.class)
                .withReadConcern(ReadConcern.MAJORITY)
                .withReadPreference(ReadPreference.primary());
        writes = database.getCollection(NAME, BsonDocument.class)
                .withWriteConcern(WriteConcern.MAJORITY
                        .withJournal(true)
                        .withWTimeout(settings.appendTimeout().toMillis(), TimeUnit.MILLISECONDS));
        appends = writes.withDocumentClass(RawBsonDocument.class);
    }

    /** Shards have primaries of their own: no index but the one on the shard key would be unique. */
    void refuseShards() {
        BsonDocument stats =
                database.runCommand(new BsonDocument("collStats", new BsonString(NAME)), BsonDocument.class);
        if (BsonBoolean.TRUE.equals(stats.get("sharded"))) {
            throw new IllegalStateException(
                    database.getName() + "." + NAME + " is sharded; a log must not be, or it has no order");
        }
    }

    void createIndexes() {
        writes.createIndex(
                Indexes.ascending("keys"),
                new IndexOptions().name(KEYS_INDEX).unique(true).sparse(true));
        writes.createIndex(Indexes.ascending("events.tags", "_id"), new IndexOptions().name("tags"));
    }

    MongoCollection<BsonDocument> writes() {
        return writes;
    }

    /** Takes commits as they are, byte for byte. */
    MongoCollection<RawBsonDocument> appends() {
        return appends;
    }

    Optional<Commit> last() {
        return first(commits.find().sort(descending("_id")));
    }

    Optional<Commit> at(long position) {
        return first(commits.find(eq("_id", position)));
    }

    /** The commits that begin in a range of positions, by position. */
    List<Commit> between(long first, long last) {
        return commitsOf(beginningIn(first, last));
    }

    /** Whether the server is one that tells of inserts: a member of a replica set, or a router. */
    boolean tellsOfInserts() {
        BsonDocument server = database.runCommand(new BsonDocument("isMaster", new BsonInt32(1)), BsonDocument.class);
        return server.containsKey("setName") || new BsonString("isdbgrid").equals(server.get("msg"));
    }

    /** Which documents are inserted from now on. */
    ChangeStreamIterable<BsonDocument> inserts() {
        return writes.watch(
                        List.of(match(eq("operationType", "insert")), project(include("operationType", "documentKey"))))
                .maxAwaitTime(1, TimeUnit.SECONDS);
    }

    /** The documents in a range of positions as they are stored, in any order. */
    List<RawBsonDocument> stored(long first, long last) {
        return beginningIn(first, last).into(new ArrayList<>());
    }

    private FindIterable<RawBsonDocument> beginningIn(long first, long last) {
        return commits.find(
                in("_id", LongStream.rangeClosed(first, last).boxed().toList()));
    }

    /** Where the last commit begins, readable or not; 0 when there is none. */
    long highestPosition() {
        RawBsonDocument last = commits.find(gte("_id", 1L))
                .projection(include("_id"))
                .sort(descending("_id"))
                .limit(1)
                .first();
        return last == null ? 0 : last.getNumber("_id").longValue();
    }

    /** Whether there are documents at no position at all; no reader ever comes across them. */
    boolean hasStrays() {
        return commits.find(nor(gte("_id", 1L)))
                        .projection(include("_id"))
                        .limit(1)
                        .first()
                != null;
    }

    /** The commit that has the position among its events but does not begin there. */
    Optional<Commit> around(long position) {
        List<Commit> before = between(Math.max(1, position - Draft.MAX_EVENTS + 1), position - 1);
        return before.isEmpty()
                ? Optional.empty()
                : Optional.of(before.getLast()).filter(it -> it.next() > position);
    }

    /** The commit whose last event is right before the position. */
    Optional<Commit> endingBefore(long position) {
        return between(Math.max(1, position - Draft.MAX_EVENTS), position - 1).stream()
                .filter(it -> it.next() == position)
                .findFirst();
    }

    List<Commit> withKeys(Collection<String> keys) {
        return commitsOf(commits.find(in("keys", keys)));
    }

    List<Commit> withTag(String tag, long from, int limit) {
        Bson filter = and(eq("events.tags", tag), gte("_id", from));
        return commitsOf(commits.find(filter).sort(ascending("_id")).limit(limit));
    }

    Optional<Commit> firstWithEventAt(Instant time) {
        return first(commits.find(gte("events.at", time)).sort(ascending("_id")));
    }

    private static Optional<Commit> first(FindIterable<RawBsonDocument> found) {
        return Optional.ofNullable(found.limit(1).first()).map(CommitParser::parse);
    }

    /** By position and each once: a server may answer a commit once for each key that fits, in any order. */
    private static List<Commit> commitsOf(FindIterable<RawBsonDocument> found) {
        Map<Long, Commit> byPosition = new TreeMap<>();
        for (RawBsonDocument document : found) {
            Commit commit = CommitParser.parse(document);
            byPosition.put(commit.position(), commit);
        }
        return new ArrayList<>(byPosition.values());
    }
}
