package dev.waymark.feedback.search.read;

import dev.waymark.contracts.feedback.FeedbackId;
import dev.waymark.contracts.feedback.SubjectId;
import dev.waymark.eventstore.EventLog;
import dev.waymark.eventstore.StoredEvent;
import dev.waymark.feedback.analysis.Embedded;
import dev.waymark.feedback.analysis.Embeddings;
import dev.waymark.feedback.intake.read.FeedbackFilter;
import dev.waymark.feedback.intake.read.FeedbackView;
import dev.waymark.feedback.intake.read.FeedbackViews;
import dev.waymark.feedback.text.Embedder;
import dev.waymark.service.view.Page;
import dev.waymark.service.view.PageRequest;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Searches comments. Each instance holds what they mean in memory and follows the log: before every search it catches up,
 * so that who was erased is gone at once. The log only says what changed; what it changed to is read from the views.
 */
@Singleton
public class CommentSearch {
    /** Below that, texts have nothing to do with each other. */
    static final float LEAST_SCORE = 0.25f;

    private static final int PORTION = 1_000;

    /** For so long a comment may wait for its vector; then it has none. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final FeedbackFilter ALL = new FeedbackFilter(null, null, null, null, null, null, null);

    private final EventLog log;
    private final FeedbackViews feedback;
    private final Embeddings embeddings;
    private final Embedder embedder;
    private final Clock clock;
    private final CommentIndex index;
    private final int most;
    private final Map<FeedbackId, Awaited> awaited = new HashMap<>();
    private long position = -1;

    @Inject
    CommentSearch(
            EventLog log,
            FeedbackViews feedback,
            Embeddings embeddings,
            Embedder embedder,
            Clock clock,
            @ConfigProperty(name = "waymark.search.comments", defaultValue = "200000") int most) {
        this.log = log;
        this.feedback = feedback;
        this.embeddings = embeddings;
        this.embedder = embedder;
        this.clock = clock;
        this.index = new CommentIndex(most);
        this.most = most;
    }

    /**
     * The comments that mean most nearly the same, the best first.
     *
     * @param after the last one of the page before
     */
    public List<Match> find(String sought, SearchFilter filter, @Nullable Match after, int limit) {
        Meaning meaning = Meaning.of(embedder.of(sought));
        catchUp();
        return index.best(meaning, filter, after, LEAST_SCORE, limit);
    }

    /** So that the first search after a while does not find much to catch up with. */
    @Scheduled(every = "5s", delayed = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void follow() {
        catchUp();
    }

    private synchronized void catchUp() {
        if (position < 0) {
            load();
        }
        List<StoredEvent> events = log.read(position + 1, PORTION);
        while (!events.isEmpty()) {
            events.forEach(this::note);
            position = events.getLast().position();
            events = log.read(position + 1, PORTION);
        }
        if (!awaited.isEmpty()) {
            List.copyOf(awaited.keySet()).stream()
                    .gather(Gatherers.windowFixed(PORTION))
                    .forEach(portion -> put(feedback.among(portion)));
            Instant longAgo = clock.instant().minus(PATIENCE);
            awaited.values().removeIf(it -> it.since().isBefore(longAgo));
            index.trim();
        }
    }

    private void note(StoredEvent event) {
        switch (event.name()) {
            case "feedback.FeedbackAnalysed" -> expect(event, it -> it.toBeAnalysed(clock.instant()));
            case "feedback.FeedbackAssigned" -> expect(event, it -> it.toBeAssigned(clock.instant(), event.payload()));
            case "feedback.CustomerErased" ->
                index.forget(SubjectId.fromString(
                        event.payload().getString("subject").getValue()));
            default -> {}
        }
    }

    private void expect(StoredEvent event, UnaryOperator<Awaited> more) {
        FeedbackId id =
                FeedbackId.fromString(event.payload().getString("feedback").getValue());
        awaited.put(id, more.apply(awaited.getOrDefault(id, Awaited.NOTHING)));
    }

    /** All there are, the latest first, as many as fit. What happens meanwhile is in the log behind this position. */
    private void load() {
        long head = log.head();
        String cursor = null;
        do {
            Page<FeedbackView> page = feedback.page(ALL, new PageRequest(PORTION, cursor));
            put(page.items());
            cursor = page.next();
        } while (cursor != null && index.size() < most);
        position = head;
    }

    private void put(List<FeedbackView> views) {
        Map<FeedbackId, FeedbackView> byId = new HashMap<>();
        views.forEach(view -> byId.put(view.id(), view));
        try (Stream<Embedded> vectors = embeddings.of(byId.keySet())) {
            vectors.forEach(each -> put(byId.get(each.feedback()), each.vector()));
        }
    }

    private void put(@Nullable FeedbackView view, float[] vector) {
        SubjectId subject = view == null ? null : view.subject();
        if (view != null && subject != null) {
            index.put(IndexedComment.of(view, subject, Meaning.of(vector)));
            if (awaited.getOrDefault(view.id(), Awaited.NOTHING).isShownBy(view)) {
                awaited.remove(view.id());
            }
        }
    }
}
