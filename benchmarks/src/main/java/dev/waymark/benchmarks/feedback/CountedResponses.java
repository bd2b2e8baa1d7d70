package dev.waymark.benchmarks.feedback;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import dev.waymark.benchmarks.feedback.Responses.Response;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.bson.Document;

/**
 * Writes what counting so many responses one by one would leave: that itself would take half an hour. Whether it is that is
 * checked by asking for the total.
 */
final class CountedResponses {
    private static final int AT_ONCE = 500;

    private final MongoDatabase database;
    private final LocalDate factsFrom;
    private final Map<String, Document> counters = new HashMap<>();
    private final Map<String, Document> extents = new TreeMap<>();
    private final List<Document> facts = new ArrayList<>();
    private long written;

    /** Takes from which day on single responses are kept too; they are needed where another time zone is asked for. */
    CountedResponses(MongoDatabase database, LocalDate factsFrom) {
        this.database = database;
        this.factsFrom = factsFrom;
    }

    /** Counts all of them, map by map so that not all are in memory at once, and writes the counters. */
    long write(Responses responses, int number) {
        for (String map : responses.maps()) {
            responses.each(number, response -> {
                if (response.map().equals(map)) count(response);
            });
            insert("counters", counters.values());
            counters.clear();
            insert("counted_facts", facts);
            facts.clear();
        }
        responses.each(number, response -> countIn("a|", response));
        insert("counters", counters.values());
        insert("counter_extents", extents.values());
        return written;
    }

    private void count(Response response) {
        LocalDate day = LocalDate.ofInstant(response.at(), ZoneOffset.UTC);
        countIn("m|" + response.map(), response);
        countIn("t|" + response.touchpoint(), response);
        extend("all", day, response);
        extend(response.map(), day, response);
        if (!day.isBefore(factsFrom)) keep(response);
    }

    private void countIn(String place, Response response) {
        LocalDate day = LocalDate.ofInstant(response.at(), ZoneOffset.UTC);
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        add(place + "|MONTH|", day.withDayOfMonth(1), "all", response);
        add(place + "|WEEK|", monday, "all", response);
        add(place + "|WEEK|", monday, "d" + day.getDayOfWeek().getValue(), response);
    }

    private void add(String unit, LocalDate start, String slot, Response response) {
        String segment = "=" + response.segment();
        String channel = "=" + response.channel();
        add(unit + "t|" + start, slot, "|", response);
        add(unit + "s|" + start, slot, segment + "|", response);
        add(unit + "c|" + start, slot, "|" + channel, response);
        add(unit + "b|" + start, slot, segment + "|" + channel, response);
    }

    private void add(String id, String slot, String label, Response response) {
        Document document = counters.computeIfAbsent(
                id, it -> new Document("_id", it).append("seen", new Document("feedback", 1L)));
        Document counts = within(within(within(document, "slots"), slot), label);
        add(counts, "n", 1);
        add(counts, "csat" + response.csat(), 1);
        add(counts, response.nps() >= 9 ? "p" : response.nps() >= 7 ? "v" : "d", 1);
        add(counts, "s", 1);
        add(counts, "ss", response.sentiment());
        add(counts, "sq", (long) response.sentiment() * response.sentiment());
        add(
                counts,
                "l" + (response.sentiment() <= -500 ? "NEGATIVE" : response.sentiment() < 500 ? "NEUTRAL" : "POSITIVE"),
                1);
    }

    private static Document within(Document document, String field) {
        return (Document) document.computeIfAbsent(field, it -> new Document());
    }

    private static void add(Document counts, String name, long number) {
        counts.merge(name, number, (one, other) -> (Long) one + (Long) other);
    }

    private void extend(String id, LocalDate day, Response response) {
        Document extent = extents.computeIfAbsent(
                id,
                it -> new Document("_id", it)
                        .append("first", day.toString())
                        .append("last", day.toString())
                        .append("segments", new ArrayList<String>())
                        .append("channels", new ArrayList<String>())
                        .append("places", new Document())
                        .append("seen", new Document("feedback", 1L)));
        extent.merge(
                "first", day.toString(), (one, other) -> one.toString().compareTo(other.toString()) < 0 ? one : other);
        extent.merge(
                "last", day.toString(), (one, other) -> one.toString().compareTo(other.toString()) > 0 ? one : other);
        note(extent.getList("segments", String.class), response.segment());
        note(extent.getList("channels", String.class), response.channel());
        if (!id.equals("all")) extent.get("places", Document.class).put(response.touchpoint(), response.stage());
    }

    private static void note(List<String> known, String value) {
        if (!known.contains(value)) known.add(value);
    }

    private void keep(Response response) {
        LocalDateTime at = LocalDateTime.ofInstant(response.at(), ZoneOffset.UTC);
        LocalDateTime quarter =
                at.withMinute(at.getMinute() / 15 * 15).withSecond(0).withNano(0);
        facts.add(new Document("_id", UUID.randomUUID().toString())
                .append("quarter", quarter.toString())
                .append(
                        "spot",
                        new Document("map", response.map())
                                .append("stage", response.stage())
                                .append("touchpoint", response.touchpoint())
                                .append("segment", response.segment())
                                .append("channel", response.channel()))
                .append(
                        "answers",
                        new Document("csat", response.csat())
                                .append("nps", response.nps())
                                .append("sentiment", (long) response.sentiment())
                                .append("invited", false)
                                .append("answered", false))
                .append("seen", new Document("feedback", 1L)));
    }

    private void insert(String collection, Collection<Document> documents) {
        MongoCollection<Document> into = database.getCollection(collection);
        List<Document> all = List.copyOf(documents);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            into.insertMany(all.subList(from, Math.min(from + AT_ONCE, all.size())));
        }
        written += all.size();
    }
}
