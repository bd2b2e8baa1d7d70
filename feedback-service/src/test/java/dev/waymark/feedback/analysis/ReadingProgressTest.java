package dev.waymark.feedback.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import dev.waymark.embedded.EmbeddedMongoServer;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReadingProgressTest {
    private static final Instant START = Instant.parse("2026-03-02T10:00:00Z");
    private static final String OLD = "minilm-ridge-00000000";
    private static final String NEW = "minilm-ridge-11111111";

    private static EmbeddedMongoServer server;
    private static MongoClient client;

    private MongoDatabase database;

    @BeforeAll
    static void start() {
        server = EmbeddedMongoServer.inMemory();
        client = MongoClients.create(server.uri());
    }

    @AfterAll
    static void stop() {
        client.close();
        server.close();
    }

    @BeforeEach
    void begin() {
        database = client.getDatabase("reading_" + UUID.randomUUID());
        at(0).begin(OLD);
    }

    @Test
    void whatWasLookedThroughIsNotLookedThroughAgainByTheSameModel() {
        assertThat(at(0).claim(OLD, "a")).hasValue(0);
        assertThat(at(0).advance(OLD, "a", 700)).isTrue();
        assertThat(at(1).begin(OLD)).isFalse();
        assertThat(at(2).claim(OLD, "a")).hasValue(700);
    }

    @Test
    void anotherModelLooksThroughAllAndTheOneBeforeDoesNotGoOn() {
        at(0).claim(OLD, "a");
        at(0).advance(OLD, "a", 700);

        assertThat(at(1).begin(NEW)).isTrue();

        assertThat(at(1).advance(OLD, "a", 800)).isFalse();
        assertThat(at(120).claim(OLD, "a")).isEmpty();
        assertThat(at(120).claim(NEW, "b")).hasValue(0);
    }

    @Test
    void whoGoesBackToTheModelBeforeHasItReadAgain() {
        at(0).claim(OLD, "a");
        at(0).advance(OLD, "a", 700);
        at(1).begin(NEW);
        at(2).begin(OLD);
        assertThat(at(2).claim(OLD, "a")).hasValue(0);
    }

    @Test
    void oneInstanceReadsAndAnotherOnceItNoLongerGetsOn() {
        assertThat(at(0).claim(OLD, "a")).hasValue(0);
        assertThat(at(59).claim(OLD, "b")).isEmpty();
        assertThat(at(59).advance(OLD, "b", 5)).isFalse();
        at(30).advance(OLD, "a", 700);
        assertThat(at(89).claim(OLD, "b")).isEmpty();
        assertThat(at(90).claim(OLD, "b")).hasValue(700);
        assertThat(at(91).advance(OLD, "a", 800)).isFalse();
    }

    private ReadingProgress at(long secondsLater) {
        return new ReadingProgress(database, Clock.fixed(START.plusSeconds(secondsLater), ZoneOffset.UTC));
    }
}
