package dev.waymark.feedback.intake.job;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import dev.waymark.service.crypto.AesGcm;
import java.io.IOException;
import java.io.InputStream;
import java.util.stream.IntStream;
import javax.crypto.SecretKey;
import org.bson.Document;
import org.bson.types.Binary;

/** A file of an import in parts of a megabyte, each sealed: customers' words are in it. */
final class SealedFile {
    private static final int PART = 1 << 20;

    private final MongoCollection<Document> parts;
    private final String name;
    private final SecretKey key;

    SealedFile(MongoCollection<Document> parts, String name, SecretKey key) {
        this.parts = parts.withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        this.name = name;
        this.key = key;
    }

    /** Stores the next part; gives the number of bytes, 0 at the end. */
    int take(InputStream bytes, int number) throws IOException {
        byte[] part = bytes.readNBytes(PART);
        if (part.length > 0) {
            parts.insertOne(new Document("_id", id(number))
                    .append("bytes", new Binary(AesGcm.seal(key, part, context(number)))));
        }
        return part.length;
    }

    InputStream open(int count) {
        return new InputStream() {
            private byte[] part = new byte[0];
            private int at;
            private int next;

            @Override
            public int read() {
                return isAtEnd() ? -1 : Byte.toUnsignedInt(part[at++]);
            }

            @Override
            public int read(byte[] target, int offset, int length) {
                if (length == 0) {
                    return 0;
                }
                if (isAtEnd()) {
                    return -1;
                }
                int taken = Math.min(length, part.length - at);
                System.arraycopy(part, at, target, offset, taken);
                at += taken;
                return taken;
            }

            private boolean isAtEnd() {
                if (at == part.length && next < count) {
                    part = part(next++);
                    at = 0;
                }
                return at == part.length;
            }
        };
    }

    private byte[] part(int number) {
        Document stored = parts.find(eq(id(number))).first();
        if (stored == null) {
            throw new IllegalStateException("Part %d of %s is gone".formatted(number, name));
        }
        return AesGcm.open(key, stored.get("bytes", Binary.class).getData(), context(number));
    }

    static void drop(MongoCollection<Document> parts, String name, int count) {
        parts.deleteMany(in(
                "_id",
                IntStream.rangeClosed(0, count).mapToObj(it -> id(name, it)).toList()));
    }

    private String id(int number) {
        return id(name, number);
    }

    private static String id(String name, int number) {
        return name + "/" + number;
    }

    private byte[] context(int number) {
        return id(number).getBytes(UTF_8);
    }
}
