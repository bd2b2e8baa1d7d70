package dev.waymark.embedded;

import de.bwaldvogel.mongo.bson.BinData;
import java.nio.ByteBuffer;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.h2.mvstore.type.ObjectDataType;

/**
 * How values of any kind are ordered and kept: in the store's own way, by a type of its own for each. One that is shared
 * remembers the kind it saw last, and while other threads see other kinds it compares and reads by the wrong one.
 */
final class ValueType extends BasicDataType<Object> {
    /**
     * The store's own way has no kind of this number. It would write binary data by Java serialization, and take each for
     * 10 kB of memory, so that a page would have two. What it has written so is still read.
     */
    private static final byte BINARY = 127;

    @Override
    public int compare(Object one, Object other) {
        return one instanceof String text && other instanceof String than
                ? text.compareTo(than)
                : new ObjectDataType().compare(one, other);
    }

    @Override
    public int getMemory(Object value) {
        return value instanceof BinData ? DocumentType.memoryOf(value) : new ObjectDataType().getMemory(value);
    }

    @Override
    public void write(WriteBuffer buffer, Object value) {
        if (value instanceof BinData binary) {
            buffer.put(BINARY).putVarInt(binary.getData().length).put(binary.getData());
        } else {
            new ObjectDataType().write(buffer, value);
        }
    }

    @Override
    public Object read(ByteBuffer buffer) {
        if (buffer.get(buffer.position()) != BINARY) return new ObjectDataType().read(buffer);
        buffer.get();
        byte[] data = new byte[DataUtils.readVarInt(buffer)];
        buffer.get(data);
        return new BinData(data);
    }

    @Override
    public Object[] createStorage(int size) {
        return new Object[size];
    }
}
