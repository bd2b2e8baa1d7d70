package dev.waymark.eventstore.axon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.eventstore.EventLog;
import dev.waymark.eventstore.EventLogSettings;
import dev.waymark.eventstore.TestDatabase;
import java.util.List;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;

class WarmMessagesTest {
    private static final EventSerializer SERIALIZER = Node.SERIALIZER;

    private static void count(EventStore store, String id, int from, int to) {
        for (int i = from; i <= to; i++) {
            store.publish(new GenericDomainEventMessage<>("Counter", id, i, new Counter.Counted(id, i)));
        }
    }

    private static List<Object> payloads(EventStore store, String id, long from) {
        return store.readEvents(id, from)
                .asStream()
                .<Object>map(it -> it.getPayload())
                .toList();
    }

    private static int same(List<Object> some, List<Object> others) {
        return (int) IntStream.range(0, Math.min(some.size(), others.size()))
                .filter(i -> System.identityHashCode(some.get(i)) == System.identityHashCode(others.get(i)))
                .count();
    }

    @Test
    void aPayloadBecomesAnObjectOnceWhileItsAggregateIsWarm() {
        try (TestDatabase test = new TestDatabase();
                EventLog log = EventLog.open(test.database())) {
            EventStore store = LogEventStore.of("test", log, SERIALIZER);
            count(store, "c1", 0, 4);

            List<Object> first = payloads(store, "c1", 0);
            count(store, "c1", 5, 6);
            List<Object> second = payloads(store, "c1", 0);

            assertThat(second)
                    .isEqualTo(IntStream.rangeClosed(0, 6)
                            .mapToObj(it -> new Counter.Counted("c1", it))
                            .toList());
            assertThat(same(first, second)).isEqualTo(5);
            assertThat(payloads(store, "c1", 3)).isEqualTo(second.subList(3, 7));
            assertThat(payloads(store, "c1", 3)).isEqualTo(second.subList(3, 7));
        }
    }

    @Test
    void noMoreIsKeptThanTheLogIsAllowedTo() {
        try (TestDatabase test = new TestDatabase();
                EventLog log = EventLog.open(
                        test.database(), EventLogSettings.defaults().withMemory(100, 6))) {
            EventStore store = LogEventStore.of("test", log, SERIALIZER);
            count(store, "c1", 0, 3);
            count(store, "c2", 0, 3);

            List<Object> first = payloads(store, "c1", 0);
            assertThat(same(first, payloads(store, "c1", 0))).isEqualTo(4);
            assertThat(payloads(store, "c2", 0)).hasSize(4);
            assertThat(payloads(store, "c1", 0)).isEqualTo(first);
            assertThat(same(first, payloads(store, "c1", 0))).isZero();
        }
    }
}
