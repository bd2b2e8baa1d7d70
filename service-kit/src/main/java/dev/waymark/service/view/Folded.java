package dev.waymark.service.view;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.WriteModel;
import dev.waymark.eventstore.axon.EventPosition;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.bson.BsonDocument;
import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;

/** Documents that events have replaced by what followed from them: each is read once and written once. */
final class Folded<T> extends Unwritten {
    private static final class Draft<T> {
        private final String id;
        private @Nullable Stored<T> before;
        private @Nullable T value;
        private BsonDocument seen;
        private boolean changed;

        Draft(String id, @Nullable Stored<T> before) {
            this.id = id;
            this.before = before;
            this.value = before == null ? null : before.value();
            this.seen = before == null ? new BsonDocument() : before.seen();
        }
    }

    private final Documents<T> documents;
    private final Map<String, Draft<T>> drafts = new LinkedHashMap<>();

    Folded(MongoCollection<RawBsonDocument> collection, Documents<T> documents) {
        super(collection);
        this.documents = documents;
    }

    /** The document as this has it; empty where it was not folded. */
    Optional<T> find(Object id) {
        return Optional.ofNullable(drafts.get(id.toString())).map(draft -> draft.value);
    }

    @Nullable T fold(Object id, EventPosition at, UnaryOperator<@Nullable T> next) {
        Draft<T> draft = drafts.computeIfAbsent(
                id.toString(),
                it -> new Draft<>(it, documents.find(collection(), it).orElse(null)));
        if (Documents.hasSeen(draft.seen, at)) {
            return draft.value;
        }
        T after = next.apply(draft.value);
        if (after != null && !after.equals(draft.value)) {
            draft.value = after;
            draft.seen = Documents.seen(draft.seen, at);
            draft.changed = true;
        }
        return after;
    }

    /** Reads the document anew when it is next asked for. */
    void forget(Object id) {
        drafts.remove(id.toString());
    }

    @Override
    boolean isEmpty() {
        return drafts.values().stream().noneMatch(draft -> draft.changed);
    }

    @Override
    void write() {
        Map<Draft<T>, RawBsonDocument> encoded = new LinkedHashMap<>();
        for (Draft<T> draft : drafts.values()) {
            if (draft.changed && draft.value != null) {
                encoded.put(draft, documents.encode(draft.id, draft.value, draft.seen));
            }
        }
        bulk(encoded.entrySet().stream()
                .map(it -> model(it.getKey(), it.getValue()))
                .toList());
        encoded.forEach((draft, document) -> {
            draft.before = documents.keep(collection(), draft.id, document);
            draft.changed = false;
        });
    }

    private static <T> WriteModel<RawBsonDocument> model(Draft<T> draft, RawBsonDocument document) {
        return draft.before == null
                ? new InsertOneModel<>(document)
                : new ReplaceOneModel<>(Changes.byId(draft.id).append(Documents.SEEN, draft.before.seen()), document);
    }
}
