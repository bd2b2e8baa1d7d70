package dev.waymark.feedback.text;

import dev.waymark.contracts.feedback.SentimentLabel;
import java.util.List;

/**
 * Scores texts by what it learned from texts that people had rated.
 *
 * @param score −1 … 1
 * @param strength how far from 0 it lies, on either side; tells what is neutral from what is mixed
 * @param side how likely the score lies on the right side of 0, by its distance from 0
 * @param neutral how likely a text with a score near 0 is neutral, by its strength
 */
record SentimentModel(Linear score, Linear strength, Logistic side, Logistic neutral) {
    private static final double PENALTY = 3;

    /** A text is neutral to people whose mean lies less than one of their nine steps from 0. */
    private static final double ONE_STEP = 0.25;

    private static final double NEAR_ZERO = 0.1;

    Sentiment of(String text, float[] vector) {
        float[] features = Features.of(text, vector);
        return Sentiment.of(score.of(features), side, strength.of(features), neutral);
    }

    /** What the two sums say of examples; the likelihoods are learned from examples these have not seen. */
    static Linear[] learn(List<RidgeSums> from) {
        RidgeSums all = new RidgeSums(2);
        from.forEach(all::add);
        return all.solve(PENALTY);
    }

    static void add(RidgeSums sums, Rated example) {
        sums.add(example.features(), example.rating(), Math.abs(example.rating()));
    }

    /** Learns how far the predictions, made without knowing the ratings, are to be trusted. */
    static SentimentModel trusted(Linear[] learned, List<Predicted> predictions) {
        List<Predicted> sided = predictions.stream()
                .filter(each -> Math.abs(each.score()) >= Sentiment.NEUTRAL)
                .toList();
        List<Predicted> near = predictions.stream()
                .filter(each -> Math.abs(each.score()) < NEAR_ZERO)
                .toList();
        boolean[] right = new boolean[sided.size()];
        for (int i = 0; i < right.length; i++) {
            right[i] = sided.get(i).isOnTheRightSide();
        }
        boolean[] neutral = new boolean[near.size()];
        for (int i = 0; i < neutral.length; i++) {
            neutral[i] = near.get(i).isNeutral();
        }
        return new SentimentModel(
                learned[0],
                learned[1],
                Logistic.fit(
                        sided.stream()
                                .mapToDouble(each -> Math.abs(each.score()))
                                .toArray(),
                        right),
                Logistic.fit(near.stream().mapToDouble(Predicted::strength).toArray(), neutral));
    }

    /** A text and the mean of what people said of it, −1 … 1. */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares them
    record Rated(String id, String text, float[] features, double rating) {}

    /** What was said of a text that was not learned from, beside what people said. */
    record Predicted(double score, double strength, double rating) {
        boolean isOnTheRightSide() {
            return Math.signum(score) * rating >= Sentiment.NEUTRAL;
        }

        boolean agrees(SentimentLabel label) {
            return label == SentimentLabel.NEUTRAL ? isNeutral() : isOnTheRightSide();
        }

        boolean isNeutral() {
            return Math.abs(rating) < ONE_STEP;
        }
    }
}
