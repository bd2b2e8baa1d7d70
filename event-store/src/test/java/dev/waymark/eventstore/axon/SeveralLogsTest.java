package dev.waymark.eventstore.axon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.eventstore.EventLog;
import dev.waymark.eventstore.LogReader;
import dev.waymark.eventstore.TestDatabase;
import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.MultiStreamableMessageSource;
import org.junit.jupiter.api.Test;

class SeveralLogsTest {
    @ProcessingGroup("both")
    static class Both {
        private final ConcurrentLinkedQueue<String> handled = new ConcurrentLinkedQueue<>();

        @EventHandler
        void on(Counter.Counted event, EventPosition position) {
            handled.add(event.id() + event.value() + "@" + position.log() + position.position());
        }
    }

    @Test
    void aProcessorReadsTwoLogsAndKnowsWhichOneItIsIn() {
        Both both = new Both();
        try (TestDatabase ours = new TestDatabase();
                TestDatabase theirs = new TestDatabase();
                Node foreign = new Node(theirs.database(), "foreign", configurer -> {});
                LogReader reader = EventLog.reader(theirs.database());
                Node own = new Node(ours.database(), "own", configurer -> {
                    configurer.registerEventHandler(it -> both);
                    configurer
                            .eventProcessing()
                            .registerPooledStreamingEventProcessor(
                                    "both",
                                    it -> MultiStreamableMessageSource.builder()
                                            .addMessageSource("own", it.eventStore())
                                            .addMessageSource(
                                                    "foreign", EventLogSource.of("foreign", reader, Node.SERIALIZER))
                                            .build(),
                                    (it, processor) -> processor.initialSegmentCount(1));
                })) {
            Stream.of(own, foreign).forEach(node -> node.send(new Counter.Start("c")));
            own.send(new Counter.Count("c", 2));
            foreign.send(new Counter.Count("c", 1));

            Await.until("the events of both", () -> both.handled.size() == 3);
            assertThat(both.handled).containsExactlyInAnyOrder("c1@test2", "c2@test3", "c1@foreign2");
            LogTokenStore tokens = LogTokenStore.of(ours.database(), "admin", Duration.ofSeconds(1));
            Await.until("tokens", () -> tokens.positionOf("both", "own").orElse(0) == 3);
            Await.until("tokens", () -> tokens.positionOf("both", "foreign").orElse(0) == 2);
        }
    }
}
