package dev.waymark.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import dev.waymark.eventstore.axon.Await;
import dev.waymark.eventstore.proof.FaultProxy;
import dev.waymark.eventstore.proof.Lab;
import dev.waymark.eventstore.proof.WireMessage;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.junit.jupiter.api.Test;

/** How a JVM learns of another one's commits. The server with a change stream is the embedded one's library with its oplog. */
class WakeUpTest {
    private static final EventLogSettings NEVER_LOOKING =
            EventLogSettings.defaults().withPolling(Duration.ofHours(1), Duration.ofHours(1));

    /** What a server may say that has none all the same. */
    private static final String ONLY_ON_REPLICA_SETS =
            "{ok: 0.0, code: 40573, errmsg: 'The $changeStream stage is only supported on replica sets'}";

    private static void withChangeStreams(Consumer<MongoDatabase> work) throws IOException {
        String real = System.getenv("MONGODB_URI");
        MongoServer server = new MongoServer(new MemoryBackend());
        server.enableOplog();
        try (FaultProxy proxy = new FaultProxy(server.bind().getPort());
                MongoClient client = MongoClients.create(real == null ? proxy.uri() : real)) {
            proxy.handle((request, behind) -> asReplicaSet(request, behind.ask(request)));
            MongoDatabase database = client.getDatabase("test-" + UUID.randomUUID());
            work.accept(database);
            database.drop();
        } finally {
            server.shutdownNow();
        }
    }

    /** Says so when the log asks. */
    private static WireMessage asReplicaSet(WireMessage request, WireMessage reply) {
        return request.command().equals("isMaster")
                ? reply.with(reply.body().append("setName", new BsonString("rs0")))
                : reply;
    }

    /** Seen to fail without the hint: nobody would look for an hour. */
    @Test
    void aChangeStreamWakesReadersThatHardlyEverLook() throws IOException {
        withChangeStreams(database -> {
            try (EventLog writer = EventLog.open(database, NEVER_LOOKING);
                    LogReader reader = EventLog.reader(database, NEVER_LOOKING)) {
                for (long position = 1; position <= 20; position++) {
                    writer.append(List.of(Events.tagged("x:1")));
                    awaitHead(reader, position);
                }
            }
        });
    }

    @Test
    void twoWritersHearOfEachOther() throws IOException {
        withChangeStreams(database -> {
            try (EventLog one = EventLog.open(database, NEVER_LOOKING);
                    EventLog other = EventLog.open(database, NEVER_LOOKING)) {
                one.append(List.of(Events.of("a", 0)));
                awaitHead(other, 1);
                other.append(List.of(Events.of("a", 1)));
                awaitHead(one, 2);
            }
        });
    }

    private static void awaitHead(LogReader reader, long position) {
        CountDownLatch there = new CountDownLatch(1);
        try (Subscription _ = reader.onAppend(() -> {
            if (reader.head() >= position) there.countDown();
        })) {
            if (reader.head() >= position) return;
            assertThat(there.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void withoutAChangeStreamPollingGoesOnAndNothingIsLogged() throws IOException {
        ConcurrentLinkedQueue<LogRecord> said = new ConcurrentLinkedQueue<>();
        Handler listening = new Handler() {
            @Override
            public void publish(LogRecord entry) {
                if (entry.getLevel().intValue() >= Level.INFO.intValue()) said.add(entry);
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger logger = Logger.getLogger("dev.waymark.eventstore");
        logger.addHandler(listening);
        AtomicInteger refused = new AtomicInteger();
        try (Lab lab = new Lab()) {
            lab.proxy().handle((request, server) -> {
                if (!request.is("aggregate", "events")) return asReplicaSet(request, server.ask(request));
                refused.incrementAndGet();
                return WireMessage.reply(request, BsonDocument.parse(ONLY_ON_REPLICA_SETS));
            });
            EventLog writer = lab.open();
            EventLog other = lab.open();
            for (long position = 1; position <= 20; position++) {
                writer.append(List.of(Events.tagged("x:1")));
                awaitHead(other, position);
            }
            Await.until("both asked for a change stream", () -> refused.get() >= 2);
            assertThat(said.stream().map(LogRecord::getMessage)).isEmpty();
        } finally {
            logger.removeHandler(listening);
        }
    }
}
