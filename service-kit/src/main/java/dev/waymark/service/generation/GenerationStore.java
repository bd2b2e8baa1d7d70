package dev.waymark.service.generation;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * Which generations there are, one document a group that was ever rebuilt. Every step is one update that only matches the
 * step before, so that of several instances one does it.
 */
public final class GenerationStore {
    private static final String COLLECTION = "read_models";

    private final MongoCollection<Document> models;

    public GenerationStore(MongoDatabase database) {
        this.models = database.getCollection(COLLECTION)
                .withReadConcern(ReadConcern.MAJORITY)
                .withWriteConcern(WriteConcern.MAJORITY);
    }

    List<ReadModel> all() {
        return models.find().map(GenerationStore::decode).into(new ArrayList<>());
    }

    /** A number no generation of the group has or had. */
    public int reserve(String group) {
        while (true) {
            Document model = models.find(eq(group)).first();
            if (model == null) {
                insert(group);
            } else {
                int last = model.getInteger("last");
                if (update(and(eq(group), eq("last", last)), set("last", last + 1))) {
                    return last + 1;
                }
            }
        }
    }

    private void insert(String group) {
        try {
            models.insertOne(
                    new Document("_id", group).append("last", 0).append("current", encode(Generation.first(group))));
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
    }

    /** Begins to build; false when one is being built or removed. */
    public boolean begin(Generation next) {
        return update(
                and(eq(next.group()), eq("next", null), eq("retiring", null)),
                combine(set("next", encode(next)), set("closing", false)));
    }

    /** From now on writes wait for the next one too. */
    public boolean close(Generation next) {
        return update(and(isNext(next), eq("closing", false)), set("closing", true));
    }

    /** From now on the next one answers. */
    public boolean turnTo(Generation next, Generation current) {
        return update(
                and(isNext(next), eq("closing", true), eq("current.number", current.number())),
                combine(
                        set("current", encode(next)),
                        set("retiring", encode(current)),
                        unset("next"),
                        set("closing", false)));
    }

    /** Gives a generation up before it has answered. */
    public boolean giveUp(Generation next) {
        return update(isNext(next), combine(set("retiring", encode(next)), unset("next"), set("closing", false)));
    }

    /** Forgets one whose collections are gone. */
    public boolean forget(Generation retired) {
        return update(
                and(eq(retired.group()), eq("retiring.number", retired.number())),
                combine(unset("retiring"), set("closing", false)));
    }

    private static Bson isNext(Generation next) {
        return and(eq(next.group()), eq("next.number", next.number()));
    }

    private boolean update(Bson filter, Bson change) {
        return models.updateOne(filter, change).getMatchedCount() == 1;
    }

    private static Document encode(Generation generation) {
        return new Document("number", generation.number())
                .append("collections", List.copyOf(new TreeSet<>(generation.collections())));
    }

    private static ReadModel decode(Document model) {
        String group = model.getString("_id");
        Generation current = generation(group, model.get("current", Document.class));
        return new ReadModel(
                current == null ? Generation.first(group) : current,
                generation(group, model.get("next", Document.class)),
                model.getBoolean("closing", false),
                generation(group, model.get("retiring", Document.class)));
    }

    private static @Nullable Generation generation(String group, @Nullable Document stored) {
        return stored == null
                ? null
                : new Generation(
                        group, stored.getInteger("number"), new TreeSet<>(stored.getList("collections", String.class)));
    }
}
