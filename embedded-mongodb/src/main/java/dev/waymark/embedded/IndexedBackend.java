package dev.waymark.embedded;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import java.util.List;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/** The library's storage with {@link IdIndex} as primary key of every collection and {@link KeyType} in unique indexes. */
class IndexedBackend extends H2Backend {
    private static final String PRIMARY_KEY = "_id_";

    IndexedBackend(MVStore store) {
        super(store);
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String databaseName) {
        return new H2Database(databaseName, getMvStore(), getCursorRegistry()) {
            @Override
            protected Index<Object> openOrCreateUniqueIndex(
                    String collection, String index, List<IndexKey> keys, boolean sparse) {
                String name = databaseName + "." + collection + "._index_" + index;
                // Once it is open, the library opens the same map, with the same order of keys.
                MVMap<KeyValue, Object> map =
                        getMvStore().openMap(name, new MVMap.Builder<KeyValue, Object>().keyType(new KeyType()));
                return index.equals(PRIMARY_KEY)
                        ? new IdIndex(index, keys, sparse, map)
                        : super.openOrCreateUniqueIndex(collection, index, keys, sparse);
            }
        };
    }
}
