package dev.waymark.embedded;

import de.bwaldvogel.mongo.backend.KeyValue;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.jspecify.annotations.Nullable;

/**
 * How the keys of unique indexes are ordered and kept: value by value, by kind first. The store's own way is to compare
 * what Java serialization makes of two keys, which takes more time than all the rest of an insert.
 */
final class KeyType extends BasicDataType<KeyValue> {
    private static final int MEMORY_OF_LIST = 64;

    private final ValueType values = new ValueType();

    @Override
    public int compare(KeyValue one, KeyValue other) {
        int bySize = Integer.compare(one.size(), other.size());
        if (bySize != 0) return bySize;
        for (int i = 0; i < one.size(); i++) {
            int byValue = compareValues(one.get(i), other.get(i));
            if (byValue != 0) return byValue;
        }
        return 0;
    }

    private int compareValues(@Nullable Object one, @Nullable Object other) {
        if (one == null || other == null) return Boolean.compare(one != null, other != null);
        if (one instanceof String text && other instanceof String than) return text.compareTo(than);
        if (one instanceof Double number && other instanceof Double than) return number.compareTo(than);
        int byKind = one.getClass().getName().compareTo(other.getClass().getName());
        return byKind != 0 ? byKind : values.compare(one, other);
    }

    @Override
    public int getMemory(KeyValue key) {
        return MEMORY_OF_LIST
                + key.stream()
                        .mapToInt(it -> it == null ? 0 : values.getMemory(it))
                        .sum();
    }

    @Override
    public void write(WriteBuffer buffer, KeyValue key) {
        buffer.putVarInt(key.size());
        for (Object value : key) values.write(buffer, value);
    }

    @Override
    public KeyValue read(ByteBuffer buffer) {
        int size = DataUtils.readVarInt(buffer);
        List<Object> read = new ArrayList<>(size);
        for (int i = 0; i < size; i++) read.add(values.read(buffer));
        return new KeyValue(read);
    }

    @Override
    public KeyValue[] createStorage(int size) {
        return new KeyValue[size];
    }
}
