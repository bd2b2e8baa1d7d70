package dev.waymark.eventstore.proof;

import static com.mongodb.client.model.Sorts.ascending;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.eventstore.EventLog;
import dev.waymark.eventstore.LogReader;
import dev.waymark.eventstore.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.bson.BsonDocument;
import org.junit.jupiter.api.Test;

/** Proof 5 and rule 12: clocks an hour off, and jumping, change nothing but the times that are stored. */
class ClockSkewProofTest {
    private static final Duration SKEW = Duration.ofHours(1);

    private static EventLog skewed(TestDatabase test, Duration by) {
        return EventLog.open(
                test.database(), Lab.QUICK.withClock(() -> Instant.now().plus(by)));
    }

    /** Seen to fail with the head learnt by {@code at}, and with pages read in the order of {@code at}. */
    @Test
    void wrongClocksChangeTimesOnly() {
        Proof.of("clock skew", proof -> {
            Random random = proof.random(-5);
            try (TestDatabase test = new TestDatabase();
                    EventLog ahead = skewed(test, SKEW);
                    EventLog behind = skewed(test, SKEW.negated());
                    EventLog jumping = EventLog.open(
                            test.database(),
                            Lab.QUICK.withClock(() -> Instant.now().plusSeconds(random.nextLong(-3_600, 3_600))))) {
                Workload.Outcome outcome =
                        Workload.run(proof, List.of(ahead, behind, jumping), List.of(), proof.lasting(4));

                proof.report(outcome.toString());
                HistoryChecker history = HistoryChecker.of(test.database());
                history.check(outcome.attempts(), outcome.deliveries());
                try (LogReader late = EventLog.reader(test.database())) {
                    assertThat(late.head()).isEqualTo(history.size());
                    history.check(outcome.attempts(), List.of(Workload.readAll(proof, late, history.size())));
                }
                List<Instant> times = test.database()
                        .getCollection("events", BsonDocument.class)
                        .find()
                        .sort(ascending("_id"))
                        .map(it -> Instant.ofEpochMilli(it.getDateTime("at").getValue()))
                        .into(new ArrayList<>());
                assertThat(times.stream().sorted().toList())
                        .as("times in their order")
                        .isNotEqualTo(times);
            }
        });
    }
}
