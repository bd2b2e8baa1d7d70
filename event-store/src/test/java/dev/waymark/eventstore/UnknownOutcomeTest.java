package dev.waymark.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import dev.waymark.embedded.EmbeddedMongoServer;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rule 6: a commit whose answer is lost is neither lost nor stored twice. */
class UnknownOutcomeTest {
    private EmbeddedMongoServer server;
    private CuttingRelay relay;
    private MongoClient client;
    private EventLog log;

    @BeforeEach
    void open() throws Exception {
        server = EmbeddedMongoServer.inMemory();
        relay = new CuttingRelay(server.port());
        client = MongoClients.create("mongodb://127.0.0.1:" + relay.port());
        log = EventLog.open(client.getDatabase("test"));
    }

    @AfterEach
    void close() throws Exception {
        log.close();
        client.close();
        relay.close();
        server.close();
    }

    @Test
    void aCommitWhoseReplyIsLostIsThereOnce() {
        relay.loseReplies(3);
        Appended first = log.append(List.of(Events.of("a", 0), Events.of("a", 1)));

        assertThat(first).isEqualTo(new Appended(1, 2));
        assertThat(log.append(List.of(Events.of("a", 2)))).isEqualTo(new Appended(3, 3));
        assertThat(log.readAggregate("a", 0, 10)).hasSize(3);
    }

    @Test
    void aCommitWithoutAnAggregateWhoseReplyIsLostIsThereOnce() {
        relay.loseReplies(2);
        log.append(List.of(Events.tagged("x:1")));

        assertThat(log.readTag("x:1", 1, 10)).hasSize(1);
        assertThat(log.head()).isEqualTo(1);
    }

    @Test
    void aCommitThatNeverArrivedIsSentAgain() {
        relay.loseRequests(2);

        assertThat(log.append(List.of(Events.of("a", 0)))).isEqualTo(new Appended(1, 1));
        assertThat(log.readAggregate("a", 0, 10)).hasSize(1);
    }

    @Test
    void aBulkWhoseReplyIsLostIsThereOnceInItsOrder() throws Exception {
        log.append(List.of(Events.tagged("x:0")));
        relay.loseReplies(5);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Appended>> answers = IntStream.range(0, 50)
                    .mapToObj(i -> threads.submit(() -> log.append(List.of(Events.of("b" + i, 0)))))
                    .toList();
            for (int i = 0; i < 50; i++) {
                long position = answers.get(i).get().first();
                assertThat(log.readAggregate("b" + i, 0, 10))
                        .hasSize(1)
                        .allMatch(event -> event.position() == position);
            }
        }
        assertThat(log.head()).isEqualTo(51);
    }
}
