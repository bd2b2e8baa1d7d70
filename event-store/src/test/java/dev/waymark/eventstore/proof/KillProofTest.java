package dev.waymark.eventstore.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import dev.waymark.eventstore.EventLog;
import dev.waymark.eventstore.LogReader;
import dev.waymark.eventstore.TestDatabase;
import dev.waymark.eventstore.process.ServerProcess;
import dev.waymark.eventstore.proof.Attempt.Result;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Proof 3: {@code kill -9} in the middle of bulks tears nothing and loses nothing that was acknowledged. */
class KillProofTest {
    private static final int THREADS = 12;
    private static final Duration LONGEST_LIFE = Duration.ofMillis(400);

    @TempDir
    Path directory;

    /** Seen to fail with commits acknowledged a moment before they are sent. */
    @Test
    void anAppendingJvmIsKilled() {
        Proof.of("killed appenders", proof -> {
            long end = System.nanoTime() + proof.lasting(6).toNanos();
            List<Attempt> attempts = new ArrayList<>();
            int kills = 0;
            try (TestDatabase test = new TestDatabase();
                    LogReader reader = EventLog.reader(test.database())) {
                while (kills < 2 || System.nanoTime() < end) {
                    String name = "jvm" + kills++;
                    try (AppendingJvm jvm = AppendingJvm.start(
                            TestDatabase.uri(), test.database().getName(), name, THREADS)) {
                        jvm.awaitReady().go();
                        jvm.awaitCommit();
                        LockSupport.parkNanos(proof.random(kills).nextLong(LONGEST_LIFE.toNanos()));
                        jvm.kill();
                        attempts.addAll(jvm.attempts());
                    }
                }
                // What was sent last may still arrive: what is read first must be in the history, not the other way
                // round.
                List<String> delivered = Workload.readAll(proof, reader, reader.latest());
                HistoryChecker history = HistoryChecker.of(test.database());
                proof.report("%d kills, %d commits tried, %d unknown, %d events stored"
                        .formatted(kills, attempts.size(), unknown(attempts), history.size()));
                assertThat(unknown(attempts))
                        .as("killed with appends in flight")
                        .isPositive();
                history.check(attempts, List.of(delivered));
            }
        });
    }

    private static long unknown(List<Attempt> attempts) {
        return attempts.stream().filter(it -> it.result() == Result.UNKNOWN).count();
    }

    /** Seen to fail with a lost connection taken for success. */
    @Test
    void theServerIsKilled() {
        Lab.expectInterruptions();
        Proof.of("killed server", proof -> {
            Random random = proof.random(-4);
            try (ServerProcess server = ServerProcess.start(directory.resolve("store"));
                    MongoClient client = MongoClients.create(server.uri() + "/?heartbeatFrequencyMS=500");
                    ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                MongoDatabase database = client.getDatabase("killed");
                try (EventLog a = EventLog.open(database);
                        EventLog b = EventLog.open(database)) {
                    Future<Workload.Outcome> working =
                            threads.submit(() -> Workload.run(proof, List.of(a, b), List.of(), proof.lasting(8)));
                    int kills = 0;
                    while (goesOn(working, a) && !endsWithin(working, random.nextLong(LONGEST_LIFE.toMillis()))) {
                        server.kill();
                        kills++;
                        server.startAgain();
                    }
                    Workload.Outcome outcome = working.get();

                    proof.report(outcome + ", " + kills + " kills");
                    assertThat(kills).isPositive();
                    assertThat(outcome.count(Result.APPENDED)).isGreaterThanOrEqualTo(kills);
                    HistoryChecker.of(database).check(outcome.attempts(), outcome.deliveries());
                }
            }
        });
    }

    /** Waits for a commit; false when the work is done. */
    private static boolean goesOn(Future<?> work, EventLog log) throws Exception {
        long before = log.head();
        while (log.head() == before) {
            if (endsWithin(work, 5)) return false;
        }
        return true;
    }

    private static boolean endsWithin(Future<?> work, long millis) throws Exception {
        try {
            work.get(millis, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        }
    }
}
