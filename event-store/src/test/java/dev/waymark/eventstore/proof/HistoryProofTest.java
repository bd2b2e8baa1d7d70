package dev.waymark.eventstore.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.eventstore.EventLog;
import dev.waymark.eventstore.LogReader;
import dev.waymark.eventstore.TestDatabase;
import dev.waymark.eventstore.proof.Attempt.Result;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Proof 1: whatever many appenders and readers do at once, the history is one that the rules allow. */
class HistoryProofTest {

    /** Seen to fail without the check of conditions against the commits before in the same bulk. */
    @Test
    void everyHistoryIsDenseWholeAndTheSameForAll() {
        Proof.of("history", proof -> {
            try (TestDatabase test = new TestDatabase();
                    EventLog a = EventLog.open(test.database());
                    EventLog b = EventLog.open(test.database());
                    // Little memory: some of its conditions and pages come from the database.
                    EventLog forgetful = EventLog.open(test.database(), Lab.QUICK.withMemory(20, 20));
                    LogReader reader = EventLog.reader(test.database())) {
                Workload.Outcome outcome =
                        Workload.run(proof, List.of(a, b, forgetful), List.of(reader), proof.lasting(6));

                proof.report(outcome.toString());
                assertThat(outcome.count(Result.CONFLICT)).as("conflicts").isPositive();
                HistoryChecker.of(test.database()).check(outcome.attempts(), outcome.deliveries());
            }
        });
    }
}
