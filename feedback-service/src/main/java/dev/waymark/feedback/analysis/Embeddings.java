package dev.waymark.feedback.analysis;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import dev.waymark.contracts.feedback.FeedbackId;
import dev.waymark.contracts.feedback.SubjectId;
import dev.waymark.feedback.intake.read.FeedbackFilter;
import dev.waymark.feedback.intake.read.FeedbackViews;
import dev.waymark.feedback.privacy.Vault;
import dev.waymark.service.axon.Logs;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.types.Binary;

/**
 * The vectors of all comments that were analysed and whose customers are not erased. They give away much of what was
 * written: each is sealed under its customer's key.
 */
@Singleton
public class Embeddings {
    private static final String WHAT = "embedding";
    private static final int AT_ONCE = 500;

    private final MongoCollection<Document> embeddings;
    private final FeedbackViews feedback;
    private final Vault vault;

    @Inject
    Embeddings(Logs logs, FeedbackViews feedback, Vault vault) {
        this.embeddings = logs.ownDatabase().getCollection("embeddings");
        this.feedback = feedback;
        this.vault = vault;
        embeddings.createIndex(Indexes.ascending("subject"));
    }

    /** Those of what fits the filter, in no order; opened in portions while they are read. */
    public Stream<Embedded> of(FeedbackFilter filter) {
        return ofIds(feedback.ids(filter));
    }

    /** Those of these utterances, in no order; what has no comment is left out. */
    public Stream<Embedded> of(Collection<FeedbackId> ids) {
        return ofIds(ids.stream().map(FeedbackId::toString).toList());
    }

    private Stream<Embedded> ofIds(Collection<String> ids) {
        return ids.stream()
                .gather(Gatherers.windowFixed(AT_ONCE))
                .flatMap(portion ->
                        opened(embeddings.find(Filters.in("_id", portion)).into(new ArrayList<>())));
    }

    private Stream<Embedded> opened(List<Document> portion) {
        Vault.Opened keys =
                vault.open(portion.stream().map(Embeddings::subject).distinct().toList());
        return portion.stream().flatMap(document -> {
            FeedbackId id = FeedbackId.fromString(document.getString("_id"));
            byte[] bytes = keys.derived(
                    id,
                    subject(document),
                    WHAT,
                    document.get("vector", Binary.class).getData());
            return bytes == null ? Stream.empty() : Stream.of(new Embedded(id, vector(bytes)));
        });
    }

    /** Keeps vectors, each in the place of the one its utterance had before; none of whom was erased meanwhile. */
    void keep(List<Embedded> vectors, List<SubjectId> subjects, Vault.Opened keys) {
        List<ReplaceOneModel<Document>> writes = new ArrayList<>();
        for (int i = 0; i < vectors.size(); i++) {
            FeedbackId id = vectors.get(i).feedback();
            byte[] vector =
                    keys.seal(id, subjects.get(i), WHAT, bytes(vectors.get(i).vector()));
            if (vector != null) {
                Document document = new Document("_id", id.toString())
                        .append("subject", subjects.get(i).toString())
                        .append("vector", new Binary(vector));
                writes.add(
                        new ReplaceOneModel<>(Filters.eq(id.toString()), document, new ReplaceOptions().upsert(true)));
            }
        }
        if (!writes.isEmpty()) {
            embeddings.bulkWrite(writes);
        }
    }

    /** Drops what is left of an erased customer's; without the key it is noise by then. */
    void erase(SubjectId subject) {
        embeddings.deleteMany(Filters.eq("subject", subject.toString()));
    }

    private static SubjectId subject(Document document) {
        return SubjectId.fromString(document.getString("subject"));
    }

    private static byte[] bytes(float[] vector) {
        ByteBuffer bytes = ByteBuffer.allocate(vector.length * Float.BYTES);
        bytes.asFloatBuffer().put(vector);
        return bytes.array();
    }

    private static float[] vector(byte[] bytes) {
        float[] vector = new float[bytes.length / Float.BYTES];
        ByteBuffer.wrap(bytes).asFloatBuffer().get(vector);
        return vector;
    }
}
