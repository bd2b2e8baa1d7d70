package dev.waymark.embedded;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.types.Binary;
import org.bson.types.ObjectId;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedMongoServerTest {
    @TempDir
    Path directory;

    @Test
    void aUniqueIndexHoldsInMemory() {
        try (EmbeddedMongoServer server = EmbeddedMongoServer.inMemory();
                MongoClient client = MongoClients.create(server.uri())) {
            var documents = client.getDatabase("test").getCollection("documents");
            documents.createIndex(Indexes.ascending("keys"), new IndexOptions().unique(true));
            documents.insertOne(new Document("keys", List.of("a#0", "a#1")));

            assertThatThrownBy(() -> documents.insertOne(new Document("keys", List.of("a#1"))))
                    .isInstanceOf(MongoWriteException.class)
                    .hasMessageContaining("keys_1");
            assertThat(documents.countDocuments()).isEqualTo(1);
        }
    }

    @Test
    void keysOfAnyKindAreFoundAndHoldOnce() {
        try (EmbeddedMongoServer server = EmbeddedMongoServer.inMemory();
                MongoClient client = MongoClients.create(server.uri())) {
            var documents = client.getDatabase("test").getCollection("documents");
            documents.createIndex(Indexes.ascending("one", "two"), new IndexOptions().unique(true));
            List<Object> ids = List.of(
                    1,
                    2L,
                    2.5,
                    Long.MAX_VALUE,
                    Long.MAX_VALUE - 1,
                    "1",
                    "two",
                    true,
                    new ObjectId(),
                    new Binary(new byte[] {1, 2}),
                    Instant.EPOCH,
                    new Document("a", 1).append("b", "c"),
                    new Document("a", 2));
            ids.forEach(id -> documents.insertOne(new Document("_id", id).append("one", id)));
            documents.insertOne(new Document("_id", "both").append("one", 1).append("two", "x"));

            for (Object id : ids) {
                assertThat(documents.find(eq("_id", id)).into(new ArrayList<>()))
                        .as("%s", id)
                        .hasSize(1);
                assertThatThrownBy(() -> documents.insertOne(new Document("_id", id)))
                        .isInstanceOf(MongoWriteException.class);
                assertThatThrownBy(() -> documents.insertOne(new Document("one", id)))
                        .isInstanceOf(MongoWriteException.class);
            }
            assertThatThrownBy(() -> documents.insertOne(new Document("one", 1L).append("two", "x")))
                    .isInstanceOf(MongoWriteException.class);
        }
    }

    @Test
    void aFileOfAnOlderVersionIsRefused() {
        Path file = directory.resolve("store");
        try (MVStore older = MVStore.open(file.toString())) {
            older.openMap("test.documents._index__id_").put("key", "position");
        }

        assertThatThrownBy(() -> EmbeddedMongoServer.onDisk(file, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("older version");
    }

    @Test
    void aQueryByIdAndMoreChecksTheRestToo() {
        try (EmbeddedMongoServer server = EmbeddedMongoServer.inMemory();
                MongoClient client = MongoClients.create(server.uri())) {
            var documents = client.getDatabase("test").getCollection("documents");
            IntStream.range(0, 5).forEach(i -> documents.insertOne(new Document("_id", "d" + i).append("seen", i)));

            assertThat(documents.countDocuments(new Document("_id", "d3").append("seen", 3)))
                    .isEqualTo(1);
            assertThat(documents.countDocuments(new Document("_id", "d3").append("seen", 4)))
                    .isZero();
            assertThat(documents
                            .updateOne(
                                    new Document("_id", "d3").append("seen", new Document("$lt", 3)),
                                    new Document("$set", new Document("seen", 9)))
                            .getMatchedCount())
                    .isZero();
            assertThat(documents.find(new Document("_id", new Document("$in", List.of("d1", "d2", "d9")))
                            .append("seen", new Document("$gt", 1))))
                    .extracting(document -> document.get("_id"))
                    .containsExactly("d2");
        }
    }

    @Test
    void whatWasAcknowledgedOutlivesTheServerBeingKilled() throws Exception {
        Path file = directory.resolve("store");
        Process process = startProcess(file, 0);
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
                MongoClient client = MongoClients.create(uriFrom(out))) {
            var documents = client.getDatabase("test").getCollection("documents");
            documents.createIndex(Indexes.ascending("key"), new IndexOptions().unique(true));
            IntStream.range(0, 500).forEach(i -> documents.insertOne(new Document("_id", i).append("key", "k" + i)));
            documents.updateOne(eq("_id", 499), new Document("$set", new Document("changed", true)));

            process.destroyForcibly();
            assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
        }
        try (EmbeddedMongoServer server = EmbeddedMongoServer.onDisk(file, 0);
                MongoClient client = MongoClients.create(server.uri())) {
            MongoCollection<Document> documents = client.getDatabase("test").getCollection("documents");
            assertThat(documents.countDocuments()).isEqualTo(500);
            assertThat(documents.find(eq("_id", 499)).first()).containsEntry("changed", true);
            assertThatThrownBy(() -> documents.insertOne(new Document("_id", 500).append("key", "k499")))
                    .isInstanceOf(MongoWriteException.class);
        }
    }

    @Test
    void theProcessEndsCleanlyWhenAskedTo() throws Exception {
        Path file = directory.resolve("store");
        Process process = startProcess(file, 0);
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
                MongoClient client = MongoClients.create(uriFrom(out))) {
            client.getDatabase("test").getCollection("documents").insertOne(new Document("_id", 1));
            process.destroy();
            assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isEqualTo(128 + 15);
        }
        try (EmbeddedMongoServer server = EmbeddedMongoServer.onDisk(file, 0)) {
            assertThat(server.port()).isPositive();
        }
    }

    @Test
    void aTakenPortIsNamed() {
        try (EmbeddedMongoServer first = EmbeddedMongoServer.inMemory()) {
            assertThatThrownBy(() -> EmbeddedMongoServer.onDisk(directory.resolve("store"), first.port()))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining("127.0.0.1:" + first.port());
        }
        EmbeddedMongoServer.onDisk(directory.resolve("store"), 0).close();
    }

    private static Process startProcess(Path file, int port) throws IOException {
        return new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "--sun-misc-unsafe-memory-access=allow",
                        "-cp",
                        System.getProperty("java.class.path"),
                        EmbeddedMongoMain.class.getName(),
                        "--file",
                        file.toString(),
                        "--port",
                        String.valueOf(port))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static String uriFrom(BufferedReader out) throws IOException {
        String line = out.readLine();
        assertThat(line).startsWith("Ready: mongodb://127.0.0.1:");
        return line.substring("Ready: ".length());
    }
}
