package dev.waymark.feedback.source.webhook;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import dev.waymark.contracts.feedback.SourceId;
import dev.waymark.service.axon.Logs;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import org.bson.Document;

/** Remembers what was delivered for as long as its signature could be used again. */
@Singleton
public class Deliveries {
    private static final Duration REMEMBERED = Signature.TOLERANCE.multipliedBy(3);

    private final MongoCollection<Document> deliveries;
    private final Clock clock;

    @Inject
    Deliveries(Logs logs, Clock clock) {
        this.deliveries = logs.ownDatabase().getCollection("webhook_deliveries");
        this.clock = clock;
    }

    public boolean isKnown(SourceId source, String id) {
        return deliveries.find(Filters.eq(key(source, id))).first() != null;
    }

    /** Once it was taken in: what failed is to be sent again. */
    public void remember(SourceId source, String id) {
        deliveries.replaceOne(
                Filters.eq(key(source, id)),
                new Document("at", Date.from(clock.instant())),
                new ReplaceOptions().upsert(true));
    }

    @Scheduled(every = "5m", concurrentExecution = ConcurrentExecution.SKIP)
    void forget() {
        deliveries.deleteMany(Filters.lt("at", Date.from(clock.instant().minus(REMEMBERED))));
    }

    private static String key(SourceId source, String id) {
        return source + " " + id;
    }
}
