package dev.waymark.feedback.text;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** How English texts feel, by the weights {@code ./waymark train sentiment} has made. */
@Singleton
public class Sentiments {
    private final SentimentModel model;
    private final String name;

    Sentiments() {
        byte[] weights = weights();
        this.model = SentimentWeights.read(weights);
        this.name = SentimentWeights.name(weights);
    }

    /**
     * How a text feels.
     *
     * @param vector what the {@link Embedder} says of it
     */
    public Sentiment of(String text, float[] vector) {
        return model.of(text, vector);
    }

    /** The name of these weights. */
    public String model() {
        return name;
    }

    private static byte[] weights() {
        try (InputStream weights = Sentiments.class.getResourceAsStream(SentimentWeights.RESOURCE)) {
            if (weights == null) {
                throw new IllegalStateException("The weights of sentiment are not on the class path");
            }
            return weights.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
