package dev.waymark.feedback.theme.finding;

import dev.waymark.contracts.feedback.FeedbackId;
import dev.waymark.contracts.feedback.ThemeId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Divides comments among themes by whose centre each is closest to. */
public final class Division {
    @SuppressWarnings("ArrayRecordComponent") // nobody compares them
    private record Centre(ThemeId theme, float[] vector) {}

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
        List<Centre> centres = new ArrayList<>();
        seeds.forEach((theme, ids) -> {
            List<float[]> vectors = ids.stream()
                    .filter(seen::containsKey)
                    .map(seen::get)
                    .map(Comment::vector)
                    .toList();
            if (!vectors.isEmpty()) {
                centres.add(new Centre(theme, Vectors.centre(vectors)));
            }
        });
        centres.sort(Comparator.comparing(centre -> centre.theme().value()));
        Map<ThemeId, List<Comment>> divided = new HashMap<>();
        for (Comment comment : comments) {
            centres.stream()
                    .max(Comparator.comparingDouble(centre -> Vectors.product(comment.vector(), centre.vector())))
                    .ifPresent(nearest -> divided.computeIfAbsent(nearest.theme(), _ -> new ArrayList<>())
                            .add(comment));
        }
        return divided;
    }
}
