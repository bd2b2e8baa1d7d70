package dev.waymark.feedback.source.poll;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import dev.waymark.contracts.feedback.SourceId;
import dev.waymark.service.axon.Logs;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * Who fetches what, and how that goes; of no interest to anybody once the source is gone. A claim ends by itself, so that
 * an instance that dies does not keep a source for ever.
 */
@Singleton
public class Fetches {
    private static final Duration CLAIM = Duration.ofMinutes(5);
    private static final Instant NOBODY = Instant.EPOCH;

    private final MongoCollection<Document> fetches;

    @Inject
    Fetches(Logs logs) {
        this.fetches = logs.ownDatabase().getCollection("source_fetches");
    }

    public Optional<Fetched> find(SourceId source) {
        return Optional.ofNullable(fetches.find(eq(source.toString())).first())
                .map(found -> new Fetched(
                        instant(found.getDate("lastAt")),
                        instant(found.getDate("nextAt")),
                        found.getInteger("failures", 0),
                        found.getString("trouble"),
                        Objects.requireNonNullElse(found.getLong("takenIn"), 0L)));
    }

    /** What to go on from, if it is time and nobody else is at it; the source is the caller's then. */
    Optional<Progressed> claim(SourceId source, Instant now) {
        begin(source);
        boolean ours = fetches.updateOne(
                                and(eq(source.toString()), lte("claimedUntil", now), lte("nextAt", now)),
                                set("claimedUntil", now.plus(CLAIM)))
                        .getMatchedCount()
                == 1;
        return ours
                ? Optional.ofNullable(fetches.find(eq(source.toString())).first())
                        .map(found -> new Progressed(
                                found.getString("etag"), found.getString("lastModified"), found.getString("newestId")))
                : Optional.empty();
    }

    void succeeded(SourceId source, Progressed reached, int takenIn, Instant now, Instant next) {
        fetches.updateOne(
                eq(source.toString()),
                combine(
                        released(now, next),
                        set("etag", reached.etag()),
                        set("lastModified", reached.lastModified()),
                        set("newestId", reached.newestId()),
                        set("failures", 0),
                        unset("trouble"),
                        inc("takenIn", (long) takenIn)));
    }

    void failed(SourceId source, String trouble, Instant now, Instant next) {
        fetches.updateOne(
                eq(source.toString()), combine(released(now, next), set("trouble", trouble), inc("failures", 1)));
    }

    int failures(SourceId source) {
        return find(source).map(Fetched::failures).orElse(0);
    }

    private static Bson released(Instant now, Instant next) {
        return combine(set("claimedUntil", NOBODY), set("lastAt", now), set("nextAt", next));
    }

    private void begin(SourceId source) {
        try {
            fetches.insertOne(new Document("_id", source.toString())
                    .append("claimedUntil", NOBODY)
                    .append("nextAt", NOBODY)
                    .append("failures", 0)
                    .append("takenIn", 0L));
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            // It has begun already.
        }
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        Instant moment = date == null ? NOBODY : date.toInstant();
        return moment.equals(NOBODY) ? null : moment;
    }
}
