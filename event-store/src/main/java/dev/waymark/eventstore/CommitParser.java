package dev.waymark.eventstore;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import org.bson.BsonBinary;
import org.bson.BsonBinaryReader;
import org.bson.BsonDocument;
import org.bson.BsonInvalidOperationException;
import org.bson.BsonReader;
import org.bson.BsonSerializationException;
import org.bson.BsonType;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.RawBsonDocumentCodec;
import org.jspecify.annotations.Nullable;

/** Reads a commit's document in one pass; payloads stay encoded until somebody looks inside. */
final class CommitParser {
    private static final RawBsonDocumentCodec RAW = new RawBsonDocumentCodec();
    private static final BsonDocument NOTHING = new BsonDocument();

    private long position = -1;
    private long fills;
    private @Nullable UUID id;
    private BsonBinary prev = CommitFormat.startOfChain();
    private BsonBinary hash = new BsonBinary(new byte[0]);
    private final List<StoredEvent> events = new ArrayList<>();

    private CommitParser() {}

    static Commit parse(RawBsonDocument document) {
        CommitParser parser = new CommitParser();
        try (BsonBinaryReader reader =
                new BsonBinaryReader(document.getByteBuffer().asNIO())) {
            return parser.commit(reader, document.getByteBuffer().remaining());
        } catch (BsonInvalidOperationException | BsonSerializationException e) {
            throw new LogCorrupted("The commit at " + parser.position + " is not readable: " + e.getMessage(), e);
        }
    }

    static StoredEvent parseEvent(BsonDocument document) {
        long position = document.getInt64("position").getValue();
        try (BsonReader reader = new RawBsonDocument(document, new BsonDocumentCodec()).asBsonReader()) {
            return event(reader, position);
        }
    }

    private Commit commit(BsonReader reader, int bytes) {
        eachField(reader, name -> {
            switch (name) {
                case "_id" -> position = reader.readInt64();
                case "commitId" -> id = reader.readBinaryData().asUuid();
                case "events" -> eachElement(reader, () -> events.add(event(reader, position + events.size())));
                case "fills" -> fills = reader.readInt64();
                case "prev" -> prev = reader.readBinaryData();
                case "hash" -> hash = reader.readBinaryData();
                default -> reader.skipValue();
            }
        });
        long next = position + (events.isEmpty() ? fills : events.size());
        UUID commitId = id;
        if (position < 1 || next <= position || commitId == null || hash.getData().length != CommitFormat.HASH_BYTES) {
            throw new LogCorrupted("The document with _id " + position + " is not a commit", null);
        }
        return new Commit(position, next, commitId, prev, hash, List.copyOf(events), bytes);
    }

    private static StoredEvent event(BsonReader reader, long position) {
        EventFields event = new EventFields();
        eachField(reader, name -> {
            switch (name) {
                case "id" -> event.id = reader.readString();
                case "type" -> event.name = reader.readString();
                case "version" -> event.version = reader.readInt32();
                case "tags" -> eachElement(reader, () -> event.tags.add(reader.readString()));
                case "at" -> event.at = Instant.ofEpochMilli(reader.readDateTime());
                case "aggregate" -> event.aggregate = aggregate(reader);
                case "metadata" -> eachField(reader, key -> event.metadata.put(key, reader.readString()));
                case "payload" ->
                    event.payload = RAW.decode(reader, DecoderContext.builder().build());
                default -> reader.skipValue();
            }
        });
        return event.at(position);
    }

    private static AggregateSequence aggregate(BsonReader reader) {
        String[] names = {"", ""};
        long[] number = {0};
        eachField(reader, field -> {
            switch (field) {
                case "type" -> names[0] = reader.readString();
                case "id" -> names[1] = reader.readString();
                case "number" -> number[0] = reader.readInt64();
                default -> reader.skipValue();
            }
        });
        return new AggregateSequence(names[0], names[1], number[0]);
    }

    private static void eachField(BsonReader reader, Consumer<String> field) {
        reader.readStartDocument();
        while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) field.accept(reader.readName());
        reader.readEndDocument();
    }

    private static void eachElement(BsonReader reader, Runnable element) {
        reader.readStartArray();
        while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) element.run();
        reader.readEndArray();
    }

    /** Gathers what is read until the event is whole. */
    private static final class EventFields {
        private String id = "";
        private String name = "";
        private int version;
        private final Set<String> tags = new TreeSet<>();
        private Instant at = Instant.EPOCH;
        private @Nullable AggregateSequence aggregate;
        private final Map<String, String> metadata = new TreeMap<>();
        private BsonDocument payload = NOTHING;

        StoredEvent at(long position) {
            return new StoredEvent(
                    position, id, name, version, Set.copyOf(tags), at, aggregate, Map.copyOf(metadata), payload);
        }
    }
}
