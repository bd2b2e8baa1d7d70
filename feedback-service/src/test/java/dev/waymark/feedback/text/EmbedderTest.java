package dev.waymark.feedback.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class EmbedderTest {
    private static final Embedder EMBEDDER = new Embedder();

    @Test
    void whatSaysAlikeLiesCloserThanWhatDoesNot() {
        float[] never = EMBEDDER.of("The parcel never came.");
        assertThat(cosine(never, EMBEDDER.of("My delivery is missing.")))
                .isGreaterThan(cosine(never, EMBEDDER.of("The battery lasts all day.")) + 0.3);
    }

    @Test
    void vectorsAreOfLengthOneWhateverTheTextIs() {
        for (String text : List.of("", " ", "😀", "ok", "Straße 日本語", "word ".repeat(2_000))) {
            float[] vector = EMBEDDER.of(text);
            assertThat(vector).hasSize(Embedder.DIMENSIONS);
            assertThat(cosine(vector, vector)).isCloseTo(1, within(1e-5));
        }
    }

    @Test
    void aTextsVectorDoesNotDependOnItsNeighbours() {
        List<float[]> together = EMBEDDER.of(List.of("Too expensive.", "The parcel never came. ".repeat(40)));
        assertThat(together.getFirst()).isEqualTo(EMBEDDER.of("Too expensive."));
    }

    @Test
    void theEndOfALongTextCountsToo() {
        String begin = "The picture is sharp and the colours are fine. ".repeat(30);
        float[] battery = EMBEDDER.of("The battery is dead after an hour.");
        assertThat(cosine(EMBEDDER.of(begin + "The battery is dead after an hour. ".repeat(30)), battery))
                .isGreaterThan(cosine(EMBEDDER.of(begin), battery) + 0.2);
    }

    private static double cosine(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (double) a[i] * b[i];
        }
        return sum;
    }
}
