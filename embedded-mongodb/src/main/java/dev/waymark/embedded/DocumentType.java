package dev.waymark.embedded;

import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.Map;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.jspecify.annotations.Nullable;

/** Documents are kept as BSON. The store's own way is Java serialization, which is slow and long. */
final class DocumentType extends BasicDataType<Document> {
    private static final int MEMORY_OF_OBJECT = 48;
    private static final int BYTES_OF_CHAR = 2;

    /** The store asks for samples only. */
    @Override
    public int getMemory(Document document) {
        return memoryOf(document);
    }

    /** Of a value that is a document, or in one. */
    static int memoryOf(@Nullable Object value) {
        return switch (value) {
            case Map<?, ?> map ->
                MEMORY_OF_OBJECT
                        + map.entrySet().stream()
                                .mapToInt(it -> MEMORY_OF_OBJECT + memoryOf(it.getValue()))
                                .sum();
            case Collection<?> values ->
                MEMORY_OF_OBJECT
                        + values.stream().mapToInt(DocumentType::memoryOf).sum();
            case String text -> MEMORY_OF_OBJECT + BYTES_OF_CHAR * text.length();
            case BinData binary -> MEMORY_OF_OBJECT + binary.getData().length;
            case null, default -> MEMORY_OF_OBJECT;
        };
    }

    @Override
    public void write(WriteBuffer buffer, Document document) {
        ByteBuf bson = Unpooled.buffer();
        BsonEncoder.encodeDocument(document, bson);
        buffer.putVarInt(bson.readableBytes());
        buffer.put(bson.nioBuffer());
    }

    @Override
    public Document read(ByteBuffer buffer) {
        int length = DataUtils.readVarInt(buffer);
        Document document = BsonDecoder.decodeBson(Unpooled.wrappedBuffer(buffer.slice(buffer.position(), length)));
        buffer.position(buffer.position() + length);
        return document;
    }

    @Override
    public Document[] createStorage(int size) {
        return new Document[size];
    }
}
