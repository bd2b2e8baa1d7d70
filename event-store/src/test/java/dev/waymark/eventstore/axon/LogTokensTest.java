package dev.waymark.eventstore.axon;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.waymark.eventstore.EventLog;
import dev.waymark.eventstore.EventLogSettings;
import dev.waymark.eventstore.LogReader;
import dev.waymark.eventstore.NewEvent;
import dev.waymark.eventstore.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.bson.BsonDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Where tokens stand: right before the first event that a stream opened with them delivers. */
class LogTokensTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final TestDatabase test = new TestDatabase();
    private final EventLog log = EventLog.open(test.database());
    private final LogEventStore store =
            LogEventStore.of("test", log, EventSerializer.of(new ObjectMapper(), Counter.TYPES));

    @AfterEach
    void close() {
        log.close();
        test.close();
    }

    private static NewEvent at(Instant time) {
        return new NewEvent(
                UUID.randomUUID().toString(),
                "test.Started",
                1,
                Set.of(),
                time,
                null,
                Map.of(),
                BsonDocument.parse("{id: 'c'}"));
    }

    private static TrackingToken position(long position) {
        return new GlobalSequenceTrackingToken(position);
    }

    private long firstAfter(TrackingToken token) throws InterruptedException {
        try (var stream = store.openStream(token)) {
            return stream.nextAvailable().trackingToken().position().orElseThrow();
        }
    }

    @Test
    void onAnEmptyLogAllTokensStandBeforeTheFirstEvent() throws InterruptedException {
        for (TrackingToken token :
                List.of(store.createTailToken(), store.createHeadToken(), store.createTokenAt(NOON))) {
            assertThat(token).isEqualTo(position(0));
        }
        log.append(List.of(at(NOON)));
        assertThat(firstAfter(position(0))).isEqualTo(1);
    }

    @Test
    void aTokenAtATimeStandsBeforeTheFirstEventThatHappenedThenOrLater() throws InterruptedException {
        log.append(List.of(at(NOON), at(NOON.plusSeconds(10))));
        log.append(List.of(at(NOON.plusSeconds(10)), at(NOON.plusSeconds(20))));

        assertThat(store.createTokenAt(NOON.minusSeconds(1))).isEqualTo(position(0));
        assertThat(store.createTokenAt(NOON)).isEqualTo(position(0));
        assertThat(store.createTokenAt(NOON.plusSeconds(5))).isEqualTo(position(1));
        assertThat(store.createTokenAt(NOON.plusSeconds(10))).isEqualTo(position(1));
        assertThat(store.createTokenAt(NOON.plusSeconds(11))).isEqualTo(position(3));
        assertThat(store.createTokenAt(NOON.plusSeconds(20))).isEqualTo(position(3));
        assertThat(store.createTokenAt(NOON.plusSeconds(21))).isEqualTo(position(4));
        assertThat(firstAfter(store.createTokenAt(NOON.plusSeconds(11)))).isEqualTo(4);
    }

    @Test
    void aClockThatWasWrongHidesNoLaterEvent() {
        log.append(List.of(at(NOON)));
        log.append(List.of(at(NOON.plusSeconds(3600))));
        log.append(List.of(at(NOON.plusSeconds(1))));

        assertThat(store.createTokenAt(NOON.plusSeconds(1))).isEqualTo(position(1));
    }

    @Test
    void theHeadIsThatOfTheLogAlsoWhereThisJvmHasNotSeenItYet() {
        EventLogSettings neverLooking =
                EventLogSettings.defaults().withPolling(Duration.ofHours(1), Duration.ofHours(1));
        try (LogReader reader = EventLog.reader(test.database(), neverLooking)) {
            EventLogSource source = EventLogSource.of("test", reader, Node.SERIALIZER);
            log.append(List.of(at(NOON), at(NOON)));
            assertThat(reader.head()).isZero();

            assertThat(source.createTailToken()).isEqualTo(position(0));
            assertThat(source.createTokenAt(NOON.plusSeconds(1))).isEqualTo(position(2));
            assertThat(source.createHeadToken()).isEqualTo(position(2));
            assertThat(store.createHeadToken()).isEqualTo(position(2));
        }
    }
}
