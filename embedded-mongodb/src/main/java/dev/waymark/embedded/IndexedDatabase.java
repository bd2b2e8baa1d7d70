package dev.waymark.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.DataType;

/**
 * A database whose collections and indexes are ours. Each map is opened here before the library does, which then gets the
 * same one, with the types of keys and values it was opened with.
 */
final class IndexedDatabase extends H2Database {
    private static final String DOCUMENTS = "databases.";
    private static final String META = "meta.";
    private static final DataType<Document> DOCUMENT = new DocumentType();
    private static final DataType<KeyValue> KEY = new KeyType();
    private static final DataType<Object> VALUE = new ValueType();

    private final MVStore store;

    IndexedDatabase(String name, MVStore store, CursorRegistry cursors) {
        // The library opens what there is in its constructor.
        this.store = store;
        super(name, store, cursors);
    }

    @Override
    protected MongoCollection<Object> openOrCreateCollection(String collection, CollectionOptions options) {
        String name = getFullCollectionNamespace(collection);
        MVMap<Object, Document> documents = store.openMap(
                DOCUMENTS + name,
                new MVMap.Builder<Object, Document>().keyType(VALUE).valueType(DOCUMENT));
        MVMap<String, Object> meta = store.openMap(
                META + name, new MVMap.Builder<String, Object>().keyType(VALUE).valueType(VALUE));
        return new OrderedCollection(this, collection, options, documents, meta, cursorRegistry);
    }

    @Override
    protected Index<Object> openOrCreateUniqueIndex(
            String collection, String index, List<IndexKey> keys, boolean sparse) {
        return new UniqueIndex(index, keys, sparse, positions(collection, index));
    }

    @Override
    protected Index<Object> openOrCreateSecondaryIndex(
            String collection, String index, List<IndexKey> keys, boolean sparse) {
        return keys.size() == 1
                ? new SecondaryIndex(index, keys, sparse, positions(collection, index))
                : super.openOrCreateSecondaryIndex(collection, index, keys, sparse);
    }

    private MVMap<KeyValue, Object> positions(String collection, String index) {
        return store.openMap(
                getFullCollectionNamespace(collection) + "._index_" + index,
                new MVMap.Builder<KeyValue, Object>().keyType(KEY).valueType(VALUE));
    }
}
