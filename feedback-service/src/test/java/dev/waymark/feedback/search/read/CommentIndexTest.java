package dev.waymark.feedback.search.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.waymark.contracts.feedback.FeedbackId;
import dev.waymark.contracts.feedback.SentimentLabel;
import dev.waymark.contracts.feedback.SubjectId;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.service.problem.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CommentIndexTest {
    private static final Instant DAY = Instant.parse("2026-01-01T00:00:00Z");
    private static final SearchFilter ALL = new SearchFilter(null, null, null, null, null, null, null, null, Set.of());
    private static final JourneyMapId MAP = new JourneyMapId(new UUID(5, 5));

    private final Random random = new Random(7);
    private final CommentIndex index = new CommentIndex(1_000);
    private final Meaning sought = Meaning.of(vector());

    @Test
    void oneByteADimensionChangesACosineByLessThanAHundredth() {
        for (int i = 0; i < 1_000; i++) {
            float[] a = vector();
            float[] b = vector();
            double exact = 0;
            for (int d = 0; d < a.length; d++) {
                exact += a[d] * b[d];
            }
            assertThat((double) Meaning.of(a).cosine(Meaning.of(b))).isCloseTo(exact, within(0.01));
        }
        assertThat(Meaning.of(new float[384]).cosine(sought)).isZero();
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrDoubleAlsoWhenMoreComesInBetween() {
        for (int i = 0; i < 100; i++) {
            index.put(comment(i, null, null, Meaning.of(vector())));
        }
        Meaning same = Meaning.of(vector());
        for (int i = 100; i < 120; i++) {
            index.put(comment(i, null, null, same));
        }
        List<Match> all = index.best(sought, ALL, null, -1, 1_000);
        List<Match> paged = new ArrayList<>();
        Match after = null;
        do {
            List<Match> page = index.best(sought, ALL, after, -1, 7);
            paged.addAll(page);
            after = page.isEmpty() ? null : Match.atCursor(page.getLast().cursor());
            index.put(comment(500, null, null, sought));
        } while (after != null);
        assertThat(paged).isEqualTo(all).hasSize(120);
        assertThat(all).isSortedAccordingTo(Match.BEST_FIRST);
    }

    @Test
    void onlyWhatFitsTheFilterAndIsAlikeIsFound() {
        index.put(comment(1, MAP, SentimentLabel.NEGATIVE, sought));
        index.put(comment(2, MAP, SentimentLabel.POSITIVE, sought));
        index.put(comment(3, null, SentimentLabel.NEGATIVE, sought));
        index.put(comment(4, MAP, SentimentLabel.NEGATIVE, Meaning.of(vector())));
        SearchFilter negative = new SearchFilter(
                MAP, null, null, null, null, SentimentLabel.NEGATIVE, DAY, DAY.plusSeconds(60), Set.of());
        assertThat(index.best(sought, negative, null, 0.5f, 10))
                .extracting(Match::id)
                .containsExactly(id(1));
        SearchFilter later = new SearchFilter(null, null, null, null, null, null, DAY.plusSeconds(2), null, Set.of());
        assertThat(index.best(sought, later, null, 0.5f, 10))
                .extracting(Match::id)
                .containsExactlyInAnyOrder(id(2), id(3));
    }

    @Test
    void whoIsErasedIsGone() {
        index.put(comment(1, null, null, sought));
        index.put(comment(2, null, null, sought));
        index.forget(new SubjectId(new UUID(2, 1)));
        assertThat(index.best(sought, ALL, null, 0, 10)).extracting(Match::id).containsExactly(id(2));
    }

    @Test
    void ofMoreThanItMayHoldItKeepsWhatWasSaidLast() {
        CommentIndex small = new CommentIndex(10);
        for (int i = 0; i < 11; i++) {
            small.put(comment(i, null, null, sought));
        }
        small.trim();
        assertThat(small.size()).isEqualTo(9);
        assertThat(small.best(sought, ALL, null, 0, 20))
                .extracting(Match::id)
                .doesNotContain(id(0), id(1))
                .contains(id(10));
    }

    @Test
    void whatIsNoCursorIsRefused() {
        for (String cursor : new String[] {"", "x", "Zg", "%", "N2YuMDE5MGFiY2Q"}) {
            assertThatThrownBy(() -> Match.atCursor(cursor)).isInstanceOf(Refusal.class);
        }
    }

    private IndexedComment comment(
            int number, @Nullable JourneyMapId map, @Nullable SentimentLabel label, Meaning meaning) {
        return new IndexedComment(
                id(number),
                new SubjectId(new UUID(2, number)),
                DAY.plusSeconds(number),
                map,
                null,
                null,
                "new",
                "app",
                label,
                meaning);
    }

    private static FeedbackId id(int number) {
        return new FeedbackId(new UUID(1, number));
    }

    private float[] vector() {
        float[] vector = new float[384];
        double squares = 0;
        for (int i = 0; i < vector.length; i++) {
            vector[i] = (float) random.nextGaussian();
            squares += vector[i] * vector[i];
        }
        for (int i = 0; i < vector.length; i++) {
            vector[i] /= (float) Math.sqrt(squares);
        }
        return vector;
    }
}
