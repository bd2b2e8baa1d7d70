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
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.regex.Pattern;

/** Turns the fields of a form into answers as the API takes them; what is left empty takes an answer back. */
final class FormAnswers {
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,9}");
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private FormAnswers() {}

    static ObjectNode of(List<SurveyQuestion> questions, MultivaluedMap<String, String> form) {
        ObjectNode answers = JSON.objectNode();
        questions.forEach(question -> answers.set(question.id(), answer(question, form)));
        return answers;
    }

    private static JsonNode answer(SurveyQuestion question, MultivaluedMap<String, String> form) {
        String field = "q." + question.id();
        return switch (question.kind()) {
            case NPS, CSAT, CES, RATING -> number(value(form, field));
            case SINGLE_CHOICE, TEXT -> text(value(form, field));
            case MULTIPLE_CHOICE -> several(form.getOrDefault(field, List.of()));
            case MATRIX -> matrix(question, field, form);
        };
    }

    private static JsonNode number(String value) {
        return NUMBER.matcher(value).matches() ? IntNode.valueOf(Integer.parseInt(value)) : text(value);
    }

    private static JsonNode text(String value) {
        return value.isEmpty() ? NullNode.instance : TextNode.valueOf(value);
    }

    private static JsonNode several(List<String> values) {
        ArrayNode chosen = JSON.arrayNode();
        values.stream().distinct().forEach(chosen::add);
        return chosen;
    }

    private static JsonNode matrix(SurveyQuestion question, String field, MultivaluedMap<String, String> form) {
        ObjectNode rows = JSON.objectNode();
        for (Choice row : question.rows()) {
            String value = value(form, field + "." + row.id());
            if (!value.isEmpty()) {
                rows.put(row.id(), value);
            }
        }
        return rows;
    }

    private static String value(MultivaluedMap<String, String> form, String field) {
        String value = form.getFirst(field);
        return value == null ? "" : value;
    }
}
