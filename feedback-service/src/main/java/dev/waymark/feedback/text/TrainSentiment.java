package dev.waymark.feedback.text;

import dev.waymark.feedback.text.SentimentModel.Predicted;
import dev.waymark.feedback.text.SentimentModel.Rated;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Trains the model of sentiment on files of rated texts, and says how well it does on texts it has not seen. */
public final class TrainSentiment {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private TrainSentiment() {}

    /**
     * The command {@code ./waymark train sentiment}.
     *
     * @param arguments where the weights go, then the files
     */
    public static void main(String[] arguments) throws IOException {
        List<Path> files = new ArrayList<>();
        for (int i = 1; i < arguments.length; i++) {
            files.add(Path.of(arguments[i]));
        }
        byte[] weights = train(files, System.out);
        Path to = Path.of(arguments[0]);
        Files.write(to, weights);
        System.out.printf("%s: %s, %,d bytes%n", SentimentWeights.name(weights), to, weights.length);
    }

    private static byte[] train(List<Path> files, PrintStream out) throws IOException {
        Embedder embedder = new Embedder();
        List<List<Rated>> sources = new ArrayList<>();
        for (Path file : files) {
            long before = THREADS.getCurrentThreadCpuTime();
            List<Rated> rated = RatedTexts.read(file, embedder::of);
            double millis = (THREADS.getCurrentThreadCpuTime() - before) / 1e6;
            sources.add(rated);
            out.printf(
                    "read %,d texts of %s, %.2f ms of a core each%n",
                    rated.size(), file.getFileName(), millis / rated.size());
        }
        CrossValidation validation = new CrossValidation(sources);
        SentimentModel model = validation.model();
        out.print(table(files, validation, model));
        return SentimentWeights.write(model);
    }

    /** By source: how the scores of texts not learned from go with what people said. */
    static String table(List<Path> files, CrossValidation validation, SentimentModel model) {
        StringBuilder table = new StringBuilder(
                "%-24s %6s %8s %6s %8s %8s%n".formatted("five-fold", "n", "Pearson", "RMSE", "labelled", "right"));
        for (int i = 0; i < files.size(); i++) {
            table.append(row(
                    files.get(i).getFileName().toString(),
                    validation.predictions().get(i),
                    model));
        }
        return table.toString();
    }

    private static String row(String source, List<Predicted> predictions, SentimentModel model) {
        double squares = 0;
        int labelled = 0;
        int right = 0;
        for (Predicted each : predictions) {
            squares += (each.score() - each.rating()) * (each.score() - each.rating());
            Sentiment said = Sentiment.of(each.score(), model.side(), each.strength(), model.neutral());
            if (said.confidence() >= Sentiment.CONFIDENT) {
                labelled++;
                right += each.agrees(said.label()) ? 1 : 0;
            }
        }
        int n = predictions.size();
        return "%-24s %6d %8.3f %6.3f %7.1f%% %7.1f%%%n"
                .formatted(
                        source,
                        n,
                        CrossValidation.correlation(predictions),
                        Math.sqrt(squares / n),
                        100.0 * labelled / n,
                        100.0 * right / labelled);
    }
}
