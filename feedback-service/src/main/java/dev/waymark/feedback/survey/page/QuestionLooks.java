package dev.waymark.feedback.survey.page;

import com.fasterxml.jackson.databind.JsonNode;
import dev.waymark.contracts.feedback.SurveyDefinition;
import dev.waymark.contracts.feedback.SurveyQuestion;
import dev.waymark.contracts.feedback.SurveyQuestion.Choice;
import dev.waymark.feedback.survey.page.PageQuestion.Item;
import dev.waymark.feedback.survey.page.PageQuestion.Row;
import dev.waymark.feedback.survey.questionnaire.Flaw;
import dev.waymark.feedback.survey.questionnaire.Flaw.Fault;
import dev.waymark.feedback.survey.questionnaire.Scale;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** How questions look on the page, with what was entered. */
record QuestionLooks(SurveyDefinition definition, String language, PageWords words) {
    /**
     * One question.
     *
     * @param entered as the API takes it, whether it fits or not
     */
    PageQuestion of(SurveyQuestion question, JsonNode entered, @Nullable Flaw flaw) {
        return new PageQuestion(
                question.id(),
                look(question),
                text(question.text()),
                question.required(),
                Scale.of(question).map(scale -> ends(question, scale)).orElse(null),
                flaw == null ? null : words.of("fault." + flaw.fault().name()),
                items(question, entered),
                question.rows().stream()
                        .map(row -> row(question, row, entered.path(row.id()), flaw))
                        .toList(),
                entered.isTextual() ? entered.textValue() : "");
    }

    private static String look(SurveyQuestion question) {
        return switch (question.kind()) {
            case NPS, CSAT, CES, RATING -> "scale";
            case SINGLE_CHOICE -> "one";
            case MULTIPLE_CHOICE, CONSENT -> "many";
            case TEXT -> "text";
            case MATRIX -> "matrix";
        };
    }

    private String ends(SurveyQuestion question, Scale scale) {
        String kind = question.kind().name();
        return "%d = %s · %d = %s"
                .formatted(scale.low(), words.of("low." + kind), scale.high(), words.of("high." + kind));
    }

    private List<Item> items(SurveyQuestion question, JsonNode entered) {
        return switch (question.kind()) {
            case NPS, CSAT, CES, RATING -> orNothing(question, entered, numbers(question, entered));
            case SINGLE_CHOICE -> orNothing(question, entered, choices(question, id -> isText(entered, id)));
            case MULTIPLE_CHOICE, CONSENT ->
                choices(question, id -> {
                    boolean chosen = false;
                    for (JsonNode one : entered) {
                        chosen |= isText(one, id);
                    }
                    return chosen;
                });
            case TEXT, MATRIX -> List.of();
        };
    }

    private static List<Item> numbers(SurveyQuestion question, JsonNode entered) {
        return Scale.of(question)
                .orElseThrow()
                .numbers()
                .mapToObj(Integer::toString)
                .map(number ->
                        new Item(number, new PageText(number, null, null), number.equals(entered.asText()), false))
                .toList();
    }

    private List<Item> choices(SurveyQuestion question, Predicate<String> isChosen) {
        return question.choices().stream()
                .map(choice -> new Item(choice.id(), text(choice.text()), isChosen.test(choice.id()), false))
                .toList();
    }

    /** What need not be answered can be left open again. */
    private List<Item> orNothing(SurveyQuestion question, JsonNode entered, List<Item> items) {
        if (question.required()) {
            return items;
        }
        List<Item> all = new ArrayList<>(items);
        boolean open = entered.isNull() || entered.isMissingNode();
        all.add(new Item("", new PageText(words.of("no-answer"), null, null), open, true));
        return all;
    }

    private Row row(SurveyQuestion question, Choice row, JsonNode entered, @Nullable Flaw flaw) {
        List<Item> items = choices(question, id -> isText(entered, id));
        boolean wrong = flaw != null && flaw.fault() == Fault.MISSING_ROWS && !entered.isTextual();
        return new Row(row.id(), text(row.text()), orNothing(question, entered, items), wrong);
    }

    private static boolean isText(JsonNode entered, String text) {
        return entered.isTextual() && entered.textValue().equals(text);
    }

    private PageText text(java.util.Map<String, String> texts) {
        return PageText.of(definition, texts, language);
    }
}
