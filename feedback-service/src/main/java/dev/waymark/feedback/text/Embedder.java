package dev.waymark.feedback.text;

import jakarta.inject.Singleton;
import java.util.List;

/**
 * Turns texts into vectors of their meaning: what says alike lies close, by cosine. Runs all-MiniLM-L6-v2 (Apache 2.0,
 * quantised) in this JVM, on the caller's thread. Made for English: other languages' vectors say little.
 */
@Singleton
public class Embedder {
    public static final int DIMENSIONS = MiniLm.DIMENSIONS;

    private final MiniLm model = new MiniLm();

    /** The unit vector of a text; the same text always has the same. A text without words has one too. */
    public float[] of(String text) {
        float[] sum = new float[DIMENSIONS];
        for (long[] part : model.tokens(text)) {
            float[] vector = model.vector(part);
            for (int i = 0; i < DIMENSIONS; i++) {
                sum[i] += vector[i] * part.length;
            }
        }
        return unit(sum);
    }

    /** The unit vectors of texts, in their order. One by one: side by side the model's rounding mixes them. */
    public List<float[]> of(List<String> texts) {
        return texts.stream().map(this::of).toList();
    }

    private static float[] unit(float[] vector) {
        double squares = 0;
        for (float each : vector) {
            squares += (double) each * each;
        }
        float length = (float) Math.sqrt(squares);
        float[] unit = new float[vector.length];
        for (int i = 0; i < vector.length; i++) {
            unit[i] = vector[i] / length;
        }
        return unit;
    }
}
