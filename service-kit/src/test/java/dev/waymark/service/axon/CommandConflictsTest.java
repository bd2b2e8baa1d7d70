package dev.waymark.service.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import dev.waymark.embedded.EmbeddedMongoServer;
import dev.waymark.service.problem.Refusal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CommandConflictsTest {
    private final EmbeddedMongoServer server = EmbeddedMongoServer.inMemory();
    private final MongoClient client = MongoClients.create(server.uri());
    private final String prefix = UUID.randomUUID() + "_";
    private final ServiceNode one = new ServiceNode(client, prefix, "one");

    @AfterEach
    void close() {
        one.close();
        client.close();
        server.close();
    }

    /** Sends from many threads; how many were stored. The others were overtaken, and nothing else. */
    private static int visit(int threads, int times, List<ServiceNode> nodes) throws Exception {
        AtomicInteger stored = new AtomicInteger();
        try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> sent = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                ServiceNode node = nodes.get(thread % nodes.size());
                sent.add(senders.submit(() -> {
                    for (int time = 0; time < times; time++) {
                        try {
                            node.commands.order(new Shop.Visit("corner"));
                            stored.incrementAndGet();
                        } catch (ConcurrencyException overtaken) {
                            // Answered 409: it must not be in the log, which is counted below.
                        }
                    }
                }));
            }
            for (Future<?> thread : sent) thread.get();
        }
        return stored.get();
    }

    /** An instance that has just started has nothing in memory that could be older than the log. */
    private long visitsInTheLog() {
        try (ServiceNode fresh = new ServiceNode(client, prefix, "fresh")) {
            return fresh.visitsStored("corner");
        }
    }

    @Test
    void twoInstancesChangeOneEntityAndEveryAnswerIsTrue() throws Exception {
        try (ServiceNode two = new ServiceNode(client, prefix, "two")) {
            one.commands.order(new Shop.Open("corner"));
            int stored = visit(32, 10, List.of(one, two));

            assertThat(visitsInTheLog()).isEqualTo(stored);
            // Fewer would mean that trying again is of little use, however busy the machine is.
            assertThat(stored).isGreaterThan(160);
        }
    }

    @Test
    void commandsOfOneInstanceOnOneEntityQueueAndNeverCollide() throws Exception {
        one.commands.order(new Shop.Open("corner"));
        try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Object>> sent = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                sent.add(senders.submit(() -> one.gateway().sendAndWait(new Shop.Visit("corner"))));
            }
            List<Object> visits = new ArrayList<>();
            for (Future<Object> visit : sent) visits.add(visit.get());

            assertThat(visits).doesNotHaveDuplicates().hasSize(100);
        }
        assertThat(one.visitsStored("corner")).isEqualTo(100);
    }

    @Test
    void whoIsAlwaysOvertakenGivesUpSoonAndStoresNothing() {
        try (ServiceNode two = new ServiceNode(client, prefix, "two")) {
            one.commands.order(new Shop.Open("corner"));
            AtomicInteger tries = new AtomicInteger();
            Shop.Visit unlucky = new Shop.Visit("corner", () -> {
                tries.incrementAndGet();
                two.commands.order(new Shop.Visit("corner"));
            });
            long start = System.nanoTime();

            assertThatThrownBy(() -> one.commands.send(unlucky)).isInstanceOf(ConcurrencyException.class);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
            assertThat(tries).hasValueBetween(2, 10);
            assertThat(visitsInTheLog()).isEqualTo(tries.get());
        }
    }

    /** Seen to fail with what is in memory, and behind by up to a look at the log, having the last word. */
    @Test
    void whatAnotherInstanceHasJustStoredIsKnownToWhoeverRefuses() {
        try (ServiceNode two = new ServiceNode(client, prefix, "two")) {
            one.commands.order(new Shop.Open("corner"));
            two.commands.order(new Shop.Visit("corner"));
            for (int visits = 2; visits <= 20; visits++) {
                one.commands.order(new Shop.Visit("corner"));

                two.commands.order(new Shop.Thank("corner", visits));
            }
            assertThatThrownBy(() -> two.commands.order(new Shop.Thank("corner", 21)))
                    .isInstanceOf(Refusal.class);
        }
    }
}
