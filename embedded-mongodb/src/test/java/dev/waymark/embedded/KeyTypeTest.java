package dev.waymark.embedded;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.ObjectDataType;
import org.junit.jupiter.api.Test;

class KeyTypeTest {
    private static final BinData BINARY = new BinData("32 bytes of a keyed hash or so..".getBytes(US_ASCII));

    private static final List<KeyValue> KEYS = List.of(
            new KeyValue(List.of("text")),
            new KeyValue(List.of(7L)),
            new KeyValue(List.of(true)),
            new KeyValue(List.of(new UUID(1, 2))),
            new KeyValue(List.of(new ObjectId())),
            new KeyValue(List.of(Instant.EPOCH)),
            new KeyValue(List.of(BINARY)),
            new KeyValue(List.of(new Document("part", "a"))));

    private final KeyType type = new KeyType();

    @Test
    void threadsThatSeeKeysOfOtherKindsDoNotMixThemUp() {
        List<KeyValue> kept =
                IntStream.range(0, 20_000).parallel().mapToObj(this::kept).toList();

        assertThat(IntStream.range(0, kept.size())
                        .filter(i -> type.compare(kept.get(i), KEYS.get(i % KEYS.size())) != 0))
                .isEmpty();
    }

    /** Seen to fail with Java serialization: 123 bytes. */
    @Test
    void binaryDataTakesLittleMoreThanItHas() {
        KeyValue key = new KeyValue(List.of(BINARY));
        WriteBuffer buffer = new WriteBuffer();
        type.write(buffer, key);
        assertThat(buffer.position()).isEqualTo(1 + 1 + 1 + 32);
        assertThat(type.getMemory(key)).isBetween(32, 200);
    }

    @Test
    void whatOlderVersionsHaveWrittenIsStillRead() {
        WriteBuffer buffer = new WriteBuffer();
        buffer.putVarInt(1);
        new ObjectDataType().write(buffer, BINARY);
        assertThat(read(buffer)).isEqualTo(new KeyValue(List.of(BINARY)));
    }

    private KeyValue kept(int i) {
        WriteBuffer buffer = new WriteBuffer();
        type.write(buffer, KEYS.get(i % KEYS.size()));
        KeyValue read = read(buffer);
        assertThat(type.compare(read, KEYS.get(i % KEYS.size()))).isZero();
        return read;
    }

    private KeyValue read(WriteBuffer buffer) {
        ByteBuffer written = buffer.getBuffer();
        written.flip();
        return type.read(written);
    }
}
