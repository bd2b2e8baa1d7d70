package dev.waymark.eventstore.axon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.eventstore.TestDatabase;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.messaging.deadletter.Decisions;
import org.axonframework.messaging.deadletter.SequencedDeadLetterProcessor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ParkedEventsTest {
    @ProcessingGroup("picky")
    static class Picky {
        private final Set<String> refused = ConcurrentHashMap.newKeySet();
        private final ConcurrentLinkedQueue<String> handled = new ConcurrentLinkedQueue<>();

        @EventHandler
        void on(Counter.Counted event, EventPosition position) {
            String what = event.id() + event.value() + "@" + position.log() + position.position();
            if (refused.contains(event.id())) throw new IllegalStateException("I do not like " + event.id());
            handled.add(what);
        }
    }

    private final TestDatabase test = new TestDatabase();
    private final ParkedEvents parked = ParkedEvents.of(test.database(), "picky", Node.SERIALIZER);
    private final Picky picky = new Picky();
    private Node node;

    @BeforeEach
    void parkTwoOfA() {
        node = new Node(test.database(), "n", configurer -> {
            configurer.registerEventHandler(it -> picky);
            configurer
                    .eventProcessing()
                    .registerListenerInvocationErrorHandler("picky", it -> PropagatingErrorHandler.instance())
                    .registerDeadLetterQueue("picky", it -> parked);
        });
        picky.refused.add("a");
        node.send(new Counter.Start("a"));
        node.send(new Counter.Start("b"));
        node.send(new Counter.Count("a", 2));
        node.send(new Counter.Count("b", 2));
        Await.until("b's events are handled", () -> picky.handled.size() == 2);
        Await.until("a's events are parked", () -> parked.size() == 2);
    }

    @AfterEach
    void close() {
        node.close();
        test.close();
    }

    private SequencedDeadLetterProcessor<EventMessage<?>> processor() {
        return node.configuration()
                .eventProcessingConfiguration()
                .sequencedDeadLetterProcessor("picky")
                .orElseThrow();
    }

    @Test
    void aPoisonEventAndWhatFollowsItAreParkedAndTheRestGoesOn() {
        assertThat(picky.handled).containsExactly("b1@test5", "b2@test6");
        List<ParkedEvent> list = parked.list(10);
        assertThat(list).extracting(ParkedEvent::event).containsExactly(at(3), at(4));
        assertThat(list).extracting(ParkedEvent::sequence).containsExactly("a", "a");
        assertThat(list).extracting(ParkedEvent::name).containsOnly("test.Counted");
        assertThat(list.getFirst().cause()).hasValue("java.lang.IllegalStateException: I do not like a");
        assertThat(list.getLast().cause()).isEmpty();
        assertThat(parked.amountOfSequences()).isEqualTo(1);
    }

    private static EventPosition at(long position) {
        return new EventPosition("test", position);
    }

    @Test
    void aSequenceIsRetriedInItsOrder() {
        assertThat(parked.retrySequence("a", processor())).isFalse();
        assertThat(parked.list(10).getFirst().tries()).isEqualTo(1);
        picky.refused.clear();

        assertThat(parked.retrySequence("b", processor())).isFalse();
        assertThat(parked.retrySequence("a", processor())).isTrue();
        assertThat(picky.handled).containsExactly("b1@test5", "b2@test6", "a1@test3", "a2@test4");
        assertThat(parked.size()).isZero();
    }

    @Test
    void oneEventIsRetriedAlone() {
        picky.refused.clear();
        String second = parked.list(10).getLast().id();
        assertThat(parked.retry(second, processor())).isFalse();

        assertThat(parked.retry(parked.list(10).getFirst().id(), processor())).isTrue();
        assertThat(picky.handled).endsWith("a1@test3");
        assertThat(parked.list(10)).extracting(ParkedEvent::id).containsExactly(second);
    }

    @Test
    void aDroppedEventIsForgotten() {
        assertThat(parked.drop("picky/test/99")).isFalse();
        assertThat(parked.drop(parked.list(10).getFirst().id())).isTrue();
        picky.refused.clear();

        assertThat(parked.retrySequence("a", processor())).isTrue();
        assertThat(picky.handled).endsWith("a2@test4");
    }

    @Test
    void anEventThatIsHandledAgainIsParkedOnce() {
        var processing = node.configuration()
                .eventProcessingConfiguration()
                .eventProcessor("picky", org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor.class)
                .orElseThrow();
        processing.shutDown();
        processing.resetTokens();
        processing.start();
        Await.until("b's events are handled again", () -> picky.handled.size() == 4);
        node.send(new Counter.Count("b", 1));
        Await.until("a later event is handled", () -> picky.handled.size() == 5);

        assertThat(parked.list(10)).extracting(ParkedEvent::event).containsExactly(at(3), at(4));
    }

    @Test
    void twoNodesThatTryASequenceAtOnceHandleItOnceAndInOrder() throws Exception {
        ParkedEvents elsewhere = ParkedEvents.of(test.database(), "picky", Node.SERIALIZER);
        picky.refused.clear();
        AtomicBoolean begun = new AtomicBoolean();
        AtomicBoolean goOn = new AtomicBoolean();
        ConcurrentLinkedQueue<String> tried = new ConcurrentLinkedQueue<>();
        Thread slow = Thread.ofVirtual()
                .start(() -> parked.process(it -> true, letter -> {
                    begun.set(true);
                    Await.until("told to go on", goOn::get);
                    tried.add("here");
                    return Decisions.evict();
                }));
        SequencedDeadLetterProcessor<EventMessage<?>> there = filter -> elsewhere.process(filter, letter -> {
            tried.add("elsewhere");
            return Decisions.evict();
        });
        Await.until("the first event is being tried", begun::get);

        assertThat(elsewhere.trySequence("a", there)).isEqualTo(RetryOutcome.BUSY);
        assertThat(parked.trySequence("a", processor())).isEqualTo(RetryOutcome.BUSY);
        assertThat(tried).isEmpty();
        goOn.set(true);
        slow.join();
        assertThat(tried).containsExactly("here", "here");
        assertThat(elsewhere.trySequence("a", there)).isEqualTo(RetryOutcome.NOTHING);
    }

    @Test
    void aPageFollowsThePageBefore() {
        ParkedEvent first = parked.page(null, 1).getFirst();
        assertThat(first.event()).isEqualTo(at(3));
        assertThat(parked.page(first.place(), 5)).extracting(ParkedEvent::event).containsExactly(at(4));
        assertThat(parked.find(at(4))).map(ParkedEvent::event).hasValue(at(4));
        assertThat(parked.find(at(5))).isEmpty();
        assertThat(parked.first("a")).hasValue(first);
    }
}
