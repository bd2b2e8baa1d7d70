package dev.waymark.eventstore.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.eventstore.EventLog;
import dev.waymark.eventstore.proof.Attempt.Result;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Proof 2: requests and replies that are lost, late or doubled change nothing. */
class FaultProofTest {

    /** Seen to fail with a lost answer taken for a refusal, and before requests that arrive twice were recognised. */
    @Test
    void whateverHappensOnTheWayTheHistoryIsOneThatTheRulesAllow() {
        Proof.of("faults", proof -> {
            try (Lab lab = new Lab()) {
                List<EventLog> logs = List.of(lab.open(), lab.open());
                RandomFaults faults = new RandomFaults(proof.random(-2), 15);
                lab.proxy().handle(faults);

                Workload.Outcome outcome = Workload.run(proof, logs, List.of(), proof.lasting(8));

                proof.report(outcome + ", " + faults.done() + " faults");
                assertThat(faults.done()).isGreaterThan(20);
                assertThat(outcome.count(Result.APPENDED)).isGreaterThan(50);
                HistoryChecker.of(lab.direct()).check(outcome.attempts(), outcome.deliveries());
            }
        });
    }
}
