package dev.waymark.eventstore.axon;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import dev.waymark.eventstore.process.Parent;
import java.util.concurrent.SynchronousQueue;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;

/** A JVM with one processor of one segment, that asks the test before it has handled an event. */
final class PausableNode {
    static final String PROCESSOR = "asking";

    private PausableNode() {}

    /** Says what it handles, and goes on when the test says so. */
    @ProcessingGroup(PROCESSOR)
    static final class Asking {
        private final SynchronousQueue<String> answers = new SynchronousQueue<>();

        @EventHandler
        void on(Counter.Counted event, EventPosition position) throws InterruptedException {
            Parent.tell("handles " + position.position());
            answers.take();
            Parent.tell("handled " + position.position());
        }

        void answer(String line) {
            try {
                answers.put(line);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    public static void main(String[] args) throws InterruptedException {
        Asking asking = new Asking();
        Parent.listen(asking::answer);
        try (MongoClient client = MongoClients.create(args[0]);
                Node node = new Node(
                        client.getDatabase(args[1]),
                        args[2],
                        configurer -> configurer.eventProcessing(it -> it.registerEventHandler(c -> asking)
                                .registerPooledStreamingEventProcessorConfiguration((c, builder) ->
                                        builder.initialSegmentCount(1).tokenClaimInterval(200))))) {
            Parent.tell("ready " + node.log().head());
            Thread.currentThread().join();
        }
    }
}
