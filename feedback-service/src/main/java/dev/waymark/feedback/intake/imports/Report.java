package dev.waymark.feedback.intake.imports;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;

/**
 * What became of all rows, one JSON object a row, in a file until it is sent: many clients send a whole body before they
 * read the first byte of the answer, and would hold up their own import if the answer waited for them.
 */
public final class Report implements RowSink, AutoCloseable {
    private final Path file;
    private final OutputStream bytes;
    private final ObjectMapper json;
    private final Map<Outcome, Long> counts = new EnumMap<>(Outcome.class);

    private Report(Path file, ObjectMapper mapper) throws IOException {
        this.file = file;
        this.bytes = new BufferedOutputStream(Files.newOutputStream(file));
        this.json = mapper;
    }

    public static Report begin(ObjectMapper mapper) throws IOException {
        return new Report(Files.createTempFile("feedback-import", ".ndjson"), mapper);
    }

    @Override
    public void add(RowOutcome row) throws IOException {
        bytes.write(json.writeValueAsBytes(row));
        bytes.write('\n');
        counts.merge(row.outcome(), 1L, Long::sum);
    }

    /** How many rows had that outcome. */
    public long count(Outcome outcome) {
        return counts.getOrDefault(outcome, 0L);
    }

    /** All rows in their order, one JSON object a line. */
    public InputStream lines() throws IOException {
        bytes.flush();
        return Files.newInputStream(file);
    }

    @Override
    public void close() throws IOException {
        bytes.close();
        Files.deleteIfExists(file);
    }
}
