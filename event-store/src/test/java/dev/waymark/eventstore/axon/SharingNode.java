package dev.waymark.eventstore.axon;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import dev.waymark.eventstore.process.Parent;
import java.time.Duration;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.axonframework.config.Configurer;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;

/**
 * A JVM that shares a processor of four segments with others. Starts when it is told to, says what it handles, and tells or
 * releases its segments when asked.
 */
final class SharingNode {
    static final String PROCESSOR = "sharing";
    static final int SEGMENTS = 4;

    private SharingNode() {}

    @ProcessingGroup(PROCESSOR)
    static final class Telling {
        @EventHandler
        void on(Counter.Counted event, EventPosition position) {
            Parent.tell("handled " + position.position());
        }
    }

    public static void main(String[] args) throws InterruptedException {
        CountDownLatch start = new CountDownLatch(1);
        try (MongoClient client = MongoClients.create(args[0])) {
            MongoDatabase database = client.getDatabase(args[1]);
            Duration claim = Duration.ofMillis(Long.parseLong(args[3]));
            Node[] node = new Node[1];
            Parent.listen(line -> {
                if (line.equals("start")) start.countDown();
                else obey(line, node[0].processor(PROCESSOR));
            });
            Parent.tell("ready");
            start.await();
            node[0] = new Node(database, args[2], configurer -> configure(configurer, database, args[2], claim));
            Parent.tell("started");
            Thread.currentThread().join();
        }
    }

    private static void configure(Configurer configurer, MongoDatabase database, String id, Duration claim) {
        configurer
                .registerComponent(TokenStore.class, it -> LogTokenStore.of(database, id, claim))
                .eventProcessing(it -> it.registerEventHandler(c -> new Telling())
                        .registerSequencingPolicy(PROCESSOR, c -> event -> event.getIdentifier())
                        .registerPooledStreamingEventProcessorConfiguration(
                                (c, builder) -> builder.initialSegmentCount(SEGMENTS)
                                        .tokenClaimInterval(200)
                                        .claimExtensionThreshold(200)));
    }

    private static void obey(String line, StreamingEventProcessor processor) {
        if (line.equals("segments")) {
            Parent.tell("segments " + new TreeSet<>(processor.processingStatus().keySet()));
        } else {
            int segment = Integer.parseInt(line.substring("release ".length()));
            processor.releaseSegment(segment, 10, TimeUnit.MINUTES);
        }
    }
}
