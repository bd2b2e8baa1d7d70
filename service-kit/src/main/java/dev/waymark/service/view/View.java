package dev.waymark.service.view;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import dev.waymark.eventstore.axon.EventPosition;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.bson.BsonBinaryReader;
import org.bson.BsonBinaryWriter;
import org.bson.BsonDocument;
import org.bson.BsonElement;
import org.bson.BsonInt64;
import org.bson.RawBsonDocument;
import org.bson.codecs.configuration.CodecRegistry;
import org.bson.conversions.Bson;
import org.bson.io.BasicOutputBuffer;
import org.jspecify.annotations.Nullable;

/**
 * One read model. Each document remembers, under {@code seen.<log>}, the last position of each log that changed it, and
 * ignores events at or before it: the same event twice changes nothing, and a view can start over from empty.
 */
public final class View<T extends Record> {
    private static final String SEEN = Changes.SEEN;
    private static final int ATTEMPTS = 20;

    private final Class<T> type;
    private final CodecRegistry codecs;
    private final Supplier<MongoCollection<RawBsonDocument>> current;
    private final List<Bson> indexes = new CopyOnWriteArrayList<>();
    private final LargeDocuments<T> large = new LargeDocuments<>();

    /** Asks for the collection at each use: it changes when the view is rebuilt. */
    View(Class<T> type, CodecRegistry codecs, Supplier<MongoCollection<RawBsonDocument>> current) {
        this.type = type;
        this.codecs = codecs;
        this.current = current;
    }

    public Optional<T> find(Object id) {
        return read(documents -> stored(documents, id).map(Stored::value));
    }

    public List<T> findAll(Bson filter) {
        return read(documents -> documents.find(filter).map(this::decode).into(new ArrayList<>()));
    }

    /** Those of these ids, each with these fields only: what a large document holds beside them is not sent. */
    public List<T> findAll(Collection<String> ids, List<String> fields) {
        return read(documents -> documents
                .find(Filters.in("_id", ids))
                .projection(include(fields))
                .map(this::decode)
                .into(new ArrayList<>()));
    }

    /** One page of what fits the filter, in an order that writes in between do not disturb. */
    public Page<T> page(Bson filter, Order order, PageRequest request) {
        return sifted(filter, order, request, UnaryOperator.identity());
    }

    /** As {@link #sifted}, item by item. */
    public Page<T> page(Bson filter, Order order, PageRequest request, Predicate<T> forReader) {
        return sifted(
                filter,
                order,
                request,
                items -> items.stream().filter(forReader).toList());
    }

    /**
     * One page of what fits the filter and is for the reader. What is not leaves no trace: pages are as long as without
     * it, no cursor names it, and the last page is the last one with something on it.
     *
     * @param sieve keeps, of some items in their order, those for the reader
     */
    public Page<T> sifted(Bson filter, Order order, PageRequest request, UnaryOperator<List<T>> sieve) {
        Bson where = request.cursor() == null ? filter : and(filter, order.after(Cursor.decode(request.cursor())));
        List<Found<T>> kept = new ArrayList<>();
        int batch = request.limit() + 1;
        List<Found<T>> next;
        do {
            next = batch(where, order, batch);
            Set<T> items = Collections.newSetFromMap(new IdentityHashMap<>());
            items.addAll(sieve.apply(next.stream().map(Found::item).toList()));
            next.stream().filter(found -> items.contains(found.item())).forEach(kept::add);
            where = next.isEmpty()
                    ? where
                    : and(filter, order.after(next.getLast().cursor()));
        } while (next.size() == batch && kept.size() <= request.limit());
        boolean more = kept.size() > request.limit();
        List<Found<T>> shown = more ? kept.subList(0, request.limit()) : kept;
        return new Page<>(
                shown.stream().map(Found::item).toList(),
                more ? shown.getLast().cursor().encode() : null);
    }

    private record Found<T>(T item, Cursor cursor) {}

    private List<Found<T>> batch(Bson where, Order order, int size) {
        return read(documents -> documents
                .find(where)
                .sort(order.sort())
                .limit(size)
                .map(document -> new Found<>(decode(document), order.cursorAt(document)))
                .into(new ArrayList<>()));
    }

    /** Applies an update operation to one document, which is made if it is not there, as the event's doing. */
    public void change(Object id, EventPosition at, Bson update) {
        Changes.one(current.get(), id, at, update);
    }

