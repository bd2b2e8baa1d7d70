package dev.waymark.eventstore.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.eventstore.TestDatabase;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.MultiSourceTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.eventhandling.tokenstore.UnableToInitializeTokenException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LogTokenStoreTest {
    private static final Duration TIMEOUT = Duration.ofMillis(300);

    private final TestDatabase test = new TestDatabase();
    private final LogTokenStore a = LogTokenStore.of(test.database(), "a", TIMEOUT);
    private final LogTokenStore b = LogTokenStore.of(test.database(), "b", TIMEOUT);

    @AfterEach
    void close() {
        test.close();
    }

    private static TrackingToken at(long position) {
        return new GlobalSequenceTrackingToken(position);
    }

    @Test
    void aTokenComesBackAsItWasStored() {
        a.initializeTokenSegments("p", 3, null);
        assertThat(a.fetchToken("p", 0)).isNull();
        TrackingToken several = new MultiSourceTrackingToken(Map.of("map", at(3), "feedback", at(9)));
        TrackingToken replay = ReplayToken.createReplayToken(at(8), at(2));
        a.fetchToken("p", 1);
        a.fetchToken("p", 2);
        a.storeToken(several, "p", 1);
        a.storeToken(replay, "p", 2);

        assertThat(a.fetchToken("p", 1)).isEqualTo(several);
        assertThat(a.fetchToken("p", 2)).isEqualTo(replay);
    }

    @Test
    void aSegmentBelongsToOneNodeAtATime() {
        a.initializeTokenSegments("p", 1, at(0));
        a.fetchToken("p", 0);

        assertThatThrownBy(() -> b.fetchToken("p", 0)).isInstanceOf(UnableToClaimTokenException.class);
        assertThatThrownBy(() -> b.storeToken(at(5), "p", 0)).isInstanceOf(UnableToClaimTokenException.class);
        assertThatThrownBy(() -> b.extendClaim("p", 0)).isInstanceOf(UnableToClaimTokenException.class);
        assertThatThrownBy(() -> b.deleteToken("p", 0)).isInstanceOf(UnableToClaimTokenException.class);

        a.storeToken(at(7), "p", 0);
        a.storeToken(at(7), "p", 0);
        a.releaseClaim("p", 0);
        assertThat(b.fetchToken("p", 0)).isEqualTo(at(7));
        assertThatThrownBy(() -> a.storeToken(at(8), "p", 0)).isInstanceOf(UnableToClaimTokenException.class);
    }

    @Test
    void aClaimThatIsNoLongerRenewedIsTakenOver() {
        a.initializeTokenSegments("p", 1, at(4));
        a.fetchToken("p", 0);
        long start = System.nanoTime();
        Await.until("node b takes over", () -> claims(b));

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(TIMEOUT);
        assertThatThrownBy(() -> a.extendClaim("p", 0)).isInstanceOf(UnableToClaimTokenException.class);
        assertThat(b.fetchToken("p", 0)).isEqualTo(at(4));
    }

    @Test
    void aClaimThatIsRenewedStays() {
        a.initializeTokenSegments("p", 1, at(4));
        a.fetchToken("p", 0);
        long end = System.nanoTime() + TIMEOUT.multipliedBy(3).toNanos();
        while (System.nanoTime() < end) {
            a.extendClaim("p", 0);
            assertThat(claims(b)).isFalse();
        }
    }

    private static boolean claims(LogTokenStore store) {
        try {
            store.fetchToken("p", 0);
            return true;
        } catch (UnableToClaimTokenException e) {
            return false;
        }
    }

    @Test
    void nodesThatStartAtOnceMakeTheSegmentsOnce() throws InterruptedException {
        Thread[] threads = IntStream.range(0, 8)
                .mapToObj(i -> Thread.ofVirtual().start(() -> initialize(i % 2 == 0 ? a : b, 2 + i)))
                .toArray(Thread[]::new);
        for (Thread thread : threads) thread.join();

        int[] segments = a.fetchSegments("p");
        assertThat(segments)
                .hasSizeBetween(2, 9)
                .isEqualTo(IntStream.range(0, segments.length).toArray());
        assertThat(b.fetchSegments("p")).isEqualTo(segments);
    }

    private static void initialize(LogTokenStore store, int segments) {
        try {
            store.initializeTokenSegments("p", segments, at(0));
        } catch (UnableToClaimTokenException e) {
            assertThat(store.fetchSegments("p")).isNotEmpty();
        }
    }

    @Test
    void segmentsAreMadeAndDeletedOneByOneToo() {
        a.initializeTokenSegments("p", 1, at(0));
        a.initializeSegment(at(3), "p", 1);
        assertThatThrownBy(() -> b.initializeSegment(at(3), "p", 1))
                .isInstanceOf(UnableToInitializeTokenException.class);
        a.fetchToken("p", 1);
        a.deleteToken("p", 1);
        assertThat(a.fetchSegments("p")).containsExactly(0);
        assertThatThrownBy(() -> a.fetchToken("p", 1)).isInstanceOf(UnableToClaimTokenException.class);
    }

    @Test
    void aProcessorIsAsFarAsItsSlowestSegment() {
        assertThat(b.positionOf("p")).isEmpty();
        a.initializeTokenSegments("p", 2, at(0));
        a.fetchToken("p", 0);
        a.storeToken(at(12), "p", 0);
        assertThat(b.positionOf("p")).hasValue(0);
        a.fetchToken("p", 1);
        a.storeToken(at(11), "p", 1);
        assertThat(b.positionOf("p")).hasValue(11);
    }

    @Test
    void aProcessorOfSeveralLogsHasAPositionInEach() {
        a.initializeTokenSegments("p", 1, new MultiSourceTrackingToken(Map.of("map", at(3), "feedback", at(9))));

        assertThat(b.positionOf("p", "map")).hasValue(3);
        assertThat(b.positionOf("p", "feedback")).hasValue(9);
        assertThat(b.positionOf("p", "kpi")).isEmpty();
    }

    @Test
    void theStorageHasOneIdentifier() {
        assertThat(a.retrieveStorageIdentifier()).isPresent().isEqualTo(b.retrieveStorageIdentifier());
        assertThatCode(() -> a.releaseClaim("unknown", 0)).doesNotThrowAnyException();
    }
}
