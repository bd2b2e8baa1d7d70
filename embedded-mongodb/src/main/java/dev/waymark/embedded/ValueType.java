package dev.waymark.embedded;

import java.nio.ByteBuffer;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.h2.mvstore.type.ObjectDataType;

/**
 * How values of any kind are ordered and kept: in the store's own way, by a type of its own for each. One that is shared
 * remembers the kind it saw last, and while other threads see other kinds it compares and reads by the wrong one.
 *
 * @param <T> what the map's values are to its callers
 */
final class ValueType<T> extends BasicDataType<T> {
    @Override
    public int compare(T one, T other) {
        return one instanceof String text && other instanceof String than
                ? text.compareTo(than)
                : new ObjectDataType().compare(one, other);
    }

    @Override
    public int getMemory(T value) {
        return new ObjectDataType().getMemory(value);
    }

    @Override
    public void write(WriteBuffer buffer, T value) {
        new ObjectDataType().write(buffer, value);
    }

    @Override
    @SuppressWarnings("unchecked")
    public T read(ByteBuffer buffer) {
        return (T) new ObjectDataType().read(buffer);
    }

    @Override
    @SuppressWarnings("unchecked")
    public T[] createStorage(int size) {
        return (T[]) new Object[size];
    }
}
