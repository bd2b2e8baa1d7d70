package dev.waymark.feedback.source.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import dev.waymark.contracts.feedback.FieldMeaning;
import dev.waymark.contracts.feedback.FieldMeaning.Meaning;
import dev.waymark.contracts.feedback.Scores;
import dev.waymark.service.problem.Refusal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the answers of somebody else's survey are to us, as far as the source's fields say. */
record Answers(Scores scores, @Nullable String comment) {
    static Answers of(JsonNode data, List<FieldMeaning> fields) {
        try {
            return new Answers(
                    new Scores(
                            score(data, fields, Meaning.CSAT),
                            score(data, fields, Meaning.NPS),
                            score(data, fields, Meaning.CES)),
                    comment(data, fields));
        } catch (IllegalArgumentException e) {
            throw Refusal.invalid("data.data", String.valueOf(e.getMessage()));
        }
    }

    private static @Nullable Integer score(JsonNode data, List<FieldMeaning> fields, Meaning meaning) {
        JsonNode answer = answers(data, fields, meaning).findFirst().orElse(null);
        if (answer == null || !(answer.isIntegralNumber() || answer.isTextual())) {
            return null;
        }
        String text = answer.asText().strip();
        return text.matches("\\d{1,2}") ? Integer.valueOf(text) : null;
    }

    private static @Nullable String comment(JsonNode data, List<FieldMeaning> fields) {
        String comment = answers(data, fields, Meaning.COMMENT)
                .filter(JsonNode::isTextual)
                .map(answer -> answer.asText().strip())
                .filter(answer -> !answer.isEmpty())
                .collect(Collectors.joining("\n"));
        return comment.isEmpty() ? null : comment;
    }

    private static Stream<JsonNode> answers(JsonNode data, List<FieldMeaning> fields, Meaning meaning) {
        return fields.stream()
                .filter(field -> field.meaning() == meaning)
                .flatMap(field -> Stream.ofNullable(data.get(field.field())));
    }
}
