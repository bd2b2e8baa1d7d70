package dev.waymark.service.view;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.MongoCollection;
import dev.waymark.eventstore.axon.EventPosition;
import java.util.List;
import java.util.Optional;
import org.bson.BsonBinaryReader;
import org.bson.BsonBinaryWriter;
import org.bson.BsonDocument;
import org.bson.BsonElement;
import org.bson.BsonInt64;
import org.bson.RawBsonDocument;
import org.bson.codecs.configuration.CodecRegistry;
import org.bson.io.BasicOutputBuffer;

/**
 * How the records of a view are kept as documents: with, at the end, the last position of each log that changed them. The
 * large ones used lately are kept as they were read.
 */
final class Documents<T> {
    static final String SEEN = "seen";

    private final Class<T> type;
    private final CodecRegistry codecs;
    private final LargeDocuments<T> large = new LargeDocuments<>();

    Documents(Class<T> type, CodecRegistry codecs) {
        this.type = type;
        this.codecs = codecs;
    }

    static BsonDocument seen(BsonDocument before, EventPosition at) {
        BsonDocument seen = new BsonDocument();
        seen.putAll(before);
        seen.put(at.log(), new BsonInt64(at.position()));
        return seen;
    }

    static boolean hasSeen(BsonDocument seen, EventPosition at) {
        return seen.getNumber(at.log(), new BsonInt64(0)).longValue() >= at.position();
    }

    /** The document as it is now; of a large one that is known only whether it has changed is asked. */
    Optional<Stored<T>> find(MongoCollection<RawBsonDocument> collection, Object id) {
        Stored<T> known = large.find(collection.getNamespace(), id);
        if (known != null) {
            RawBsonDocument now =
                    collection.find(eq(id.toString())).projection(include(SEEN)).first();
            if (now != null && known.seen().equals(now.get(SEEN))) {
                return Optional.of(known);
            }
        }
        RawBsonDocument document = collection.find(eq(id.toString())).first();
        return Optional.ofNullable(document).map(it -> keep(collection, id, it));
    }

    Stored<T> keep(MongoCollection<RawBsonDocument> collection, Object id, RawBsonDocument document) {
        Stored<T> stored = new Stored<>(document, document.getDocument(SEEN), codecs.get(type));
        large.keep(collection.getNamespace(), id, stored);
        return stored;
    }

    void forget() {
        large.clear();
    }

    T decode(RawBsonDocument document) {
        return document.decode(codecs.get(type));
    }

    RawBsonDocument encode(String id, T value, BsonDocument seen) {
        RawBsonDocument document = new RawBsonDocument(value, codecs.get(type));
        if (!document.getString("_id").getValue().equals(id)) {
            throw new IllegalArgumentException("A document of the id " + id + " must have it as its @BsonId");
        }
        return with(document, new BsonElement(SEEN, seen));
    }

    /** The same document with one more field at its end, copied without reading it. */
    private static RawBsonDocument with(RawBsonDocument document, BsonElement last) {
        BasicOutputBuffer bytes = new BasicOutputBuffer();
        try (BsonBinaryWriter writer = new BsonBinaryWriter(bytes);
                BsonBinaryReader reader =
                        new BsonBinaryReader(document.getByteBuffer().asNIO())) {
            writer.pipe(reader, List.of(last));
        }
        return new RawBsonDocument(bytes.getInternalBuffer(), 0, bytes.getPosition());
    }
}
