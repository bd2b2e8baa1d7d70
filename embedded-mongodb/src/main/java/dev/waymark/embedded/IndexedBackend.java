package dev.waymark.embedded;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import java.util.List;
import org.h2.mvstore.MVStore;

/** The library's storage with {@link IdIndex} as primary key of every collection. */
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
                String map = databaseName + "." + collection + "._index_" + index;
                return index.equals(PRIMARY_KEY)
                        ? new IdIndex(index, keys, sparse, getMvStore().openMap(map))
                        : super.openOrCreateUniqueIndex(collection, index, keys, sparse);
            }
        };
    }
}
