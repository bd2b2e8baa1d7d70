package dev.waymark.feedback.text;

import dev.waymark.contracts.feedback.SentimentLabel;

/**
 * How a text feels.
 *
 * @param score −1 very negative … 1 very positive
 * @param confidence how likely people would agree with the label, 0 to 1
 */
public record Sentiment(double score, double confidence, SentimentLabel label) {
    /** Below this a label is a guess. */
    static final double CONFIDENT = 0.6;

    /** Scores closer to 0 are neutral (Hutto and Gilbert, VADER, 2014). */
    static final double NEUTRAL = 0.05;

    static Sentiment of(double score, Logistic side, double strength, Logistic neutral) {
        double within = round(Math.clamp(score, -1, 1));
        boolean isNeutral = Math.abs(within) < NEUTRAL;
        double confidence = round(isNeutral ? neutral.of(strength) : side.of(Math.abs(within)));
        if (confidence < CONFIDENT) {
            return new Sentiment(within, confidence, SentimentLabel.UNCERTAIN);
        }
        SentimentLabel polar = within < 0 ? SentimentLabel.NEGATIVE : SentimentLabel.POSITIVE;
        return new Sentiment(within, confidence, isNeutral ? SentimentLabel.NEUTRAL : polar);
    }

    private static double round(double value) {
        return Math.round(value * 10_000) / 10_000d;
    }
}
