package dev.waymark.eventstore.axon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.eventstore.EventLog;
import dev.waymark.eventstore.LogReader;
import dev.waymark.eventstore.NewEvent;
import dev.waymark.eventstore.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.MultiStreamableMessageSource;
import org.bson.BsonDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What processors leave in {@code processor_tokens}, and what they make of it after a restart. */
class StoredTokensTest {
    /** How long a segment that has nothing to do keeps its token to itself; Axon's own is 5 s. */
    private static final long IDLE_MILLIS = 500;

    private static final Duration WHILE = Duration.ofSeconds(60);

    private final TestDatabase ours = new TestDatabase();
    private final TestDatabase theirs = new TestDatabase();
    private final LogTokenStore tokens = LogTokenStore.of(ours.database(), "admin", Duration.ofSeconds(1));
    private final Handler handler = new Handler();
    private Node foreign;
    private LogReader reader;

    /** Handles what is counted only. */
    @ProcessingGroup("both")
    static class Handler {
        private final ConcurrentLinkedQueue<String> handled = new ConcurrentLinkedQueue<>();

        @EventHandler
        void on(Counter.Counted event, EventPosition position) {
            handled.add(event.id() + event.value() + "@" + position.log() + position.position());
        }
    }

    @BeforeEach
    void openTheOtherLog() {
        foreign = new Node(theirs.database(), "foreign", configurer -> {});
        reader = EventLog.reader(theirs.database());
    }

    @AfterEach
    void close() {
        reader.close();
        foreign.close();
        theirs.close();
        ours.close();
    }

    private Node own() {
        return new Node(ours.database(), "own", configurer -> {
            configurer.registerEventHandler(it -> handler);
            configurer
                    .eventProcessing()
                    .registerPooledStreamingEventProcessor(
                            "both",
                            it -> MultiStreamableMessageSource.builder()
                                    .addMessageSource("own", it.eventStore())
                                    .addMessageSource("foreign", EventLogSource.of("foreign", reader, Node.SERIALIZER))
                                    .build(),
                            (it, processor) -> processor
                                    .initialSegmentCount(2)
                                    .batchSize(100)
                                    .tokenClaimInterval(200)
                                    .claimExtensionThreshold(IDLE_MILLIS));
        });
    }

    /** Of somebody else's business: started, never counted. */
    private static NewEvent started() {
        return new NewEvent(
                UUID.randomUUID().toString(),
                "test.Started",
                1,
                Set.of("counter:x"),
                Instant.EPOCH,
                null,
                Map.of(),
                BsonDocument.parse("{id: 'x'}"));
    }

    private void awaitStored(long own, long other) {
        Await.until(
                "token of our log",
                WHILE,
                () -> tokens.positionOf("both", "own").equals(OptionalLong.of(own)));
        Await.until(
                "token of theirs",
                WHILE,
                () -> tokens.positionOf("both", "foreign").equals(OptionalLong.of(other)));
    }

    @Test
    void aProcessorOfSeveralLogsGoesOnInEachWhereItWas() {
        try (Node own = own()) {
            own.send(new Counter.Start("c"));
            own.send(new Counter.Count("c", 2));
            foreign.send(new Counter.Start("c"));
            foreign.send(new Counter.Count("c", 1));
            awaitStored(3, 2);
        }
        foreign.send(new Counter.Count("c", 3));
        try (Node own = own()) {
            own.send(new Counter.Count("c", 1));
            awaitStored(4, 5);
        }
        assertThat(handler.handled)
                .containsExactlyInAnyOrder(
                        "c1@test2", "c2@test3", "c1@foreign2", "c2@foreign3", "c3@foreign4", "c4@foreign5", "c3@test4");
    }

    @Test
    void aProcessorThatHandlesNoneOfAHundredThousandEventsIsStoredAtTheirEnd() {
        List<NewEvent> many =
                Stream.generate(StoredTokensTest::started).limit(128).toList();
        for (int i = 0; i < 782; i++) foreign.log().append(many);
        try (Node own = own()) {
            own.log().append(List.of(started()));
            awaitStored(1, 100_096);

            List<Duration> took = new ArrayList<>();
            for (int i = 1; i <= 5; i++) {
                foreign.log().append(List.of(started(), started()));
                long start = System.nanoTime();
                awaitStored(1, 100_096 + 2 * i);
                took.add(Duration.ofNanos(System.nanoTime() - start));
            }
            assertThat(took.stream().sorted().toList().get(2)).as("the median").isLessThan(Duration.ofSeconds(3));
        }
        assertThat(handler.handled).isEmpty();
    }
}
