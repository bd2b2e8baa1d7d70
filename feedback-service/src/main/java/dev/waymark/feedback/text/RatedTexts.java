package dev.waymark.feedback.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.waymark.feedback.text.SentimentModel.Rated;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Texts that people rated: tab-separated, a header, then id, mean rating (−4 very negative … 4 very positive), text. */
final class RatedTexts {
    private static final double MOST = 4;

    private RatedTexts() {}

    /**
     * Reads a file.
     *
     * @param vectors the vector of a text
     * @throws IllegalArgumentException naming the line that is not as it must be
     */
    static List<Rated> read(Path file, Function<String, float[]> vectors) throws IOException {
        List<String> lines = Files.readAllLines(file, UTF_8);
        List<Rated> rated = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            String[] cells = lines.get(i).split("\t", 3);
            try {
                double rating = Double.parseDouble(cells[1]) / MOST;
                if (!(Math.abs(rating) <= 1)) {
                    throw new IllegalArgumentException("A rating lies between -4 and 4");
                }
                rated.add(new Rated(cells[0], cells[2], Features.of(cells[2], vectors.apply(cells[2])), rating));
            } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
                throw new IllegalArgumentException(
                        "%s, line %d: an id, a rating from -4 to 4 and a text, separated by tabs, not '%s'"
                                .formatted(file, i + 1, lines.get(i)),
                        e);
            }
        }
        return rated;
    }
}
