package dev.waymark.service.view;

import org.bson.BsonDocument;
import org.bson.RawBsonDocument;
import org.bson.codecs.Codec;
import org.jspecify.annotations.Nullable;

/** A document of a view as it was stored once; what it says is read when it is first asked for. */
final class Stored<T> {
    private final RawBsonDocument document;
    private final BsonDocument seen;
    private final Codec<T> codec;
    private volatile @Nullable T value;

    /** Takes the last position of each log that changed it, which tells it from what it was before and after. */
    Stored(RawBsonDocument document, BsonDocument seen, Codec<T> codec) {
        this.document = document;
        this.seen = seen;
        this.codec = codec;
    }

    BsonDocument seen() {
        return seen;
    }

    int bytes() {
        return document.getByteBuffer().remaining();
    }

    T value() {
        T known = value;
        if (known == null) {
            known = document.decode(codec);
            value = known;
        }
        return known;
    }
}
