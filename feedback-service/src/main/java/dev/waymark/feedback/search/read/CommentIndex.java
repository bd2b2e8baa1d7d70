package dev.waymark.feedback.search.read;

import dev.waymark.contracts.feedback.FeedbackId;
import dev.waymark.contracts.feedback.SubjectId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Comments by what they mean. Looks at every one that fits the filter: exact, and fast enough as long as all fit into
 * memory, about 700 bytes each. Of more than the most it may hold it keeps those said last.
 */
final class CommentIndex {
    private final Map<FeedbackId, IndexedComment> comments = new ConcurrentHashMap<>();
    private final int most;

    CommentIndex(int most) {
        this.most = most;
    }

    void put(IndexedComment comment) {
        comments.put(comment.id(), comment);
    }

    void forget(SubjectId subject) {
        comments.values().removeIf(comment -> comment.subject().equals(subject));
    }

    int size() {
        return comments.size();
    }

    /** Lets go of a tenth at a time, as finding the oldest means looking at all. */
    void trim() {
        if (comments.size() > most) {
            comments.values().stream()
                    .sorted(Comparator.comparing(IndexedComment::collectedAt))
                    .limit(comments.size() - most + most / 10)
                    .map(IndexedComment::id)
                    .toList()
                    .forEach(comments::remove);
        }
    }

    /**
     * The best matches, the best first.
     *
     * @param after only what comes behind this one
     * @param leastScore what is less alike is not found
     */
    List<Match> best(Meaning sought, SearchFilter filter, @Nullable Match after, float leastScore, int limit) {
        PriorityQueue<Match> best = new PriorityQueue<>(Match.BEST_FIRST.reversed());
        for (IndexedComment comment : comments.values()) {
            if (filter.fits(comment)) {
                float score = sought.cosine(comment.meaning());
                Match worst = best.size() < limit ? null : best.peek();
                if (score >= leastScore && (worst == null || score >= worst.score())) {
                    Match match = new Match(comment.id(), score);
                    if (after == null || Match.BEST_FIRST.compare(match, after) > 0) {
                        best.add(match);
                        if (best.size() > limit) {
                            best.poll();
                        }
                    }
                }
            }
        }
        List<Match> found = new ArrayList<>(best);
        found.sort(Match.BEST_FIRST);
        return found;
    }
}
