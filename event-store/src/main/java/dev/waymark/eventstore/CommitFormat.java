package dev.waymark.eventstore;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.BsonArray;
import org.bson.BsonBinary;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;

/**
 * The document of a commit. It can never change, or the hashes of stored logs no longer fit.
 *
 * <pre>{@code
 * { _id: int64,          position of the first event; the first of a log is 1
 *   commitId: uuid,      binary subtype 4
 *   at: date,
 *   events: [ { id: string, type: string, version: int32, tags: [string…], at: date,
 *               aggregate: { type: string, id: string, number: int64 },   only when the event belongs to one
 *               metadata: { <name>: string… }, payload: document } … ],
 *   fills: int64,        only in a commit without events: how many positions it takes, to close a gap; the
 * commit after it still points to the one that was lost
 *   keys: [string…],     "<aggregate id>#<number>" of each event that has an aggregate; left out when there are none
 *   prev: binary,        hash of the commit before, 32 zero bytes in the first
 *   hash: binary }       32 bytes
 * }</pre>
 *
 * <p>Canonical form: the fields in exactly this order; tags and metadata in the order of their UTF-16 code units; the
 * payload in the order and BSON types it was given. {@code hash} = SHA-256 over the 32 bytes of {@code prev} followed
 * by the BSON encoding (bsonspec.org, version 1.1) of the document without its last field {@code hash}. A verifier
 * therefore takes the stored document as it is, removes {@code hash}, encodes what is left and compares.
 */
final class CommitFormat {
    static final int HASH_BYTES = 32;
    /** Type, name with its end, length, subtype, and the hash itself. */
    static final int HASH_FIELD_BYTES = 1 + 5 + 4 + 1 + HASH_BYTES;

    private static final BsonDocumentCodec CODEC = new BsonDocumentCodec();
    private static final BsonBinary NO_HASH = new BsonBinary(new byte[HASH_BYTES]);

    private CommitFormat() {}

    static String hex(BsonBinary hash) {
        return HexFormat.of().formatHex(hash.getData());
    }

    static BsonBinary startOfChain() {
        return NO_HASH;
    }

    private static BsonArray encode(List<NewEvent> events) {
        return new BsonArray(events.stream().map(CommitFormat::encode).toList());
    }

    static BsonDocument encode(NewEvent event) {
        BsonDocument document = new BsonDocument("id", new BsonString(event.id()))
                .append("type", new BsonString(event.name()))
                .append("version", new BsonInt32(event.version()))
                .append("tags", strings(event.tags().stream().sorted().toList()))
                .append("at", new BsonDateTime(event.at().toEpochMilli()));
        AggregateSequence aggregate = event.aggregate();
        if (aggregate != null) {
            document.append(
                    "aggregate",
                    new BsonDocument("type", new BsonString(aggregate.type()))
                            .append("id", new BsonString(aggregate.id()))
                            .append("number", new BsonInt64(aggregate.number())));
        }
        BsonDocument metadata = new BsonDocument();
        event.metadata().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> metadata.append(entry.getKey(), new BsonString(entry.getValue())));
        return document.append("metadata", metadata).append("payload", event.payload());
    }

    /** A draft's document; what only the appender knows is filled in later. */
    static Template template(UUID id, Instant at, List<NewEvent> events, List<String> keys) {
        BsonDocument document = new BsonDocument("_id", new BsonInt64(1))
                .append("commitId", new BsonBinary(id))
                .append("at", new BsonDateTime(at.toEpochMilli()))
                .append("events", encode(events));
        if (!keys.isEmpty()) document.append("keys", strings(keys));
        return Template.of(document.append("prev", NO_HASH).append("hash", NO_HASH));
    }

    /** The document of a draft at a position, ready to insert. */
    static RawBsonDocument seal(Draft draft, long position, BsonBinary prev) {
        return draft.template().sealed(position, prev);
    }

    /** The document of a commit without events that takes a number of positions. The chain begins anew after it. */
    static BsonDocument filling(UUID id, Instant at, long position, long fills, BsonBinary prev) {
        BsonDocument document = new BsonDocument("_id", new BsonInt64(position))
                .append("commitId", new BsonBinary(id))
                .append("at", new BsonDateTime(at.toEpochMilli()))
                .append("events", new BsonArray())
                .append("fills", new BsonInt64(fills))
                .append("prev", prev);
        return document.append("hash", hash(prev, document));
    }

    /** The hash a document should have, whether or not it has one. */
    static BsonBinary hash(BsonDocument document) {
        BsonDocument hashed = new BsonDocument();
        hashed.putAll(document);
        hashed.remove("hash");
        return hash(hashed.getBinary("prev"), hashed);
    }

    /** The same from the bytes as they were stored; it fits no document whose last field is not the hash. */
    static BsonBinary hashOfStored(RawBsonDocument document) {
        return new BsonBinary(
                hash(document.getBinary("prev"), document.getByteBuffer().asNIO()));
    }

    /**
     * The hash of a document as it is stored: of the document without its last field, which is shorter, and closed where
     * that field begins.
     */
    static byte[] hash(BsonBinary prev, ByteBuffer stored) {
        int length = stored.remaining() - HASH_FIELD_BYTES;
        MessageDigest digest = sha256();
        digest.update(prev.getData());
        digest.update(ByteBuffer.allocate(Integer.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(0, length));
        // A commit is longer than its hash, so that something is left: its new length, its fields, the closing zero.
        digest.update(stored.slice(stored.position() + Integer.BYTES, length - Integer.BYTES - 1));
        digest.update((byte) 0);
        return digest.digest();
    }

    private static BsonBinary hash(BsonBinary prev, BsonDocument withoutHash) {
        MessageDigest digest = sha256();
        digest.update(prev.getData());
        digest.update(new RawBsonDocument(withoutHash, CODEC).getByteBuffer().asNIO());
        return new BsonBinary(digest.digest());
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private static BsonArray strings(List<String> values) {
        return new BsonArray(values.stream().map(BsonString::new).toList());
    }
}
