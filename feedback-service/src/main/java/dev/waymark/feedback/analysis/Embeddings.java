package dev.waymark.feedback.analysis;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import dev.waymark.contracts.feedback.FeedbackId;
import dev.waymark.contracts.feedback.SubjectId;
import dev.waymark.eventstore.axon.EventPosition;
import dev.waymark.feedback.intake.read.FeedbackFilter;
import dev.waymark.feedback.intake.read.FeedbackViews;
import dev.waymark.feedback.privacy.Vault;
import dev.waymark.service.view.ReadModels;
import dev.waymark.service.view.View;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.List;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.bson.types.Binary;

/** The vectors of all comments that were analysed and whose customers are not erased. */
@Singleton
public class Embeddings {
    private static final String WHAT = "embedding";
    private static final int AT_ONCE = 500;

    private final View<SealedEmbedding> embeddings;
    private final FeedbackViews feedback;
    private final Vault vault;

    @Inject
    Embeddings(ReadModels readModels, FeedbackViews feedback, Vault vault) {
        this.embeddings = readModels.view("embeddings", SealedEmbedding.class);
        this.feedback = feedback;
        this.vault = vault;
        embeddings.index(Indexes.ascending("subject"));
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
                .flatMap(portion -> opened(embeddings.findAll(Filters.in("_id", portion))));
    }

    private Stream<Embedded> opened(List<SealedEmbedding> portion) {
        Vault.Opened keys =
                vault.open(portion.stream().map(SealedEmbedding::subject).toList());
        return portion.stream().flatMap(each -> {
            byte[] bytes =
                    keys.derived(each.id(), each.subject(), WHAT, each.vector().getData());
            return bytes == null ? Stream.empty() : Stream.of(new Embedded(each.id(), vector(bytes)));
        });
    }

    /** Keeps the vector of a comment, unless its customer was erased meanwhile. */
    void keep(Embedded embedded, SubjectId subject, Vault.Opened keys, EventPosition position) {
        byte[] sealed = keys.seal(embedded.feedback(), subject, WHAT, bytes(embedded.vector()));
        if (sealed != null) {
            embeddings.fold(
                    embedded.feedback(),
                    position,
                    before -> new SealedEmbedding(embedded.feedback(), subject, new Binary(sealed)));
        }
    }

    /** Drops what is left of an erased customer's; without the key it is noise by then. */
    void erase(SubjectId subject) {
        embeddings.delete(Filters.eq("subject", subject.toString()));
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
