package dev.waymark.service.view;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.mongodb.MongoNamespace;
import org.jspecify.annotations.Nullable;

/** The large documents of a view that were used lately: fetching and reading one takes longer than all else that is done. */
final class LargeDocuments<T> {
    private static final int LARGE = 16 * 1024;
    private static final long MOST_BYTES = 16L * 1024 * 1024;

    private record Key(MongoNamespace collection, String id) {}

    private final Cache<Key, Stored<T>> known = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .<Key, Stored<T>>weigher((_, stored) -> stored.bytes())
            .build();

    @Nullable Stored<T> find(MongoNamespace collection, Object id) {
        return known.getIfPresent(new Key(collection, id.toString()));
    }

    void keep(MongoNamespace collection, Object id, Stored<T> stored) {
        Key key = new Key(collection, id.toString());
        if (stored.bytes() >= LARGE) {
            known.put(key, stored);
        } else {
            known.invalidate(key);
        }
    }

    void clear() {
        known.invalidateAll();
    }
}
