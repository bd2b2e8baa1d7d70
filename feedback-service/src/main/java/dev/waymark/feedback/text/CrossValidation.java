package dev.waymark.feedback.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.waymark.feedback.text.SentimentModel.Predicted;
import dev.waymark.feedback.text.SentimentModel.Rated;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;

/**
 * Five-fold cross-validation: each text is scored by a model that learned from the four fifths it is not in. Sentences of
 * one review (ids {@code review_sentence}) are in the same fifth. One model for all sources, as in use.
 */
final class CrossValidation {
    private static final int FOLDS = 5;

    private final List<RidgeSums> sums = new ArrayList<>();
    private final List<List<Predicted>> predictions = new ArrayList<>();

    CrossValidation(List<List<Rated>> sources) {
        for (int fold = 0; fold < FOLDS; fold++) {
            sums.add(new RidgeSums(2));
        }
        for (List<Rated> source : sources) {
            source.forEach(each -> SentimentModel.add(sums.get(fold(each)), each));
            predictions.add(new ArrayList<>());
        }
        for (int fold = 0; fold < FOLDS; fold++) {
            List<RidgeSums> others = new ArrayList<>(sums);
            others.remove(fold);
            predict(fold, SentimentModel.learn(others), sources);
        }
    }

    private void predict(int fold, Linear[] learned, List<List<Rated>> sources) {
        for (int source = 0; source < sources.size(); source++) {
            for (Rated each : sources.get(source)) {
                if (fold(each) == fold) {
                    predictions
                            .get(source)
                            .add(new Predicted(
                                    learned[0].of(each.features()), learned[1].of(each.features()), each.rating()));
                }
            }
        }
    }

    /** The model to use: it has learned from all of them. */
    SentimentModel model() {
        return SentimentModel.trusted(
                SentimentModel.learn(sums),
                predictions.stream().flatMap(List::stream).toList());
    }

    /** Of each source. */
    List<List<Predicted>> predictions() {
        return predictions;
    }

    /** Pearson's correlation of scores with what people said. */
    static double correlation(List<Predicted> predictions) {
        double meanScore =
                predictions.stream().mapToDouble(Predicted::score).average().orElseThrow();
        double meanRating =
                predictions.stream().mapToDouble(Predicted::rating).average().orElseThrow();
        double both = 0;
        double scores = 0;
        double ratings = 0;
        for (Predicted each : predictions) {
            both += (each.score() - meanScore) * (each.rating() - meanRating);
            scores += (each.score() - meanScore) * (each.score() - meanScore);
            ratings += (each.rating() - meanRating) * (each.rating() - meanRating);
        }
        return both / Math.sqrt(scores * ratings);
    }

    private static int fold(Rated rated) {
        CRC32 hash = new CRC32();
        hash.update(rated.id().replaceFirst("_.*", "").getBytes(UTF_8));
        return (int) (hash.getValue() % FOLDS);
    }
}
