package dev.waymark.eventstore.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.eventstore.TestDatabase;
import dev.waymark.eventstore.proof.AppendingJvm.Figures;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Proof 6: JVMs that append to one log all make progress. */
class ContentionProofTest {
    private static final int JVMS = 4;
    private static final int THREADS = 4;
    /** An even share is 0.25; on a busy machine the smallest was 0.12. */
    private static final double SMALLEST_SHARE = 0.04;

    @Test
    void fourJvmsShareALog() {
        Proof.of("contention", proof -> {
            try (TestDatabase test = new TestDatabase();
                    AppendingJvms jvms = new AppendingJvms(IntStream.range(0, JVMS)
                            .mapToObj(i -> AppendingJvm.start(
                                    TestDatabase.uri(), test.database().getName(), "jvm" + i, THREADS))
                            .toList())) {
                jvms.all().forEach(AppendingJvm::awaitReady);
                jvms.all().forEach(AppendingJvm::go);
                jvms.all().forEach(AppendingJvm::awaitCommit);
                LockSupport.parkNanos(proof.lasting(6).toNanos());
                List<Figures> figures =
                        jvms.all().stream().map(AppendingJvm::stop).toList();

                int total = figures.stream().mapToInt(Figures::commits).sum();
                proof.report(total + " commits: " + figures);
                assertThat(figures).allMatch(it -> it.commits() > total * SMALLEST_SHARE);
                HistoryChecker.of(test.database())
                        .check(
                                jvms.all().stream()
                                        .flatMap(it -> it.attempts().stream())
                                        .toList(),
                                List.of());
            }
        });
    }

    private record AppendingJvms(List<AppendingJvm> all) implements AutoCloseable {
        @Override
        public void close() {
            all.forEach(AppendingJvm::close);
        }
    }
}