    /** As {@link #change} for several documents, by id, in one request; each remembers by itself what it has seen. */
    public void changeAll(EventPosition at, Map<String, Bson> updates) {
        Changes.all(current.get(), at, updates);
    }

    /**
     * Replaces one document by what follows from it; {@code next} gets null where there is none yet.
     *
     * @return what the document says afterwards
     */
    public @Nullable T fold(Object id, EventPosition at, UnaryOperator<@Nullable T> next) {
        MongoCollection<RawBsonDocument> documents = current.get();
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Stored<T> before = stored(documents, id).orElse(null);
            T known = before == null ? null : before.value();
            if (before != null && before.hasSeen(at)) {
                return known;
            }
            T after = next.apply(known);
            BsonDocument seen = before == null ? new BsonDocument() : before.seen();
            if (after == null || replace(documents, id, before, encode(id, after, seen, at))) {
                return after;
            }
        }
        throw new IllegalStateException("Others kept changing " + id + " in " + documents.getNamespace());
    }

    /** The ids, as text, of those that fit. */
    public Set<String> ids(Bson filter) {
        return read(documents -> documents
                .find(filter)
                .projection(include("_id"))
                .map(document -> document.getString("_id").getValue())
                .into(new LinkedHashSet<>()));
    }

    public long count(Bson filter) {
        return read(documents -> documents.countDocuments(filter));
    }

    /** What it is kept in now, which tells one build of it from another. */
    public String collection() {
        return current.get().getNamespace().getCollectionName();
    }

    /** Makes an index where there is none; the embedded server only minds unique ones. */
    public void index(Bson keys) {
        current.get().createIndex(keys);
        indexes.add(keys);
    }

    public void clear() {
        MongoCollection<RawBsonDocument> documents = current.get();
        documents.deleteMany(Filters.empty());
        large.clear();
        indexes.forEach(documents::createIndex);
    }

    /** Reads again where the view was rebuilt meanwhile: what was read from may have been on its way out. */
    private <R> R read(Function<MongoCollection<RawBsonDocument>, R> query) {
        while (true) {
            MongoCollection<RawBsonDocument> before = current.get();
            try {
                R found = query.apply(before);
                if (isStill(before)) {
                    return found;
                }
            } catch (MongoException e) {
                if (isStill(before)) {
                    throw e;
                }
            }
        }
    }

    private boolean isStill(MongoCollection<RawBsonDocument> before) {
        return current.get().getNamespace().equals(before.getNamespace());
    }

    /** The document as it is now; of a large one that is known only whether it has changed is asked. */
    private Optional<Stored<T>> stored(MongoCollection<RawBsonDocument> documents, Object id) {
        Stored<T> known = large.find(documents.getNamespace(), id);
        if (known != null) {
            RawBsonDocument now =
                    documents.find(eq(id.toString())).projection(include(SEEN)).first();
            if (now != null && known.seen().equals(now.get(SEEN))) {
                return Optional.of(known);
            }
        }
        RawBsonDocument document = documents.find(eq(id.toString())).first();
        return Optional.ofNullable(document).map(it -> kept(documents, id, it));
    }

    private Stored<T> kept(MongoCollection<RawBsonDocument> documents, Object id, RawBsonDocument document) {
        Stored<T> stored = new Stored<>(document, document.getDocument(SEEN), codecs.get(type));
        large.keep(documents.getNamespace(), id, stored);
        return stored;
    }

    private boolean replace(
            MongoCollection<RawBsonDocument> documents, Object id, @Nullable Stored<T> before, RawBsonDocument after) {
        if (before == null) {
            try {
                documents.insertOne(after);
                kept(documents, id, after);
                return true;
            } catch (MongoWriteException e) {
                if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                    return false;
                }
                throw e;
            }
        }
        Bson unchanged = Changes.byId(id).append(SEEN, before.seen());
        if (documents.replaceOne(unchanged, after, new ReplaceOptions()).getMatchedCount() == 0) {
            return false;
        }
        kept(documents, id, after);
        return true;
    }

    private RawBsonDocument encode(Object id, T value, BsonDocument seenBefore, EventPosition at) {
        BsonDocument seen = new BsonDocument();
        seen.putAll(seenBefore);
        seen.put(at.log(), new BsonInt64(at.position()));
        RawBsonDocument document = new RawBsonDocument(value, codecs.get(type));
        if (!document.getString("_id").getValue().equals(id.toString())) {
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

    private T decode(RawBsonDocument document) {
        return document.decode(codecs.get(type));
    }
}
