package dev.waymark.feedback.theme.run;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReturnDocument;
import dev.waymark.contracts.feedback.ThemeRunId;
import dev.waymark.contracts.feedback.ThemesId;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.service.axon.Logs;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * Which process works on which search. No events: it is how something is done, not what has happened. Whoever stops
 * renewing a lease loses it to the next who looks. That keeps searches going; that each ends once is the entity's rule.
 */
@Singleton
class SearchLeases {
    /** A process that has not renewed a lease for so long is taken for dead. */
    static final Duration LENGTH = Duration.ofSeconds(20);

    private final MongoCollection<Document> leases;
    private final Clock clock;

    @Inject
    SearchLeases(Logs logs, Clock clock) {
        this(logs.ownDatabase(), clock);
    }

    SearchLeases(MongoDatabase database, Clock clock) {
        this.leases = database.getCollection("theme_search_leases");
        this.clock = clock;
        leases.createIndex(Indexes.ascending("until"));
    }

    /** The first lease of a search. */
    SearchLease take(
            String worker, ThemeRunId run, ThemesId themes, @Nullable JourneyMapId map, Map<String, String> origin) {
        Document lease = new Document("_id", run.toString())
                .append("themes", themes.toString())
                .append("map", map == null ? null : map.toString())
                .append("origin", new Document(new HashMap<>(origin)))
                .append("taken", 1)
                .append("worker", worker)
                .append("until", clock.instant().plus(LENGTH));
        leases.insertOne(lease);
        return lease(lease);
    }

    /** Keeps those of these searches that are still the worker's. */
    void renew(String worker, Collection<ThemeRunId> runs) {
        leases.updateMany(
                and(in("_id", runs.stream().map(ThemeRunId::toString).toList()), eq("worker", worker)),
                set("until", clock.instant().plus(LENGTH)));
    }

    boolean anyHasLapsed() {
        return leases.find(lapsed()).first() != null;
    }

    /** Gives a search whose lease has lapsed to a worker, and to no other. */
    Optional<SearchLease> takeOver(String worker) {
        return Optional.ofNullable(leases.findOneAndUpdate(
                        lapsed(),
                        combine(
                                set("worker", worker),
                                set("until", clock.instant().plus(LENGTH)),
                                inc("taken", 1)),
                        new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER)))
                .map(SearchLeases::lease);
    }

    boolean isHeld(String worker, ThemeRunId run) {
        return leases.find(theirs(worker, run)).first() != null;
    }

    /** The search has ended, one way or the other. */
    void release(String worker, ThemeRunId run) {
        leases.deleteOne(theirs(worker, run));
    }

    /** Lets others take up at once what the worker leaves behind. */
    void leave(String worker) {
        leases.updateMany(eq("worker", worker), set("until", clock.instant()));
    }

    private Bson lapsed() {
        return lte("until", clock.instant());
    }

    private static Bson theirs(String worker, ThemeRunId run) {
        return and(eq(run.toString()), eq("worker", worker));
    }

    private static SearchLease lease(Document found) {
        String map = found.getString("map");
        Map<String, String> origin = new HashMap<>();
        found.get("origin", Document.class).forEach((key, value) -> origin.put(key, String.valueOf(value)));
        return new SearchLease(
                ThemeRunId.fromString(found.getString("_id")),
                ThemesId.fromString(found.getString("themes")),
                map == null ? null : JourneyMapId.fromString(map),
                origin,
                found.getInteger("taken"));
    }
}
