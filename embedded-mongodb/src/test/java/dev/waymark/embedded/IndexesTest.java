package dev.waymark.embedded;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Filters.regex;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An index or an order only makes an answer quicker: a collection with indexes answers as one without. */
class IndexesTest {
    private static final int DOCUMENTS = 300;

    @TempDir
    Path directory;

    private EmbeddedMongoServer server;
    private MongoClient client;
    private MongoCollection<Document> indexed;
    private MongoCollection<Document> plain;

    @BeforeEach
    void start() {
        open();
        indexed.createIndex(Indexes.ascending("kind"));
        indexed.createIndex(Indexes.ascending("words"));
        indexed.createIndex(Indexes.ascending("in.parts"));
    }

    private void open() {
        server = EmbeddedMongoServer.onDisk(directory.resolve("store"), 0);
        client = MongoClients.create(server.uri());
        indexed = client.getDatabase("test").getCollection("indexed");
        plain = client.getDatabase("test").getCollection("plain");
    }

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    @Test
    void everyQueryFindsWhatItFindsWithoutIndexes() {
        Random random = new Random(7);
        fill(random);
        compareAll();
        change(random);
        compareAll();
        stop();
        open();
        compareAll();
        client.getDatabase("test").getCollection("indexed").dropIndex("words_1");
        compareAll();
    }

    @Test
    void anIndexMadeLaterKnowsWhatWasThere() {
        indexed.insertMany(List.of(new Document("_id", "a").append("late", 1), new Document("_id", "b")));
        indexed.createIndex(Indexes.ascending("late"));

        assertThat(ids(indexed.find(eq("late", 1L)))).containsExactly("a");
        assertThat(ids(indexed.find(eq("late", null)))).containsExactly("b");
    }

    @Test
    void aDocumentIsFoundOnceHoweverManyOfItsUniqueKeysFit() {
        indexed.createIndex(
                Indexes.ascending("keys"), new IndexOptions().unique(true).sparse(true));
        indexed.insertOne(new Document("_id", "a").append("keys", List.of("x#0", "x#1", "x#2")));

        assertThat(ids(indexed.find(in("keys", "x#0", "x#1", "x#2", "x#3")))).containsExactly("a");
    }

    @Test
    void pagesInTheOrderOfIdsFollowEachOther() {
        fill(new Random(1));
        List<String> all = new ArrayList<>();
        String last = "z";
        while (true) {
            List<String> page = ids(indexed.find(and(lt("_id", last), eq("flag", true)))
                    .sort(Sorts.descending("_id"))
                    .limit(7));
            all.addAll(page);
            if (page.size() < 7) break;
            last = page.getLast();
        }

        assertThat(all)
                .isEqualTo(ids(plain.find(eq("flag", true)).sort(Sorts.descending("_id"))))
                .hasSizeGreaterThan(100);
    }

    private void fill(Random random) {
        for (int i = 0; i < DOCUMENTS; i++) {
            Document document = document(i, random);
            indexed.insertOne(new Document(document));
            plain.insertOne(document);
        }
    }

    private static Document document(int i, Random random) {
        Document document = new Document("_id", "id%03d".formatted((i * 37) % DOCUMENTS))
                .append("flag", random.nextBoolean())
                .append("words", words(random));
        List<Object> kinds =
                Arrays.asList(1, 1L, 1.0, 2, "1", "two", true, null, new Document("a", 1), List.of(2, "x"));
        int kind = random.nextInt(kinds.size() + 1);
        if (kind < kinds.size()) document.append("kind", kinds.get(kind));
        if (random.nextBoolean()) document.append("in", List.of(new Document("parts", words(random)), new Document()));
        return document;
    }

    private static List<String> words(Random random) {
        return random.ints(random.nextInt(4), 0, 30)
                .mapToObj(it -> "wo" + Integer.toString(it, 3))
                .toList();
    }

    private void change(Random random) {
        IntStream.range(0, DOCUMENTS).forEach(i -> {
            String id = "id%03d".formatted(i);
            List<String> words = words(random);
            switch (random.nextInt(5)) {
                case 0 -> both(it -> it.deleteOne(eq(id)));
                case 1 -> both(it -> it.updateOne(eq(id), set("words", words)));
                case 2 -> both(it -> it.updateOne(eq(id), unset("kind")));
                case 3 -> both(it -> it.replaceOne(eq(id), new Document("kind", 2).append("words", words)));
                default -> {}
            }
        });
        both(it -> it.updateMany(eq("kind", "two"), set("kind", "three")));
    }

    private void both(java.util.function.Consumer<MongoCollection<Document>> change) {
        change.accept(indexed);
        change.accept(plain);
    }

    private void compareAll() {
        List<Bson> queries = List.of(
                eq("kind", 1),
                eq("kind", 1.0),
                eq("kind", "1"),
                eq("kind", "three"),
                eq("kind", true),
                eq("kind", null),
                eq("kind", new Document("a", 1)),
                eq("kind", List.of(2, "x")),
                in("kind", 2, "two", "three"),
                in("kind", 2, null),
                exists("kind", false),
                gt("kind", 1),
                eq("words", "wo12"),
                and(eq("words", "wo1"), eq("words", "wo12")),
                and(eq("flag", true), and(eq("words", "wo1"), eq("kind", 2))),
                or(eq("words", "wo1"), eq("kind", 2)),
                regex("words", "^" + Pattern.quote("wo1")),
                and(regex("words", "^" + Pattern.quote("wo1")), regex("words", "^" + Pattern.quote("wo2"))),
                regex("words", "^" + Pattern.quote("WO1"), "i"),
                regex("words", "o1"),
                eq("in.parts", "wo2"),
                and(gte("_id", "id100"), lt("_id", "id200"), eq("flag", true)),
                and(gt("_id", "id150"), in("_id", "id149", "id150", "id151")),
                lte("_id", "id003"));
        for (Bson query : queries) {
            assertThat(ids(indexed.find(query).sort(Sorts.ascending("_id"))))
                    .as("%s", query)
                    .isEqualTo(ids(plain.find(query).sort(new Document("flag", 1))).stream()
                            .sorted()
                            .toList());
            assertThat(indexed.countDocuments(query)).isEqualTo(plain.countDocuments(query));
        }
    }

    private static List<String> ids(FindIterable<Document> found) {
        return found.map(it -> it.getString("_id")).into(new ArrayList<>());
    }
}
