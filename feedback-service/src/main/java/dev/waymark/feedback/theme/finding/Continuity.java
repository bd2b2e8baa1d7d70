package dev.waymark.feedback.theme.finding;

import dev.waymark.contracts.feedback.FeedbackId;
import dev.waymark.contracts.feedback.ThemeId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Knows themes again from one search to the next. A group of comments continues an earlier theme when
 *
 * <ul>
 *   <li>of the comments that both searches could see and that belong to either, at least three in ten belong to both, or
 *   <li>where it is mostly new comments, the centres of both have a cosine of at least 0.9.
 * </ul>
 *
 * Pairs are taken one to one, the best first: by the sum of overlap and cosine. What finds no earlier theme is new.
 */
public final class Continuity {
    static final double LEAST_OVERLAP = 0.3;
    static final double LEAST_COSINE = 0.9;

    /** An earlier theme: those of its comments that can still be seen, and their centre. */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares them
    private record Earlier(ThemeId theme, Set<FeedbackId> members, float @Nullable [] centre) {}

    private record Pair(int group, ThemeId theme, double score) {}

    private Continuity() {}

    /**
     * Matches groups to earlier themes.
     *
     * @param groups what was found now
     * @param earlier the comments of each theme there is, faded and merged ones too
     * @param comments all that were looked at now
     * @return by position in {@code groups}; new ones are missing
     */
    public static Map<Integer, ThemeId> of(
            List<List<Comment>> groups, Map<ThemeId, Set<FeedbackId>> earlier, List<Comment> comments) {
        Map<FeedbackId, Comment> seen = comments.stream().collect(Collectors.toMap(Comment::id, comment -> comment));
        List<Earlier> themes = new ArrayList<>();
        earlier.forEach((theme, members) -> themes.add(still(theme, members, seen)));
        List<Pair> pairs = new ArrayList<>();
        for (int group = 0; group < groups.size(); group++) {
            for (Earlier theme : themes) {
                Pair pair = pair(group, groups.get(group), theme);
                if (pair != null) {
                    pairs.add(pair);
                }
            }
        }
        pairs.sort(Comparator.comparingDouble((Pair pair) -> -pair.score())
                .thenComparing(pair -> pair.theme().value()));
        Map<Integer, ThemeId> continued = new HashMap<>();
        Set<ThemeId> taken = new HashSet<>();
        for (Pair pair : pairs) {
            if (!continued.containsKey(pair.group()) && taken.add(pair.theme())) {
                continued.put(pair.group(), pair.theme());
            }
        }
        return continued;
    }

    private static Earlier still(ThemeId theme, Set<FeedbackId> members, Map<FeedbackId, Comment> seen) {
        List<Comment> there =
                members.stream().filter(seen::containsKey).map(seen::get).toList();
        return new Earlier(
                theme,
                there.stream().map(Comment::id).collect(Collectors.toSet()),
                there.isEmpty()
                        ? null
                        : Vectors.centre(there.stream().map(Comment::vector).toList()));
    }

    private static @Nullable Pair pair(int position, List<Comment> group, Earlier theme) {
        if (theme.centre() == null) {
            return null;
        }
        long both = group.stream()
                .filter(comment -> theme.members().contains(comment.id()))
                .count();
        long either = group.stream()
                        .filter(comment -> comment.known() && !theme.members().contains(comment.id()))
                        .count()
                + theme.members().size();
        double overlap = (double) both / either;
        float[] centre = Vectors.centre(group.stream().map(Comment::vector).toList());
        double cosine = Vectors.product(centre, theme.centre());
        boolean mostlyNew = group.stream().filter(comment -> !comment.known()).count() * 2 > group.size();
        return overlap >= LEAST_OVERLAP || (mostlyNew && cosine >= LEAST_COSINE)
                ? new Pair(position, theme.theme(), overlap + cosine)
                : null;
    }
}
