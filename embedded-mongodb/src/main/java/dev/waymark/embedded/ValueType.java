package dev.waymark.embedded;

import java.nio.ByteBuffer;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.h2.mvstore.type.ObjectDataType;

/**
 * How values of any kind are ordered and kept: in the store's own way, by a type of its own for each. One that is shared
 * remembers the kind it saw last, and while other threads see other kinds it compares and reads by the wrong one.
 */
final class ValueType extends BasicDataType<Object> {
    @Override
    public int compare(Object one, Object other) {
        return one instanceof String text && other instanceof String than
                ? text.compareTo(than)
                : new ObjectDataType().compare(one, other);
    }

    @Override
    public int getMemory(Object value) {
        return new ObjectDataType().getMemory(value);
    }

    @Override
    public void write(WriteBuffer buffer, Object value) {
        new ObjectDataType().write(buffer, value);
    }

    @Override
    public Object read(ByteBuffer buffer) {
        return new ObjectDataType().read(buffer);
    }

    @Override
    public Object[] createStorage(int size) {
        return new Object[size];
    }
}
