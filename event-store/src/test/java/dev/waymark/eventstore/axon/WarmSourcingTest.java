package dev.waymark.eventstore.axon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.eventstore.EventLog;
import dev.waymark.eventstore.EventLogSettings;
import dev.waymark.eventstore.Reads;
import dev.waymark.eventstore.TestDatabase;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class WarmSourcingTest {
    @Test
    void aCommandToAWarmAggregateCostsOneInsertAndNoRead() {
        EventLogSettings neverLooking =
                EventLogSettings.defaults().withPolling(Duration.ofHours(1), Duration.ofHours(1));
        try (TestDatabase test = new TestDatabase();
                Reads reads = new Reads(test);
                Node node = new Node(
                        EventLog.open(reads.database(), neverLooking),
                        test.database(),
                        "n",
                        Node.SERIALIZER,
                        configurer -> {})) {
            node.send(new Counter.Start("c"));
            node.send(new Counter.Count("c", 100));
            reads.take();

            assertThat(node.send(new Counter.Count("c", 1))).isEqualTo(101);
            assertThat(reads.take()).containsExactly("insert events");
        }
    }
}
