package dev.waymark.service.view;

import dev.waymark.service.json.SingleValue;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.UUID;
import org.bson.BsonReader;
import org.bson.BsonWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.bson.codecs.configuration.CodecProvider;
import org.bson.codecs.configuration.CodecRegistry;
import org.jspecify.annotations.Nullable;

/** Stores ids as their text: readable to people, and sorted alike by every server. */
final class SingleValueCodecs implements CodecProvider {
    @Override
    public <T> @Nullable Codec<T> get(Class<T> type, CodecRegistry registry) {
        return SingleValue.is(type) && type.getRecordComponents()[0].getType() == UUID.class
                ? new IdCodec<>(type)
                : null;
    }

    private static final class IdCodec<T> implements Codec<T> {
        private final Class<T> type;
        private final MethodHandle constructor;

        IdCodec(Class<T> type) {
            this.type = type;
            try {
                this.constructor = MethodHandles.publicLookup()
                        .findConstructor(type, MethodType.methodType(void.class, UUID.class));
            } catch (ReflectiveOperationException e) {
                throw new IllegalArgumentException(type + " has no public constructor", e);
            }
        }

        @Override
        public void encode(BsonWriter writer, T id, EncoderContext context) {
            writer.writeString(id.toString());
        }

        @Override
        public T decode(BsonReader reader, DecoderContext context) {
            UUID value = UUID.fromString(reader.readString());
            try {
                return type.cast(constructor.invoke(value));
            } catch (Throwable e) {
                throw new IllegalStateException("Cannot read " + type, e);
            }
        }

        @Override
        public Class<T> getEncoderClass() {
            return type;
        }
    }
}
