package dev.waymark.kpi.level;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.contracts.feedback.FeedbackEvent.FeedbackAssigned;
import dev.waymark.contracts.feedback.FeedbackEvent.FeedbackReceived;
import dev.waymark.contracts.feedback.FeedbackEvent.FeedbackRevised;
import dev.waymark.contracts.feedback.FeedbackId;
import dev.waymark.contracts.feedback.Scores;
import dev.waymark.contracts.kpi.FeedbackScope;
import dev.waymark.contracts.kpi.KpiKind;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.TouchpointId;
import dev.waymark.eventstore.axon.EventPosition;
import dev.waymark.kpi.Customers;
import dev.waymark.statistics.Nps;
import dev.waymark.testkit.TestEnvironment;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestEnvironment.class)
class FeedbackCountsTest {
    private static final Instant NOON = Instant.parse("2025-01-06T12:07:00Z");
    private static final Span DAY =
            new Span(Instant.parse("2025-01-06T00:00:00Z"), Instant.parse("2025-01-07T00:00:00Z"));

    private final JourneyMapId map = new JourneyMapId(UUID.randomUUID());
    private final TouchpointId checkout = new TouchpointId(UUID.randomUUID());
    private final TouchpointId delivery = new TouchpointId(UUID.randomUUID());
    private final FeedbackReceived received = Customers.received(map, checkout, NOON, new Scores(4, 9, null));
    private final FeedbackAssigned assigned = new FeedbackAssigned(received.feedback(), map, null, delivery);

    @Inject
    FeedbackCounts counts;

    @Test
    void theSameEventTwiceCountsOnce() {
        counts.count(received, at(1));
        counts.count(received, at(1));

        assertThat(nOf(checkout, KpiKind.NPS)).isEqualTo(1);
        assertThat(nOf(checkout, KpiKind.CSAT)).isEqualTo(1);
    }

    @Test
    void theSameMoveTwiceMovesOnce() {
        counts.count(received, at(1));
        counts.move(assigned, at(2));
        counts.move(assigned, at(2));

        assertThat(nOf(checkout, KpiKind.NPS)).isZero();
        assertThat(nOf(delivery, KpiKind.NPS)).isEqualTo(1);
    }

    @Test
    void everythingAgainAfterTheMoveChangesNothing() {
        counts.count(received, at(1));
        counts.move(assigned, at(2));
        counts.count(received, at(1));
        counts.move(assigned, at(2));

        assertThat(nOf(checkout, KpiKind.CSAT)).isZero();
        assertThat(nOf(delivery, KpiKind.CSAT)).isEqualTo(1);
        assertThat(nOf(null, KpiKind.CSAT)).isEqualTo(1);
    }

    @Test
    void theViewCanStartOver() {
        counts.count(received, at(1));
        counts.move(assigned, at(2));

        counts.clear();
        assertThat(nOf(null, KpiKind.NPS)).isZero();
        assertThat(counts.lastAnswer(new FeedbackScope(map, null), KpiKind.NPS)).isEmpty();

        counts.count(received, at(1));
        counts.move(assigned, at(2));
        assertThat(nOf(delivery, KpiKind.NPS)).isEqualTo(1);
        assertThat(nOf(null, KpiKind.NPS)).isEqualTo(1);
    }

    @Test
    void whatNobodyHeardOfIsNotMoved() {
        counts.move(new FeedbackAssigned(new FeedbackId(UUID.randomUUID()), map, null, delivery), at(3));

        assertThat(nOf(null, KpiKind.NPS)).isZero();
    }

    @Test
    void feedbackOfNoMapCountsOnceItIsAssigned() {
        FeedbackReceived ofNoMap = Customers.received(null, null, NOON, new Scores(null, 9, null));
        counts.count(ofNoMap, at(1));
        counts.move(new FeedbackAssigned(ofNoMap.feedback(), map, null, checkout), at(2));

        assertThat(nOf(checkout, KpiKind.NPS)).isEqualTo(1);
    }

    @Test
    void aChangedAnswerCountsAsWhatItNowIsWhereItStands() {
        counts.count(received, at(1));
        counts.move(assigned, at(2));

        counts.revise(revised(new Scores(null, 2, null)), at(3));
        counts.revise(revised(new Scores(null, 2, null)), at(3));

        assertThat(nOf(delivery, KpiKind.NPS)).isEqualTo(1);
        assertThat(nOf(delivery, KpiKind.CSAT)).isZero();
        assertThat(nOf(checkout, KpiKind.NPS)).isZero();
        assertThat(counts.samples(new FeedbackScope(map, delivery), KpiKind.NPS, List.of(DAY)))
                .containsExactly(new Sample.OfNps(new Nps(0, 0, 1)));
    }

    @Test
    void anAnswerThatGetsAScoreLaterCountsFromThenOn() {
        counts.revise(revised(new Scores(5, null, null)), at(1));

        assertThat(nOf(checkout, KpiKind.CSAT)).isEqualTo(1);
    }

    private FeedbackRevised revised(Scores scores) {
        return new FeedbackRevised(
                received.feedback(),
                1,
                NOON,
                null,
                null,
                map,
                null,
                checkout,
                received.scores(),
                scores,
                null,
                null,
                null,
                null);
    }

    @Test
    void theLastAnswerIsTheLastOfItsKind() {
        counts.count(Customers.received(map, checkout, NOON, new Scores(null, 9, null)), at(1));
        counts.count(Customers.received(map, delivery, NOON.plusSeconds(900), new Scores(null, 3, null)), at(2));
        counts.count(Customers.received(map, delivery, NOON.plusSeconds(9000), new Scores(5, null, null)), at(3));

        assertThat(counts.lastAnswer(new FeedbackScope(map, null), KpiKind.NPS))
                .contains(Instant.parse("2025-01-06T12:15:00Z"));
        assertThat(counts.lastAnswer(new FeedbackScope(map, checkout), KpiKind.CSAT))
                .isEmpty();
    }

    private long nOf(@Nullable TouchpointId touchpoint, KpiKind kind) {
        return counts.samples(new FeedbackScope(map, touchpoint), kind, List.of(DAY))
                .getFirst()
                .n();
    }

    private static EventPosition at(long position) {
        return new EventPosition("feedback", position);
    }
}
