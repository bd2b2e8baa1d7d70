package dev.waymark.benchmarks.feedback;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.waymark.benchmarks.report.Goal;
import dev.waymark.benchmarks.report.Report;
import dev.waymark.benchmarks.report.Row;
import dev.waymark.benchmarks.service.Service;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A file far larger than the memory of the service that takes it in. */
final class LargeFile {
    static final String HEAP = "-Xmx256m";

    private static final String COMMENT = "The parcel came a week late and nobody told me about it. ".repeat(170);
    private static final String TITLES = "submissionId,source,collectedAt,csat,comment\n";

    private LargeFile() {}

    static void measure(Service feedback, FeedbackPlan plan, Report report, Consumer<String> progress) {
        int rows = Math.toIntExact(plan.fileBytes() / COMMENT.length()) + 1;
        String scenario = "a file of %,d MB, %,d rows, %s".formatted(plan.fileBytes() / 1_000_000, rows, HEAP);
        long start = System.nanoTime();
        long accepted = accepted(feedback, rows);
        double seconds = (System.nanoTime() - start) / 1e9;
        List.of(
                        new Row(scenario, "taken in", "rows", List.of((double) accepted)),
                        new Row(scenario, "taken in", "rows/s", List.of(rows / seconds)),
                        new Row(scenario, "taken in", "MB/s", List.of(plan.fileBytes() / 1e6 / seconds)))
                .forEach(row -> {
                    progress.accept("  " + row);
                    report.add(List.of(row));
                });
        report.add(new Goal("rows of the file that did not get in", false, 0, rows - accepted, ""));
    }

    private static long accepted(Service feedback, int rows) {
        return feedback.client()
                .upload("/feedback/imports", "text/csv", () -> file(rows))
                .filter(line -> line.contains("\"outcome\":\"accepted\""))
                .count();
    }

    /** Made while it is sent. */
    private static Iterator<byte[]> file(int rows) {
        String source = UUID.randomUUID().toString();
        return Stream.concat(
                        Stream.of(TITLES),
                        IntStream.range(0, rows)
                                .mapToObj(
                                        row -> "%d,%s,2026-01-23,%d,%s\n".formatted(row, source, 1 + row % 5, COMMENT)))
                .map(line -> line.getBytes(UTF_8))
                .iterator();
    }
}
