package dev.waymark.eventstore;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.bson.BsonBinary;
import org.bson.BsonDocument;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;

/**
 * A commit's document as bytes, encoded once and in the thread of the appender's caller, which may change its own objects
 * afterwards. What only the appender knows has fixed places: the position right at the start, the hash of the commit
 * before and the hash right at the end.
 */
final class Template {
    private static final BsonDocumentCodec CODEC = new BsonDocumentCodec();
    /** After the document's length, the type, and the name with its end. */
    private static final int POSITION_AT = 4 + 1 + 4;

    private final byte[] bytes;
    /** Where the field of the hash begins; the hash of the commit before ends there. */
    private final int hashField;

    private Template(byte[] bytes) {
        this.bytes = bytes;
        this.hashField = bytes.length - 1 - CommitFormat.HASH_FIELD_BYTES;
    }

    /**
     * Encodes a document.
     *
     * @param document with any position as its first field, and any two hashes as its last
     */
    static Template of(BsonDocument document) {
        ByteBuffer encoded =
                new RawBsonDocument(document, CODEC).getByteBuffer().asNIO();
        byte[] bytes = new byte[encoded.remaining()];
        encoded.get(bytes);
        return new Template(bytes);
    }

    int size() {
        return bytes.length;
    }

    /** As it was given. */
    RawBsonDocument unsealed() {
        return new RawBsonDocument(bytes);
    }

    RawBsonDocument sealed(long position, BsonBinary prev) {
        byte[] document = bytes.clone();
        ByteBuffer.wrap(document).order(ByteOrder.LITTLE_ENDIAN).putLong(POSITION_AT, position);
        System.arraycopy(prev.getData(), 0, document, hashField - CommitFormat.HASH_BYTES, CommitFormat.HASH_BYTES);
        byte[] hash = CommitFormat.hash(prev, ByteBuffer.wrap(document));
        System.arraycopy(hash, 0, document, document.length - 1 - hash.length, hash.length);
        return new RawBsonDocument(document);
    }
}
