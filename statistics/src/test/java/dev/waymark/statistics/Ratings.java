package dev.waymark.statistics;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** What relative_weights.py made: ratings, and what numpy makes of them. */
final class Ratings {
    private Ratings() {}

    /** The overall rating first. */
    static Observations of(String file) {
        List<double[]> cases = lines(file).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> Arrays.stream(line.split(","))
                        .mapToDouble(Double::parseDouble)
                        .map(rating -> rating == 0 ? Double.NaN : rating)
                        .toArray())
                .toList();
        List<double[]> columns = new ArrayList<>();
        for (int column = 0; column < cases.getFirst().length; column++) {
            int which = column;
            columns.add(cases.stream().mapToDouble(one -> one[which]).toArray());
        }
        return Observations.of(columns);
    }

    static double[] expected(String name) {
        return lines("expected.txt").stream()
                .filter(line -> line.startsWith(name))
                .map(line -> Arrays.stream(line.substring(name.length()).strip().split(" "))
                        .mapToDouble(Double::parseDouble)
                        .toArray())
                .findFirst()
                .orElseThrow();
    }

    private static List<String> lines(String file) {
        try (InputStream stream = Ratings.class.getResourceAsStream("/drivers/" + file)) {
            return new String(Objects.requireNonNull(stream, file).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
