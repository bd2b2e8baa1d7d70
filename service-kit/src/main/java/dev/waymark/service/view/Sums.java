package dev.waymark.service.view;

import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import dev.waymark.eventstore.axon.EventPosition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bson.BsonBoolean;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.RawBsonDocument;
import org.bson.conversions.Bson;

/**
 * What events add to numbers in documents: each document is updated once. What each event adds is kept apart until then,
 * as a document may have seen some of them before, when the same batch was interrupted. What comes to nothing together is
 * written as well: a document says the same however events come in batches.
 */
final class Sums extends Unwritten {
    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

    private record Added(EventPosition at, Map<String, Long> numbers) {}

    private final Map<String, List<Added>> byDocument = new LinkedHashMap<>();

    Sums(MongoCollection<RawBsonDocument> collection) {
        super(collection);
    }

    void add(String id, EventPosition at, Map<String, Long> numbers) {
        byDocument.computeIfAbsent(id, it -> new ArrayList<>()).add(new Added(at, numbers));
    }

    @Override
    boolean isEmpty() {
        return byDocument.isEmpty();
    }

    @Override
    void write() {
        Map<String, BsonDocument> seen = new HashMap<>();
        collection()
                .find(in("_id", byDocument.keySet()))
                .projection(include(Documents.SEEN))
                .forEach(document ->
                        seen.put(document.getString("_id").getValue(), document.getDocument(Documents.SEEN)));
        List<UpdateOneModel<RawBsonDocument>> updates = new ArrayList<>();
        byDocument.forEach((id, added) ->
                update(id, Optional.ofNullable(seen.get(id)), added).ifPresent(updates::add));
        bulk(updates);
        byDocument.clear();
    }

    private static Optional<UpdateOneModel<RawBsonDocument>> update(
            String id, Optional<BsonDocument> before, List<Added> all) {
        BsonDocument seen = before.orElseGet(BsonDocument::new);
        BsonDocument after = seen;
        Map<String, Long> sums = new TreeMap<>();
        for (Added added : all) {
            if (!Documents.hasSeen(seen, added.at())) {
                added.numbers().forEach((field, number) -> sums.merge(field, number, Long::sum));
                after = Documents.seen(after, added.at());
            }
        }
        if (sums.isEmpty()) {
            return Optional.empty();
        }
        BsonDocument numbers = new BsonDocument();
        sums.forEach((field, sum) -> numbers.append(field, new BsonInt64(sum)));
        Bson update = new BsonDocument("$inc", numbers).append("$set", new BsonDocument(Documents.SEEN, after));
        return Optional.of(
                before.isPresent()
                        ? new UpdateOneModel<>(Changes.byId(id).append(Documents.SEEN, seen), update)
                        : new UpdateOneModel<>(
                                Changes.byId(id).append(Documents.SEEN, new BsonDocument("$exists", BsonBoolean.FALSE)),
                                update,
                                UPSERT));
    }
}
