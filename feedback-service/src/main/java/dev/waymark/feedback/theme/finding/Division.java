package dev.waymark.feedback.theme.finding;

import dev.waymark.contracts.feedback.FeedbackId;
import dev.waymark.contracts.feedback.ThemeId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Divides comments among themes by whose centre each is closest to. */
public final class Division {
    private Division() {}

    /**
     * Divides comments.
     *
     * @param comments what is to be divided; each gets exactly one theme
     * @param seeds comments of each theme, whose mean direction is its centre; those that cannot be seen do not count
     * @param seen what can be seen, by id
     */
    public static Map<ThemeId, List<Comment>> of(
            Collection<Comment> comments, Map<ThemeId, Set<FeedbackId>> seeds, Map<FeedbackId, Comment> seen) {
        Map<ThemeId, float[]> centres = new HashMap<>();
        seeds.forEach((theme, ids) -> {
            List<float[]> vectors =
                    ids.stream().filter(seen::containsKey).map(id -> seen.get(id).vector()).toList();
            if (!vectors.isEmpty()) {
                centres.put(theme, Vectors.centre(vectors));
            }
        });
        List<ThemeId> order = centres.keySet().stream()
                .sorted(java.util.Comparator.comparing(ThemeId::value))
                .toList();
        Map<ThemeId, List<Comment>> divided = new HashMap<>();
        if (order.isEmpty()) {
            return divided;
        }
        for (Comment comment : comments) {
            ThemeId nearest = order.getFirst();
            float best = Float.NEGATIVE_INFINITY;
            for (ThemeId theme : order) {
                float cosine = Vectors.product(comment.vector(), centres.get(theme));
                if (cosine > best) {
                    best = cosine;
                    nearest = theme;
                }
            }
            divided.computeIfAbsent(nearest, _ -> new ArrayList<>()).add(comment);
        }
        return divided;
    }
}
