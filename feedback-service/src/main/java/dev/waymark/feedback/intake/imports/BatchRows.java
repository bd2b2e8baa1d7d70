package dev.waymark.feedback.intake.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.waymark.feedback.intake.submission.NewFeedback;
import dev.waymark.service.problem.JsonProblem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Utterances that came together in one JSON document, counted from 1. */
final class BatchRows implements Rows {
    private final List<JsonNode> items;
    private final ObjectReader json;
    private int next;

    BatchRows(List<JsonNode> items, ObjectMapper mapper) {
        this.items = items;
        this.json = mapper.readerFor(NewFeedback.class);
    }

    @Override
    public @Nullable Row next() {
        if (next == items.size()) {
            return null;
        }
        JsonNode item = items.get(next++);
        if (!item.isObject()) {
            return new Row.Unreadable(next, "The item is not an object");
        }
        try {
            return new Row.Utterance(next, json.readValue(item));
        } catch (JsonProcessingException e) {
            return new Row.Unreadable(next, NdjsonRows.why(JsonProblem.of(e)));
        } catch (IOException e) {
            throw new UncheckedIOException("A document in memory can be read", e);
        }
    }
}
