package dev.waymark.eventstore.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.eventstore.AppendCondition;
import dev.waymark.eventstore.AppendCondition.Criterion;
import dev.waymark.eventstore.CommitTooLarge;
import dev.waymark.eventstore.StoredEvent;
import dev.waymark.eventstore.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.messaging.ResultMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LogEventStoreTest {
    private final TestDatabase test = new TestDatabase();
    private final List<Node> nodes = new ArrayList<>();

    @AfterEach
    void close() {
        nodes.forEach(Node::close);
        test.close();
    }

    private Node node(String id, Object... handlers) {
        Node node = new Node(test.database(), id, configurer -> {
            for (Object handler : handlers) configurer.registerEventHandler(it -> handler);
        });
        nodes.add(node);
        return node;
    }

    static class Seen {
        record Handled(int value, EventPosition position, long nanoTime) {}

        private final ConcurrentLinkedQueue<Handled> handled = new ConcurrentLinkedQueue<>();

        @EventHandler
        void on(Counter.Counted event, EventPosition position) {
            handled.add(new Handled(event.value(), position, System.nanoTime()));
        }
    }

    @Test
    void anEventIsStoredUnderItsLogicalNameWithTagsAndMetadata() {
        Node node = node("a");
        node.configuration()
                .commandGateway()
                .sendAndWait(new GenericCommandMessage<>(new Counter.Start("c1"), Map.of("actor", "ann")));

        StoredEvent event = node.log().read(1, 10).getFirst();
        assertThat(event.name()).isEqualTo("test.Started");
        assertThat(event.version()).isEqualTo(1);
        assertThat(event.tags()).containsExactly("counter:c1");
        assertThat(event.payload().toJson()).isEqualTo("{\"id\": \"c1\"}");
        assertThat(event.aggregate()).hasToString("AggregateSequence[type=Counter, id=c1, number=0]");
    }

    @Test
    void handlersAreCalledAtOnceInTheSameJvm() {
        Seen seen = new Seen();
        Node node = node("a", seen);
        node.send(new Counter.Start("c1"));
        node.send(new Counter.Count("c1", 1));
        Await.until("the processor is warm", () -> seen.handled.size() == 1);

        List<Long> millis = new ArrayList<>();
        for (int i = 2; i <= 30; i++) {
            int expected = i;
            long start = System.nanoTime();
            node.send(new Counter.Count("c1", 1));
            Await.until("event " + i, () -> seen.handled.size() == expected);
            millis.add((System.nanoTime() - start) / 1_000_000);
        }
        // Axon's own store looks every 500 ms; on average an event would wait 250 ms.
        assertThat(millis.stream().sorted().toList().get(millis.size() / 2)).isLessThan(150);
        assertThat(seen.handled.stream().map(Seen.Handled::position))
                .isEqualTo(LongStream.rangeClosed(2, 31)
                        .mapToObj(it -> new EventPosition("test", it))
                        .toList());
    }

    @Test
    void twoStoresOnOneDatabaseSeeEachOthersEvents() {
        Seen seen = new Seen();
        Node writer = node("writer");
        node("reader", seen);
        writer.send(new Counter.Start("c1"));
        writer.send(new Counter.Count("c1", 3));

        Await.until("the other node's events", () -> seen.handled.size() == 3);
        assertThat(seen.handled.stream().map(Seen.Handled::value)).containsExactly(1, 2, 3);
    }

    @Test
    void anAggregateWithAThousandEventsLoadsWhole() {
        Node node = node("a");
        node.send(new Counter.Start("c1"));
        for (int i = 0; i < 111; i++) node.send(new Counter.Count("c1", 9));

        Node other = node("b");
        assertThat(other.configuration().eventStore().readEvents("c1").asStream())
                .hasSize(1_000)
                .last()
                .matches(it -> it.getSequenceNumber() == 999);
        assertThat(other.send(new Counter.Count("c1", 1))).isEqualTo(1_000);
        assertThat(other.configuration().eventStore().lastSequenceNumberFor("c1"))
                .contains(1_000L);
    }

    @Test
    void theSameAggregateIsNotMadeTwice() {
        node("a").send(new Counter.Start("c1"));

        assertThatThrownBy(() -> node("b").send(new Counter.Start("c1")))
                .isInstanceOf(AggregateStreamCreationException.class)
                .hasMessageContaining("c1");
    }

    @Test
    void theSlowerOfTwoWritersIsToldSo() {
        Node node = node("a");
        node.send(new Counter.Start("c1"));
        publish(node, counted(1));

        assertThatThrownBy(() -> publish(node, counted(1))).isInstanceOf(ConcurrencyException.class);
        assertThat(node.log().head()).isEqualTo(2);
    }

    private static GenericDomainEventMessage<?> counted(long sequence) {
        return new GenericDomainEventMessage<>("Counter", "c1", sequence, new Counter.Counted("c1", (int) sequence));
    }

    private static void publish(Node node, GenericDomainEventMessage<?> event) {
        node.configuration().eventStore().publish(event);
    }

    @Test
    void aCommitWithTooManyEventsIsRefusedWhole() {
        Node node = node("a");
        node.send(new Counter.Start("c1"));

        assertThatThrownBy(() -> node.send(new Counter.Count("c1", 1_001)))
                .isInstanceOf(EventStoreException.class)
                .hasCauseInstanceOf(CommitTooLarge.class)
                .hasMessageContaining("1001");
        assertThat(node.log().head()).isEqualTo(1);
    }

    @Test
    void aUnitOfWorkThatRequiresNothingToHaveComeInIsStoredOnlyThen() {
        Node node = node("a");
        node.send(new Counter.Start("c1"));
        node.send(new Counter.Start("c2"));
        AppendCondition noCount = AppendCondition.noEventAfter(2, new Criterion(Set.of("counter:c2"), Set.of()));

        assertThat(working(node, 1, noCount).isExceptional()).isFalse();
        node.send(new Counter.Count("c2", 1));
        assertThat(working(node, 2, noCount).exceptionResult()).isInstanceOf(ConcurrencyException.class);
        assertThat(node.log().head()).isEqualTo(4);
        assertThat(working(node, 2, AppendCondition.none()).isExceptional()).isFalse();
    }

    @Test
    void ofSeveralConditionsEachHolds() {
        Node node = node("a");
        node.send(new Counter.Start("c1"));
        node.send(new Counter.Start("c2"));
        AppendCondition early = AppendCondition.noEventAfter(1, new Criterion(Set.of("counter:c2"), Set.of()));
        AppendCondition late = AppendCondition.noEventAfter(2, new Criterion(Set.of("counter:c3"), Set.of()));

        assertThat(working(node, 1, early, late).isExceptional()).isTrue();
        assertThat(working(node, 1, late, late).isExceptional()).isFalse();
    }

    /** Counts, for a reason that must hold. */
    private static ResultMessage<?> working(Node node, long sequence, AppendCondition... conditions) {
        return DefaultUnitOfWork.startAndGet(new GenericCommandMessage<>("some work"))
                .executeWithResult(() -> {
                    List.of(conditions).forEach(LogEventStore::require);
                    publish(node, counted(sequence));
                    return "done";
                });
    }

    @Test
    void aUnitOfWorkKnowsWhereItsEventsWent() {
        Node node = node("a");
        UnitOfWork<?> work = DefaultUnitOfWork.startAndGet(new GenericCommandMessage<>("some work"));
        work.execute(() -> IntStream.range(0, 3).forEach(it -> publish(node, counted(it))));

        assertThat(LogEventStore.lastPositionOf(work)).hasValue(3);
    }
}
