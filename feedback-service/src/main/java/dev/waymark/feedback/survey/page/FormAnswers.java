package dev.waymark.feedback.survey.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.waymark.contracts.feedback.SurveyQuestion;
import dev.waymark.contracts.feedback.SurveyQuestion.Choice;
import java.util.List;
import java.util.regex.Pattern;

/** Turns the fields of a form into answers as the API takes them; what is left empty takes an answer back. */
final class FormAnswers {
    private static final Pattern NUMBER = Pattern.compile("0|[1-9]\\d{0,8}");
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private FormAnswers() {}

    static ObjectNode of(List<SurveyQuestion> questions, FormFields form) {
        ObjectNode answers = JSON.objectNode();
        questions.forEach(question -> answers.set(question.id(), answer(question, form)));
        return answers;
    }

    private static JsonNode answer(SurveyQuestion question, FormFields form) {
        String field = "q." + question.id();
        return switch (question.kind()) {
            case NPS, CSAT, CES, RATING -> number(value(form, field));
            case SINGLE_CHOICE, TEXT -> value(form, field);
            case MULTIPLE_CHOICE, CONSENT -> several(form.all(field));
            case MATRIX -> matrix(question, field, form);
        };
    }

    private static JsonNode number(JsonNode value) {
        return NUMBER.matcher(value.asText()).matches() ? IntNode.valueOf(Integer.parseInt(value.asText())) : value;
    }

    private static JsonNode several(List<String> values) {
        ArrayNode all = JSON.arrayNode();
        values.forEach(all::add);
        return all;
    }

    private static JsonNode matrix(SurveyQuestion question, String field, FormFields form) {
        ObjectNode rows = JSON.objectNode();
        for (Choice row : question.rows()) {
            JsonNode value = value(form, field + "." + row.id());
            if (!value.isNull()) {
                rows.set(row.id(), value);
            }
        }
        return rows;
    }

    /** What stands in a field; where it was sent more often than once, all of it, which answers no question of one. */
    private static JsonNode value(FormFields form, String field) {
        List<String> all = form.all(field);
        if (all.size() > 1) {
            return several(all);
        }
        return all.isEmpty() || all.getFirst().isEmpty() ? NullNode.instance : TextNode.valueOf(all.getFirst());
    }
}
