package dev.waymark.eventstore.axon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.eventstore.TestDatabase;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PolicyTest {
    /** Whenever a counter starts, counts once; the first time somebody else is faster. */
    @ProcessingGroup("policy")
    static class CountsWhatStarts {
        private final AtomicInteger tries = new AtomicInteger();
        private volatile @Nullable Node node;

        @EventHandler
        void on(Counter.Started event, CommandGateway commands) throws InterruptedException {
            commands.sendAndWait(new Counter.Count(event.id(), 1));
            Node rival = node;
            if (tries.incrementAndGet() > 1 || rival == null) return;
            // In a thread of its own, so that it does not become part of this unit of work.
            Thread.ofVirtual()
                    .start(() -> rival.send(new Counter.Count(event.id(), 5)))
                    .join();
        }
    }

    @Test
    void anEventIsHandledAgainWhenWhatItsHandlerDidWasNotAppended() {
        CountsWhatStarts policy = new CountsWhatStarts();
        try (TestDatabase test = new TestDatabase();
                Node rival = new Node(test.database(), "rival", configurer -> {});
                Node node = new Node(test.database(), "n", configurer -> {
                    configurer.registerEventHandler(it -> policy);
                    configurer
                            .eventProcessing()
                            .registerPooledStreamingEventProcessor(
                                    "policy",
                                    org.axonframework.config.Configuration::eventStore,
                                    (it, processor) ->
                                            processor.initialSegmentCount(1).tokenClaimInterval(200));
                })) {
            policy.node = rival;
            node.send(new Counter.Start("c"));

            Await.until("the second try", () -> node.log().head() == 7);
            assertThat(policy.tries).hasValueGreaterThanOrEqualTo(2);
            assertThat(node.configuration().eventStore().readEvents("c").asStream())
                    .last()
                    .matches(it -> it.getPayload().equals(new Counter.Counted("c", 6)));
        }
    }
}
