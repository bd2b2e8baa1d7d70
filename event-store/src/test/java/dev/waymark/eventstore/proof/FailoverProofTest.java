package dev.waymark.eventstore.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.eventstore.EventLog;
import dev.waymark.eventstore.proof.Attempt.Result;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/**
 * Proof 4: while majorities come late and primaries change, nobody is delivered what a failover takes back, no hole
 * follows, and what was acknowledged stays.
 */
class FailoverProofTest {
    private static final Duration REPLICATION = Duration.ofMillis(4);
    private static final Duration PRIMARY = Duration.ofMillis(300);
    private static final Duration ELECTION = Duration.ofMillis(60);

    /** Seen to fail with local reads, and with write concern 1. */
    @Test
    void aFailoverTakesBackOnlyWhatNobodyKnows() {
        Proof.of("failover", proof -> {
            try (Lab lab = new Lab()) {
                ReplicaSet replicas = new ReplicaSet(lab.direct());
                List<EventLog> logs = List.of(lab.open(), lab.open());
                lab.proxy().handle(replicas);
                AtomicBoolean over = new AtomicBoolean();
                int[] rolledBack = new int[2];
                Thread failing = Thread.ofPlatform().start(() -> {
                    Random random = proof.random(-3);
                    while (!over.get()) {
                        replicateFor(PRIMARY, replicas, random);
                        while (replicas.unreplicated() == 0 && !over.get()) LockSupport.parkNanos(100_000);
                        rolledBack[0]++;
                        rolledBack[1] += replicas.failOver(random.nextInt(2));
                        lab.proxy().cutAll();
                        LockSupport.parkNanos(random.nextLong(ELECTION.toNanos()));
                        replicas.elected();
                    }
                });

                Workload.Outcome outcome;
                try {
                    outcome = Workload.run(proof, logs, List.of(), proof.lasting(8));
                } finally {
                    over.set(true);
                    failing.join();
                    lab.proxy().handle(Traffic.straight());
                }

                proof.report("%s, %d failovers took back %d commits".formatted(outcome, rolledBack[0], rolledBack[1]));
                assertThat(rolledBack[1]).as("rolled back").isPositive();
                assertThat(outcome.count(Result.APPENDED)).isGreaterThan(50);
                assertThat(replicas.violations()).isEmpty();
                HistoryChecker.of(lab.direct()).check(outcome.attempts(), outcome.deliveries());
            }
        });
    }

    private static void replicateFor(Duration duration, ReplicaSet replicas, Random random) {
        long end = System.nanoTime() + duration.toNanos();
        while (System.nanoTime() < end) {
            LockSupport.parkNanos(random.nextLong(REPLICATION.toNanos()));
            replicas.replicate(1 + random.nextInt(10));
        }
    }
}
