package dev.waymark.feedback.theme.run;

import dev.waymark.contracts.feedback.FeedbackId;
import dev.waymark.contracts.feedback.SealedText;
import dev.waymark.contracts.feedback.SubjectId;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.feedback.analysis.Embedded;
import dev.waymark.feedback.analysis.Embeddings;
import dev.waymark.feedback.intake.read.FeedbackFilter;
import dev.waymark.feedback.intake.read.FeedbackView;
import dev.waymark.feedback.intake.read.FeedbackViews;
import dev.waymark.feedback.privacy.Vault;
import dev.waymark.feedback.theme.finding.Comment;
import dev.waymark.service.view.PageRequest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the comments to look for themes in: all, or of very many 5,000 of the newest 20,000. Ids are hashes, so that
 * the smallest of them are a random sample, and the next search looks at the same comments again.
 */
@Singleton
public class Sampling {
    static final int NEWEST = 20_000;
    private static final int MOST = 5_000;
    private static final int OPENED_AT_ONCE = 500;

    @Inject
    FeedbackViews feedback;

    @Inject
    Embeddings embeddings;

    @Inject
    Vault vault;

    /**
     * The sample of a map, or of all feedback.
     *
     * @param seenUntil what arrived before that was seen by the search before
     */
    public Sample of(@Nullable JourneyMapId map, @Nullable Instant seenUntil) {
        FeedbackFilter filter = new FeedbackFilter(map, null, null, null, null, null, null);
        List<FeedbackView> commented = feedback.page(filter, new PageRequest(NEWEST, null)).items().stream()
                .filter(view -> view.comment() != null && view.subject() != null)
                .toList();
        List<FeedbackView> chosen = commented.stream()
                .sorted(Comparator.comparing(view -> view.id().toString()))
                .limit(MOST)
                .toList();
        return new Sample(
                chosen.stream()
                        .gather(Gatherers.windowFixed(OPENED_AT_ONCE))
                        .flatMap(portion -> opened(portion, seenUntil))
                        .toList(),
                commented.size());
    }

    /** Without those not analysed yet, and those erased meanwhile. */
    private Stream<Comment> opened(List<FeedbackView> portion, @Nullable Instant seenUntil) {
        Map<FeedbackId, float[]> vectors = new HashMap<>();
        try (Stream<Embedded> all =
                embeddings.of(portion.stream().map(FeedbackView::id).toList())) {
            all.forEach(each -> vectors.put(each.feedback(), each.vector()));
        }
        Vault.Opened keys = vault.open(portion.stream()
                .map(FeedbackView::subject)
                .filter(Objects::nonNull)
                .toList());
        return portion.stream().flatMap(view -> {
            SealedText sealed = view.comment();
            SubjectId subject = view.subject();
            float[] vector = vectors.get(view.id());
            String text = sealed == null ? null : keys.text(view.id(), sealed);
            return subject == null || vector == null || text == null
                    ? Stream.empty()
                    : Stream.of(new Comment(
                            view.id(),
                            subject,
                            view.collectedAt(),
                            seenUntil != null && view.receivedAt().isBefore(seenUntil),
                            view.sentiment(),
                            text,
                            vector));
        });
    }
}
