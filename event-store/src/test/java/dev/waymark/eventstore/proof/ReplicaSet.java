package dev.waymark.eventstore.proof;

import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonDouble;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * Makes the server behind the proxy the primary of a replica set, as far as a log is concerned. What is appended is there
 * at once for local reads; for majority reads, and for the writer who waits for a majority, only when the test says that
 * it is {@link #replicate replicated}. A {@link #failOver} takes back what is not.
 *
 * <p>It also notes who appends on top of what no majority has: rule 3.
 */
public final class ReplicaSet implements Traffic {
    private static final int NOT_PRIMARY = 10107;
    private static final int WRITE_CONCERN_FAILED = 64;

    private final MongoDatabase backing;
    private final NavigableSet<Long> unreplicated = new TreeSet<>();
    private final List<String> violations = new ArrayList<>();
    private int term;
    private boolean electing;

    /** One whose server is reached directly by that database. */
    public ReplicaSet(MongoDatabase backing) {
        this.backing = backing;
    }

    @Override
    public @Nullable WireMessage handle(WireMessage request, Server server) throws IOException {
        if (!request.isAppend() && !request.is("find", "events") && !request.is("getMore", "events")) {
            return server.ask(request);
        }
        if (request.isAppend()) return append(request, server);
        synchronized (this) {
            if (electing) return notPrimary(request);
            return isMajority(request) ? majorityRead(request, server) : server.ask(request);
        }
    }

    private static WireMessage notPrimary(WireMessage request) {
        return WireMessage.reply(
                request,
                new BsonDocument("ok", new BsonDouble(0))
                        .append("code", new BsonInt32(NOT_PRIMARY))
                        .append("codeName", new BsonString("NotWritablePrimary"))
                        .append("errmsg", new BsonString("not primary")));
    }

    private synchronized @Nullable WireMessage append(WireMessage request, Server server) throws IOException {
        if (electing) return notPrimary(request);
        List<Long> ids = request.documents().stream()
                .map(it -> it.getInt64("_id").getValue())
                .toList();
        checkAllBelowIsReplicated(ids.getFirst());
        WireMessage reply = server.ask(request);
        List<Long> applied = ids.subList(0, applied(ids.size(), reply.body()));
        unreplicated.addAll(applied);
        return waitsForMajority(request) ? whenReplicated(applied, request, reply) : reply;
    }

    private void checkAllBelowIsReplicated(long first) {
        if (!unreplicated.headSet(first).isEmpty()) {
            violations.add("An append at " + first + " while no majority has " + unreplicated);
        }
    }

    private static int applied(int sent, BsonDocument reply) {
        return reply.containsKey("writeErrors")
                ? reply.getArray("writeErrors")
                        .getFirst()
                        .asDocument()
                        .getInt32("index")
                        .getValue()
                : sent;
    }

    private static boolean waitsForMajority(WireMessage request) {
        BsonDocument concern = request.body().getDocument("writeConcern", new BsonDocument());
        return new BsonString("majority").equals(concern.get("w"));
    }

    /** The reply, once a majority has what it tells; nothing after a failover; an error after the write's time-out. */
    private @Nullable WireMessage whenReplicated(List<Long> ids, WireMessage request, WireMessage reply) {
        int begun = term;
        BsonDocument concern = request.body().getDocument("writeConcern");
        long deadline = System.nanoTime()
                + TimeUnit.MILLISECONDS.toNanos(
                        concern.getNumber("wtimeout", new BsonInt64(60_000)).longValue());
        while (term == begun && ids.stream().anyMatch(unreplicated::contains)) {
            long left = deadline - System.nanoTime();
            if (left <= 0) return reply.with(timedOut(reply.body()));
            try {
                TimeUnit.NANOSECONDS.timedWait(this, left);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return null;
            }
        }
        return term == begun ? reply : null;
    }

    private static BsonDocument timedOut(BsonDocument reply) {
        BsonDocument changed = reply.clone();
        return changed.append(
                "writeConcernError",
                new BsonDocument("code", new BsonInt32(WRITE_CONCERN_FAILED))
                        .append("codeName", new BsonString("WriteConcernFailed"))
                        .append("errmsg", new BsonString("waiting for replication timed out")));
    }

    private static boolean isMajority(WireMessage request) {
        return request.command().equals("getMore")
                || request.body()
                        .getDocument("readConcern", new BsonDocument())
                        .get("level", new BsonString("local"))
                        .equals(new BsonString("majority"));
    }

    private WireMessage majorityRead(WireMessage request, Server server) throws IOException {
        WireMessage reply = server.ask(withoutHidden(request));
        BsonDocument body = reply.body();
        if (unreplicated.isEmpty() || !body.containsKey("cursor")) return reply;
        BsonDocument cursor = body.getDocument("cursor");
        String batch = cursor.containsKey("firstBatch") ? "firstBatch" : "nextBatch";
        List<BsonValue> seen = cursor.getArray(batch).stream()
                .filter(it ->
                        !unreplicated.contains(it.asDocument().getInt64("_id").getValue()))
                .toList();
        cursor.put(batch, new BsonArray(seen));
        return reply.with(body);
    }

    /** Where only some are asked for, what is hidden must not take their places. */
    private WireMessage withoutHidden(WireMessage request) {
        if (unreplicated.isEmpty() || !request.body().containsKey("sort")) return request;
        BsonArray hidden =
                new BsonArray(unreplicated.stream().map(BsonInt64::new).toList());
        BsonDocument notHidden = new BsonDocument("_id", new BsonDocument("$nin", hidden));
        BsonDocument filter = request.body().getDocument("filter", new BsonDocument());
        BsonDocument body = request.body().clone();
        body.put("filter", new BsonDocument("$and", new BsonArray(List.of(filter, notHidden))));
        return request.with(body);
    }

    /** A majority has what was appended so far, up to so many commits of it. */
    public synchronized void replicate(int commits) {
        for (int i = 0; i < commits && !unreplicated.isEmpty(); i++) unreplicated.pollFirst();
        notifyAll();
    }

    /** The commits no majority has yet. */
    public synchronized int unreplicated() {
        return unreplicated.size();
    }

    /**
     * The primary is gone; the new one has so many of the commits no majority had. Until the {@link #elected election} is
     * over there is no primary.
     *
     * @return how many commits were rolled back
     */
    public synchronized int failOver(int survivors) {
        replicate(survivors);
        int lost = unreplicated.size();
        Bson suffix = in("_id", List.copyOf(unreplicated));
        backing.getCollection("events").deleteMany(suffix);
        unreplicated.clear();
        term++;
        electing = true;
        notifyAll();
        return lost;
    }

    public synchronized void elected() {
        electing = false;
    }

    /** Appends on top of what no majority had. */
    public synchronized List<String> violations() {
        return List.copyOf(violations);
    }
}
