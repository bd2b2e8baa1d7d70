package dev.waymark.eventstore.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.waymark.eventstore.AggregateSequence;
import dev.waymark.eventstore.EventLog;
import dev.waymark.eventstore.NewEvent;
import dev.waymark.eventstore.TestDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.messaging.Message;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Events stored in older shapes, as the files in {@code samples} have them, are read in the newest. */
class UpcastingTest {
    /** Version 1 had a text, version 2 a value and a unit, version 3 has kelvin. */
    record Measured(String meter, BigDecimal kelvin) {}

    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    private static final BigDecimal ICE = new BigDecimal("273.15");
    private static final EventTypes TYPES = EventTypes.builder()
            .type("test.Measured", 3, Measured.class)
            .upcaster("test.Measured", 1, UpcastingTest::splitUnit)
            .upcaster("test.Measured", 2, UpcastingTest::toKelvin)
            .build();
    private static final EventSerializer SERIALIZER = EventSerializer.of(JSON, TYPES);

    private static ObjectNode splitUnit(ObjectNode event) {
        String reading = event.remove("reading").textValue();
        int space = reading.indexOf(' ');
        return event.put("value", new BigDecimal(reading.substring(0, space)))
                .put("unit", reading.substring(space + 1));
    }

    private static ObjectNode toKelvin(ObjectNode event) {
        event.remove("unit");
        return event.put("kelvin", event.remove("value").decimalValue().add(ICE));
    }

    private final TestDatabase test = new TestDatabase();
    private final List<Node> nodes = new ArrayList<>();

    @AfterEach
    void close() {
        nodes.forEach(Node::close);
        test.close();
    }

    private Node node(EventSerializer serializer, Seen seen) {
        Node node = new Node(test.database(), "a", serializer, configurer -> {
            configurer.registerEventHandler(it -> seen);
            configurer
                    .eventProcessing()
                    .registerPooledStreamingEventProcessor(
                            "seen", it -> it.eventStore(), (it, processor) -> processor.initialSegmentCount(1));
        });
        nodes.add(node);
        return node;
    }

    @ProcessingGroup("seen")
    static class Seen {
        private final ConcurrentLinkedQueue<BigDecimal> kelvins = new ConcurrentLinkedQueue<>();

        @EventHandler
        void on(Measured event) {
            kelvins.add(event.kelvin());
        }
    }

    /** As the program of that version stored it. */
    private static NewEvent sample(int version, long number) {
        try (InputStream file =
                UpcastingTest.class.getResourceAsStream("/samples/test.Measured." + version + ".json")) {
            return new NewEvent(
                    UUID.randomUUID().toString(),
                    "test.Measured",
                    version,
                    Set.of(),
                    Instant.now(),
                    new AggregateSequence("Meter", "m1", number),
                    Map.of(),
                    JsonBson.toBson(JSON.readTree(Objects.requireNonNull(file))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static NewEvent asVersion4(NewEvent event) {
        return new NewEvent(
                event.id(),
                event.name(),
                4,
                event.tags(),
                event.at(),
                event.aggregate(),
                event.metadata(),
                event.payload());
    }

    private static List<BigDecimal> kelvins(String... values) {
        return List.of(values).stream().map(BigDecimal::new).toList();
    }

    @Test
    void handlersAndAggregatesGetEveryVersionInTheNewestShape() {
        Seen seen = new Seen();
        Node node = node(SERIALIZER, seen);
        node.log().append(List.of(sample(1, 0), sample(2, 1), sample(3, 2)));

        Await.until("all are handled", () -> seen.kelvins.size() == 3);
        assertThat(seen.kelvins).containsExactlyElementsOf(kelvins("294.65", "295.65", "300.15"));
        assertThat(node.configuration().eventStore().readEvents("m1").asStream().map(Message::getPayload))
                .isEqualTo(kelvins("294.65", "295.65", "300.15").stream()
                        .map(kelvin -> new Measured("m1", kelvin))
                        .toList());
        assertThat(node.log().read(1, 1).getFirst().payload().toJson())
                .as("what is stored stays as it is")
                .contains("21.5 °C");
    }

    @Test
    void aVersionNobodyKnowsStopsTheProcessorThereAndSaysWhy() {
        try (EventLog log = EventLog.open(test.database())) {
            log.append(List.of(sample(1, 0), sample(3, 1)));
            log.append(List.of(asVersion4(sample(3, 2))));
            log.append(List.of(sample(3, 3)));
        }
        Seen seen = new Seen();
        Node node = node(SERIALIZER, seen);

        // Without the grace of LogStream what comes before it would be dropped with it, at every try.
        Await.until("what comes before it is handled", () -> seen.kelvins.size() == 2);
        Await.until("the processor is in error", () -> node.processor("seen").isError());
        assertThat(node.tokens().positionOf("seen")).hasValue(2);
        assertThatThrownBy(() -> node.configuration()
                        .eventStore()
                        .openStream(new GlobalSequenceTrackingToken(2))
                        .peek())
                .isInstanceOf(UnknownEventType.class)
                .hasMessage("Position 3 of the log test: version 4 of test.Measured was read; known are version 3 and"
                        + " those an upcaster leads from");

        nodes.remove(node);
        node.close();
        Seen later = new Seen();
        node(
                EventSerializer.of(
                        JSON,
                        EventTypes.builder()
                                .type("test.Measured", 4, Measured.class)
                                .upcaster("test.Measured", 3, event -> event)
                                .build()),
                later);
        Await.until("a program that knows it goes on there", () -> later.kelvins.size() == 2);
    }

    @Test
    void upcastersMustLeadToTheVersionThatIsRead() {
        EventTypes.Builder hole = EventTypes.builder()
                .type("test.Measured", 3, Measured.class)
                .upcaster("test.Measured", 1, UpcastingTest::splitUnit);
        assertThatThrownBy(hole::build).hasMessage("No upcaster leads on from version 2 of test.Measured");

        EventTypes.Builder beyond = EventTypes.builder()
                .type("test.Measured", 1, Measured.class)
                .upcaster("test.Measured", 1, UpcastingTest::splitUnit);
        assertThatThrownBy(beyond::build).hasMessage("There is no version 2 of test.Measured");

        assertThatThrownBy(() -> beyond.upcaster("test.Measured", 1, UpcastingTest::toKelvin))
                .hasMessage("Two upcasters lead from version 1 of test.Measured");
    }
}
