package dev.waymark.feedback.analysis;

import dev.waymark.contracts.map.TouchpointId;
import dev.waymark.feedback.directory.MapDirectory.Touchpoint;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The touchpoints of a map to compare comments with: by what is written there, and by the comments that people have
 * assigned to each, which count the more the more there are. One that says the same counts at once.
 */
public final class Places {
    /** As many of the nearest assigned comments have a say. */
    private static final int NEIGHBOURS = 10;

    /** The say of assigned comments approaches twice that of what is written; with this many it is the same. */
    private static final double EQUAL_AT = 100;

    private static final double MOST_SAY = 2;

    /** From here on two comments say the same: what people said of one holds for the other. */
    private static final double SAME = 0.8;

    /** Makes confidence what it says: measured on real reviews, see LikenessTest. */
    private static final double SOFTNESS = 0.12;

    private final List<Place> places;
    private final List<Example> examples;

    Places(List<Place> places, List<Example> examples) {
        this.places = places;
        this.examples = examples;
    }

    /** A touchpoint and the vectors of what is written there. */
    record Place(Touchpoint touchpoint, List<float[]> written) {}

    /** A comment that somebody has assigned. */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares them
    record Example(TouchpointId touchpoint, float[] vector) {}

    /** All touchpoints, the likeliest first; none where the map has none. */
    public List<Suggestion> of(float[] comment) {
        double[] scores = new double[places.size()];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = places.get(i).written().stream()
                    .mapToDouble(written -> likeness(comment, written))
                    .max()
                    .orElse(0);
        }
        addVotes(scores, comment);
        double most = 0;
        for (double score : scores) {
            most = Math.max(most, score);
        }
        double sum = 0;
        for (int i = 0; i < scores.length; i++) {
            scores[i] = Math.exp((scores[i] - most) / SOFTNESS);
            sum += scores[i];
        }
        List<Suggestion> suggestions = new ArrayList<>();
        for (int i = 0; i < scores.length; i++) {
            Touchpoint touchpoint = places.get(i).touchpoint();
            double confidence = Math.round(scores[i] / sum * 10_000) / 10_000d;
            suggestions.add(new Suggestion(touchpoint.id(), touchpoint.stage(), touchpoint.name(), confidence));
        }
        suggestions.sort(Comparator.comparingDouble(Suggestion::confidence).reversed());
        return suggestions;
    }

    private void addVotes(double[] scores, float[] comment) {
        double say = MOST_SAY * examples.size() / (examples.size() + EQUAL_AT);
        examples.stream()
                .map(example -> new Vote(example.touchpoint(), Math.max(0, likeness(comment, example.vector()))))
                .sorted(Comparator.comparingDouble(Vote::likeness).reversed())
                .limit(NEIGHBOURS)
                .forEach(vote -> {
                    for (int i = 0; i < scores.length; i++) {
                        if (places.get(i).touchpoint().id().equals(vote.touchpoint())) {
                            scores[i] = vote.likeness() < SAME ? scores[i] : Math.max(scores[i], vote.likeness());
                            scores[i] += say * vote.likeness() / NEIGHBOURS;
                        }
                    }
                });
    }

    private record Vote(TouchpointId touchpoint, double likeness) {}

    /** The cosine of two unit vectors. */
    private static double likeness(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (double) a[i] * b[i];
        }
        return sum;
    }
}
