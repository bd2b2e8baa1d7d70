package dev.waymark.feedback.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.waymark.feedback.text.SentimentModel.Rated;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** How well scores go with what people say of texts the model has not seen; VADER's published correlations beside it. */
class EvaluationTest {
    private static final Path RATED = Path.of("../../shared/data/sentiment");
    private static final List<Path> FILES = List.of(
            RATED.resolve("amazon-reviews.tsv"), RATED.resolve("tweets.tsv"), RATED.resolve("movie-reviews.tsv"));

    @Test
    void scoresGoWithWhatPeopleSayAndTheWeightsInUseAreThoseOfTheseTexts() throws IOException {
        assumeThat(FILES).allMatch(Files::exists);
        List<List<Rated>> sources = new ArrayList<>();
        for (Path file : FILES) {
            List<String> texts = Files.readAllLines(file, UTF_8).stream()
                    .skip(1)
                    .map(line -> line.split("\t", 3)[2])
                    .toList();
            Map<String, float[]> vectors = KeptVectors.of(file.getFileName().toString(), texts);
            sources.add(RatedTexts.read(file, text -> Objects.requireNonNull(vectors.get(text))));
        }
        CrossValidation validation = new CrossValidation(sources);
        SentimentModel model = validation.model();
        System.out.print(TrainSentiment.table(FILES, validation, model));
        System.out.println("VADER, published: reviews 0.57, tweets 0.88, film reviews 0.45");

        assertThat(correlation(validation, 0)).as("reviews").isGreaterThanOrEqualTo(0.69);
        assertThat(correlation(validation, 1)).as("tweets").isGreaterThanOrEqualTo(0.79);
        assertThat(correlation(validation, 2)).as("film reviews").isGreaterThanOrEqualTo(0.66);

        Sentiments inUse = new Sentiments();
        for (Rated each : sources.getFirst().subList(0, 200)) {
            float[] vector = Arrays.copyOf(each.features(), Embedder.DIMENSIONS);
            assertThat(inUse.of(each.text(), vector).score())
                    .isCloseTo(model.of(each.text(), vector).score(), within(0.001));
        }
    }

    private static double correlation(CrossValidation validation, int source) {
        return CrossValidation.correlation(validation.predictions().get(source));
    }
}
