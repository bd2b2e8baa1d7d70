package dev.waymark.feedback.intake.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.waymark.feedback.intake.submission.NewFeedback;
import dev.waymark.service.problem.JsonProblem;
import dev.waymark.service.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One JSON object a line, each as {@code POST /feedback} takes it. */
final class NdjsonRows implements Rows {
    private final Lines lines;
    private final ObjectReader json;

    private NdjsonRows(Lines lines, ObjectReader json) {
        this.lines = lines;
        this.json = json;
    }

    static NdjsonRows open(InputStream bytes, ObjectMapper mapper) {
        try {
            return new NdjsonRows(new Lines(Text.of(bytes)), mapper.readerFor(NewFeedback.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public @Nullable Row next() {
        String line;
        do {
            try {
                line = lines.next();
            } catch (IOException e) {
                lines.end();
                return unreadable("The rest of the file did not arrive; nothing from here on was read");
            }
        } while (line != null && line.isBlank() && !lines.isCut());
        return line == null ? null : read(line);
    }

    private Row read(String line) {
        if (lines.isCut()) {
            return unreadable("The line is longer than %d characters".formatted(Lines.LIMIT));
        }
        if (Text.isBroken(line)) {
            return unreadable("The line is not UTF-8");
        }
        try {
            NewFeedback feedback = json.readValue(line);
            return feedback == null
                    ? unreadable("The line is not an object")
                    : new Row.Utterance(lines.number(), feedback);
        } catch (JsonProcessingException e) {
            return unreadable(why(JsonProblem.of(e)));
        }
    }

    private Row unreadable(String reason) {
        return new Row.Unreadable(lines.number(), reason);
    }

    static String why(Problem problem) {
        return problem.violations() == null
                ? String.valueOf(problem.detail())
                : problem.violations().stream()
                        .map(violation -> violation.field() + " " + violation.message())
                        .collect(Collectors.joining("; "));
    }
}
