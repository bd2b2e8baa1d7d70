package dev.waymark.benchmarks.feedback;

import com.fasterxml.jackson.databind.JsonNode;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import dev.waymark.benchmarks.report.Goal;
import dev.waymark.benchmarks.report.Report;
import dev.waymark.benchmarks.report.Row;
import dev.waymark.benchmarks.service.Client;
import dev.waymark.benchmarks.service.Service;
import dev.waymark.eventstore.AggregateSequence;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.bson.BsonDocument;
import org.bson.RawBsonDocument;

/** How many responses a second get in through the gateway, and whether those that were acknowledged stay. */
final class Load {
    private static final String SCENARIO = "responses through the gateway, 64 connections, 20 a request";
    private static final double MOST_MILLIS = 250;
    private static final int AT_ONCE = 500;
    private static final int WARM_UP = 1_000;
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration GLANCE = Duration.ofMillis(200);

    private final Service gateway;
    private final Service feedback;
    private final MongoDatabase database;
    private final FeedbackPlan plan;
    private final Report report;
    private final Consumer<String> progress;

    Load(
            Service gateway,
            Service feedback,
            MongoDatabase database,
            FeedbackPlan plan,
            Report report,
            Consumer<String> progress) {
        this.gateway = gateway;
        this.feedback = feedback;
        this.database = database;
        this.plan = plan;
        this.report = report;
        this.progress = progress;
    }

    void measure() {
        warmUp();
        OfferedLoad.Outcome sustained = sustained();
        double raw = raw();
        row("raw inserts of the same documents", "responses/s", raw);
        report.add(new Goal("accepted, to raw inserts", true, 0.3, sustained.accepted() / raw, " ×"));
        int lost = killed((int) (sustained.accepted() / 2));
        row("acknowledged and lost when feedback-service is killed", "responses", lost);
        report.add(new Goal("acknowledged and lost when killed", false, 0, lost, ""));
    }

    /** What follows from these responses is over before others are sent. */
    private void warmUp() {
        OfferedLoad.offer(gateway, WARM_UP, plan.warmUp());
        Client client = feedback.client();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        JsonNode summary = client.getJson("/feedback/summary");
        while (summary.at("/sentiment/n").asInt() < summary.get("responses").asInt()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("The service does not keep up: " + summary);
            }
            LockSupport.parkNanos(GLANCE.toNanos());
            summary = client.getJson("/feedback/summary");
        }
    }

    /** At the highest of the planned rates that is answered in time: from below, so that none has another's work to do. */
    private OfferedLoad.Outcome sustained() {
        OfferedLoad.Outcome sustained = null;
        int highest = 0;
        for (int rate : plan.offered()) {
            OfferedLoad.Outcome outcome = OfferedLoad.offer(gateway, rate, plan.load());
            row("accepted of %,d/s offered".formatted(rate), "responses/s", outcome.accepted());
            row("accepted of %,d/s offered".formatted(rate), "p50 ms", outcome.p50());
            row("accepted of %,d/s offered".formatted(rate), "p99 ms", outcome.p99());
            boolean isInTime = outcome.p99() <= MOST_MILLIS;
            if (isInTime || sustained == null) {
                sustained = outcome;
                highest = isInTime ? rate : 0;
            }
            if (!isInTime) {
                break;
            }
        }
        if (sustained == null) {
            throw new IllegalStateException("No rate is planned");
        }
        report.add(new Goal("responses a second with a p99 within 250 ms", true, 10_000, highest, "/s"));
        return sustained;
    }

    private double raw() {
        List<RawBsonDocument> commits = database.getCollection("events", RawBsonDocument.class)
                .find()
                .limit(plan.raw())
                .batchSize(AT_ONCE)
                .into(new ArrayList<>());
        MongoCollection<RawBsonDocument> empty = database.getCollection("raw", RawBsonDocument.class)
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        empty.createIndex(
                Indexes.ascending("keys"), new IndexOptions().unique(true).sparse(true));
        long start = System.nanoTime();
        for (int from = 0; from < commits.size(); from += OfferedLoad.CONNECTIONS) {
            empty.insertMany(commits.subList(from, Math.min(from + OfferedLoad.CONNECTIONS, commits.size())));
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        return commits.stream().mapToInt(it -> it.getArray("events").size()).sum() / seconds;
    }

    private int killed(int rate) {
        CompletableFuture<OfferedLoad.Outcome> outcome =
                CompletableFuture.supplyAsync(() -> OfferedLoad.offer(gateway, Math.max(100, rate), plan.load()));
        long before = database.getCollection("events").estimatedDocumentCount();
        while (database.getCollection("events").estimatedDocumentCount() == before) {
            Thread.onSpinWait();
        }
        feedback.killAndRestart();
        List<String> acknowledged = outcome.join().acknowledged();
        int stored = 0;
        for (int from = 0; from < acknowledged.size(); from += AT_ONCE) {
            stored += stored(acknowledged.subList(from, Math.min(from + AT_ONCE, acknowledged.size())));
        }
        progress.accept("  %,d acknowledged, %,d stored".formatted(acknowledged.size(), stored));
        return acknowledged.size() - stored;
    }

    private int stored(List<String> feedback) {
        List<String> keys = feedback.stream()
                .map(id -> new AggregateSequence("Feedback", id, 0).key())
                .toList();
        Set<String> found = new HashSet<>();
        database.getCollection("events", BsonDocument.class)
                .find(Filters.in("keys", keys))
                .projection(Projections.include("keys"))
                .forEach(commit -> commit.getArray("keys")
                        .forEach(key -> found.add(key.asString().getValue())));
        found.retainAll(Set.copyOf(keys));
        return found.size();
    }

    private void row(String what, String measure, double figure) {
        Row row = new Row(SCENARIO, what, measure, List.of(figure));
        progress.accept("  " + row);
        report.add(List.of(row));
    }
}
