package dev.waymark.embedded;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.h2.H2Collection;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Iterator;
import java.util.Map.Entry;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * A collection that knows its documents are kept in the order of their ids: a page in that order is read from where it
 * begins to where it is full. The library would look at all documents and sort those that fit.
 */
final class OrderedCollection extends H2Collection {
    private static final String ID = "_id";

    private final MVMap<Object, Document> documents;

    OrderedCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            MVMap<Object, Document> documents,
            MVMap<String, Object> meta,
            CursorRegistry cursors) {
        super(database, name, options, documents, meta, cursors);
        this.documents = documents;
    }

    @Override
    protected QueryResult matchDocuments(
            Document query, @Nullable Document orderBy, int skip, int limit, int batchSize, @Nullable Document fields) {
        if (orderBy == null || !isById(orderBy) || !hasIdsOfOneKind()) {
            return super.matchDocuments(query, orderBy, skip, limit, batchSize, fields);
        }
        boolean descending = orderBy.get(ID) instanceof Number direction && direction.intValue() < 0;
        return matchDocumentsFromStream(query, inOrder(query, descending), skip, limit, batchSize, null, fields);
    }

    /** No two documents have the same id: what comes after it in an order decides nothing. */
    private boolean isById(Document orderBy) {
        return ID.equals(getIdField())
                && !orderBy.isEmpty()
                && orderBy.keySet().iterator().next().equals(ID);
    }

    /** Texts and numbers are in the same order here as in the protocol; kinds of numbers are not mixed here. */
    private boolean hasIdsOfOneKind() {
        Object first = documents.firstKey();
        return (first instanceof String || first instanceof Long)
                && first.getClass() == documents.lastKey().getClass();
    }

    private Stream<Document> inOrder(Document query, boolean descending) {
        @Nullable Object low = null;
        @Nullable Object high = null;
        for (Object condition : Conditions.on(ID, query)) {
            if (condition instanceof Document operators) {
                for (Entry<String, Object> it : operators.entrySet()) {
                    if (it.getValue() == null
                            || it.getValue().getClass() != documents.firstKey().getClass()) continue;
                    switch (it.getKey()) {
                        case "$gt", "$gte" -> low = later(low, it.getValue());
                        case "$lt", "$lte" -> high = earlier(high, it.getValue());
                        default -> {}
                    }
                }
            }
        }
        Cursor<Object, Document> cursor =
                descending ? documents.cursor(high, low, true) : documents.cursor(low, high, false);
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(values(cursor), Spliterator.ORDERED | Spliterator.NONNULL), false);
    }

    private Object later(@Nullable Object one, Object other) {
        return one == null || documents.getKeyType().compare(one, other) < 0 ? other : one;
    }

    private Object earlier(@Nullable Object one, Object other) {
        return one == null || documents.getKeyType().compare(one, other) > 0 ? other : one;
    }

    private static Iterator<Document> values(Cursor<Object, Document> cursor) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return cursor.hasNext();
            }

            @Override
            public Document next() {
                if (!cursor.hasNext()) throw new NoSuchElementException();
                cursor.next();
                return cursor.getValue();
            }
        };
    }
}
