package dev.waymark.eventstore.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EventSerializerTest {
    enum Mood {
        GOOD,
        BAD
    }

    record Inner(String name, @Nullable String note) {}

    record Everything(
            String text,
            int number,
            long big,
            BigInteger huge,
            BigDecimal price,
            double share,
            boolean yes,
            Instant at,
            Duration took,
            Mood mood,
            Inner inner,
            List<Inner> list,
            Map<String, Integer> map) {}

    private static final EventTypes TYPES =
            EventTypes.builder().type("test.Everything", 2, Everything.class).build();
    private static final EventSerializer SERIALIZER = EventSerializer.of(new ObjectMapper(), TYPES);

    private static final Everything EVENT = new Everything(
            "a 'text'\n\u0000 with $oid and ☃",
            7,
            9_007_199_254_740_993L,
            new BigInteger("123456789012345678901234567890"),
            new BigDecimal("12.50"),
            0.1,
            true,
            Instant.parse("2026-01-02T03:04:05.678901Z"),
            Duration.ofMinutes(3),
            Mood.BAD,
            new Inner("x", null),
            List.of(new Inner("y", "z")),
            Map.of("$date", 5, "a.b", 6));

    private static Object read(BsonDocument payload, String name, String version) {
        Object event = SERIALIZER.deserialize(
                new SimpleSerializedObject<>(payload, BsonDocument.class, new SimpleSerializedType(name, version)));
        return Optional.ofNullable(event).orElseThrow();
    }

    @Test
    void anEventComesBackEqualWithAllItsDigits() {
        BsonDocument stored = SERIALIZER.toBson(EVENT);

        assertThat(read(stored, "test.Everything", "2")).isEqualTo(EVENT);
        assertThat(stored.get("price")).matches(it -> it.getBsonType() == BsonType.DECIMAL128);
        assertThat(stored.getString("at").getValue()).isEqualTo("2026-01-02T03:04:05.678901Z");
        assertThat(SERIALIZER.serialize(EVENT, BsonDocument.class).getType())
                .isEqualTo(new SimpleSerializedType("test.Everything", "2"));
    }

    @Test
    void aFieldThatWasAddedLaterIsLeftOut() {
        BsonDocument stored = SERIALIZER.toBson(EVENT).append("added", new BsonInt32(1));
        assertThat(read(stored, "test.Everything", "2")).isEqualTo(EVENT);
    }

    @Test
    void anUnknownNameOrVersionIsToldAndNotSkipped() {
        BsonDocument stored = SERIALIZER.toBson(EVENT);
        assertThatThrownBy(() -> read(stored, "test.Nothing", "1"))
                .isInstanceOf(UnknownEventType.class)
                .hasMessageContaining("test.Nothing");
        assertThatThrownBy(() -> read(stored, "test.Everything", "3"))
                .isInstanceOf(UnknownEventType.class)
                .hasMessageContaining("3");
        assertThatThrownBy(() -> TYPES.nameOf(String.class)).isInstanceOf(UnknownEventType.class);
    }

    @Test
    void aNameOrClassIsRegisteredOnce() {
        EventTypes.Builder builder = EventTypes.builder().type("test.A", 1, String.class);
        assertThatThrownBy(() -> builder.type("test.A", 1, Integer.class)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> builder.type("test.B", 1, String.class)).isInstanceOf(IllegalArgumentException.class);
    }
}
