package dev.waymark.service.view;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
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
import org.bson.RawBsonDocument;
import org.bson.codecs.configuration.CodecRegistry;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * One read model. Each document remembers, under {@code seen.<log>}, the last position of each log that changed it, and
 * ignores events at or before it: the same event twice changes nothing, and a view can start over from empty.
 */
public final class View<T extends Record> {
    private final Documents<T> documents;
    private final Supplier<MongoCollection<RawBsonDocument>> current;
    private final List<Bson> indexes = new CopyOnWriteArrayList<>();

    /** Asks for the collection at each use: it changes when the view is rebuilt. */
    View(Class<T> type, CodecRegistry codecs, Supplier<MongoCollection<RawBsonDocument>> current) {
        this.documents = new Documents<>(type, codecs);
        this.current = current;
    }

    public Optional<T> find(Object id) {
        Optional<T> changed = WriteBatch.current()
                .flatMap(batch -> batch.<T>soFar(current.get()))
                .flatMap(folded -> folded.find(id));
        return changed.isPresent()
                ? changed
                : stable(collection -> documents.find(collection, id).map(Stored::value));
    }

    public List<T> findAll(Bson filter) {
        return read(collection -> collection.find(filter).map(documents::decode).into(new ArrayList<>()));
    }

    /** Those of these ids, each with these fields only: what a large document holds beside them is not sent. */
    public List<T> findAll(Collection<String> ids, List<String> fields) {
        return read(collection -> collection
                .find(Filters.in("_id", ids))
                .projection(include(fields))
                .map(documents::decode)
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
        return read(collection -> collection
                .find(where)
                .sort(order.sort())
                .limit(size)
                .map(document -> new Found<>(documents.decode(document), order.cursorAt(document)))
                .into(new ArrayList<>()));
    }

    /** Applies an update operation to one document, which is made if it is not there, as the event's doing. */
    public void change(Object id, EventPosition at, Bson update) {
        MongoCollection<RawBsonDocument> collection = current.get();
        WriteBatch.current().ifPresent(batch -> {
            batch.writeFor(collection);
            batch.<T>soFar(collection).ifPresent(folded -> folded.forget(id));
        });
        Changes.one(collection, id, at, update);
    }

    /**
     * Adds to numbers in one document, which is made if it is not there, as the event's doing; once in an event for a
     * document. A view that is added to is not folded or changed otherwise.
     *
     * @param numbers what to add by field, with dots where that is within another
     */
    public void add(String id, EventPosition at, Map<String, Long> numbers) {
        MongoCollection<RawBsonDocument> collection = current.get();
        WriteBatch.current()
                .ifPresentOrElse(
                        batch -> batch.sums(collection).add(id, at, numbers),
                        () -> Unwritten.retrying(() -> {
                            Sums alone = new Sums(collection);
                            alone.add(id, at, numbers);
                            alone.write();
                        }));
    }

    /**
     * Replaces one document by what follows from it; {@code next} gets null where there is none yet.
     *
     * @return what the document says afterwards
     */
    public @Nullable T fold(Object id, EventPosition at, UnaryOperator<@Nullable T> next) {
        MongoCollection<RawBsonDocument> collection = current.get();
        WriteBatch batch = WriteBatch.current().orElse(null);
        if (batch != null) {
            return batch.folded(collection, documents).fold(id, at, before -> batch.inside(() -> next.apply(before)));
        }
        return Unwritten.retrying(() -> {
            Folded<T> alone = new Folded<>(collection, documents);
            T after = alone.fold(id, at, next);
            alone.write();
            return after;
        });
    }

    /** The ids, as text, of those that fit. */
    public Set<String> ids(Bson filter) {
        return read(collection -> collection
                .find(filter)
                .projection(include("_id"))
                .map(document -> document.getString("_id").getValue())
                .into(new LinkedHashSet<>()));
    }

    public long count(Bson filter) {
        return read(collection -> collection.countDocuments(filter));
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
        MongoCollection<RawBsonDocument> collection = current.get();
        collection.deleteMany(Filters.empty());
        documents.forget();
        indexes.forEach(collection::createIndex);
    }

    /** Sees what this batch has changed so far too. */
    private <R> R read(Function<MongoCollection<RawBsonDocument>, R> query) {
        WriteBatch.current().ifPresent(batch -> batch.writeFor(current.get()));
        return stable(query);
    }

    /** Reads again where the view was rebuilt meanwhile: what was read from may have been on its way out. */
    private <R> R stable(Function<MongoCollection<RawBsonDocument>, R> query) {
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
}
