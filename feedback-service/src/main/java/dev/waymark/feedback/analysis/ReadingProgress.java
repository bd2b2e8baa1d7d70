package dev.waymark.feedback.analysis;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import dev.waymark.service.axon.Logs;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * How far the log was looked through for comments that other models have read. Of several models only the one whose
 * instances began last reads on: in an upgrade, the old and the new would else read after each other for ever.
 */
@Singleton
class ReadingProgress {
    /** An instance that has not got on for so long is taken for dead. */
    static final Duration CLAIM = Duration.ofMinutes(1);

    private static final String THE_ONE = "readings";

    private final MongoCollection<Document> progress;
    private final Clock clock;

    @Inject
    ReadingProgress(Logs logs, Clock clock) {
        this(logs.ownDatabase(), clock);
    }

    ReadingProgress(MongoDatabase database, Clock clock) {
        this.progress = database.getCollection("analysis_progress");
        this.clock = clock;
    }

    /**
     * An instance begins: the model it has is the one to read with from now on.
     *
     * @return whether that is a change, so that all is looked through again
     */
    boolean begin(String model) {
        Document now = progress.find(eq(THE_ONE)).first();
        boolean isChange = now == null || !model.equals(now.getString("model"));
        if (isChange) {
            progress.replaceOne(
                    eq(THE_ONE),
                    new Document("_id", THE_ONE)
                            .append("model", model)
                            .append("position", 0L)
                            .append("worker", "nobody")
                            .append("until", Instant.EPOCH),
                    new ReplaceOptions().upsert(true));
        }
        return isChange;
    }

    /** The last position looked at, if it is that model's to go on and no other instance is at it. */
    OptionalLong claim(String model, String worker) {
        Bson free = or(eq("worker", worker), lte("until", clock.instant()));
        boolean ours = progress.updateOne(
                                and(eq(THE_ONE), eq("model", model), free),
                                combine(set("worker", worker), set("until", until())))
                        .getMatchedCount()
                == 1;
        Document found = ours ? progress.find(eq(THE_ONE)).first() : null;
        return found == null ? OptionalLong.empty() : OptionalLong.of(found.getLong("position"));
    }

    /** Notes that all up to there was looked at; false where it is no longer this instance's to do. */
    boolean advance(String model, String worker, long position) {
        return progress.updateOne(
                                and(eq(THE_ONE), eq("model", model), eq("worker", worker)),
                                combine(set("position", position), set("until", until())))
                        .getMatchedCount()
                == 1;
    }

    private Instant until() {
        return clock.instant().plus(CLAIM);
    }
}
