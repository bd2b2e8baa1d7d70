package dev.waymark.eventstore.axon;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonNull;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * Which node works on which segment. Each renewal counts {@code renewed} up; a claim whose count this node has seen stand
 * still for the time-out, by its own stopwatch, may be taken. So no two clocks are ever compared.
 */
final class Claims {
    private record Sighting(long renewed, long nanoTime) {}

    private final MongoCollection<BsonDocument> tokens;
    private final String nodeId;
    private final Duration timeout;
    private final Map<String, Sighting> sightings = new ConcurrentHashMap<>();

    Claims(MongoCollection<BsonDocument> tokens, String nodeId, Duration timeout) {
        this.tokens = tokens;
        this.nodeId = nodeId;
        this.timeout = timeout;
    }

    /** Takes or renews the claim on a segment, if it is free, ours, or has not been renewed for too long. */
    boolean claim(String id) {
        Bson take = combine(set("owner", nodeId), inc("renewed", 1L));
        if (update(and(eq("_id", id), in("owner", Arrays.asList(null, nodeId))), take)) return true;
        BsonDocument other = tokens.find(eq("_id", id)).first();
        return other != null && expired(id, renewedOf(other)) && update(unrenewed(id, renewedOf(other)), take);
    }

    private static long renewedOf(BsonDocument token) {
        return token.getInt64("renewed", new BsonInt64(0)).getValue();
    }

    private boolean expired(String id, long renewed) {
        Sighting now = new Sighting(renewed, System.nanoTime());
        Sighting first = sightings.merge(id, now, (before, latest) -> before.renewed() == renewed ? before : latest);
        return now.nanoTime() - first.nanoTime() > timeout.toNanos();
    }

    private static Bson unrenewed(String id, long renewed) {
        return and(eq("_id", id), eq("renewed", renewed));
    }

    /** Changes a segment this node holds; false when it holds it no longer. */
    boolean changeOwn(String id, Bson change) {
        return update(and(eq("_id", id), eq("owner", nodeId)), combine(change, inc("renewed", 1L)));
    }

    boolean renew(String id) {
        return update(and(eq("_id", id), eq("owner", nodeId)), inc("renewed", 1L));
    }

    void release(String id) {
        update(and(eq("_id", id), eq("owner", nodeId)), combine(set("owner", BsonNull.VALUE), inc("renewed", 1L)));
    }

    boolean deleteOwn(String id) {
        return tokens.deleteOne(and(eq("_id", id), eq("owner", nodeId))).getDeletedCount() == 1;
    }

    @Nullable BsonDocument own(String id) {
        return tokens.find(and(eq("_id", id), eq("owner", nodeId))).first();
    }

    private boolean update(Bson filter, Bson change) {
        return tokens.updateOne(filter, change).getMatchedCount() == 1;
    }
}
