package dev.waymark.feedback.survey.questionnaire;

import dev.waymark.contracts.feedback.QuestionKind;
import dev.waymark.contracts.feedback.SurveyDefinition;
import dev.waymark.contracts.feedback.SurveyQuestion;
import dev.waymark.contracts.feedback.SurveyQuestion.Choice;
import dev.waymark.service.problem.Violation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Says what in a definition does not fit together. */
public final class DefinitionCheck {
    private final SurveyDefinition definition;
    private final List<Violation> violations = new ArrayList<>();

    private DefinitionCheck(SurveyDefinition definition) {
        this.definition = definition;
    }

    public static List<Violation> of(SurveyDefinition definition) {
        DefinitionCheck check = new DefinitionCheck(definition);
        check.texts();
        check.questions();
        return check.violations;
    }

    private void texts() {
        if (new HashSet<>(definition.languages()).size()
                < definition.languages().size()) {
            refuse("languages", "must name each language once");
        }
        Translations.texts(definition).forEach((field, text) -> {
            if (!text.containsKey(definition.language())) {
                refuse(field, "must be there in the default language " + definition.language());
            }
            text.keySet().stream()
                    .filter(language -> !definition.languages().contains(language))
                    .forEach(language ->
                            refuse(field, "is in %s, which the survey is not offered in".formatted(language)));
        });
    }

    private void questions() {
        Map<String, SurveyQuestion> earlier = new LinkedHashMap<>();
        for (int i = 0; i < definition.questions().size(); i++) {
            SurveyQuestion question = definition.questions().get(i);
            String at = "questions[%d].".formatted(i);
            shape(at, question);
            violations.addAll(ConsentCheck.of(at, question, earlier.values()));
            if (question.showIf() != null) {
                violations.addAll(ConditionCheck.of(
                        at + "showIf.",
                        question.showIf(),
                        earlier.get(question.showIf().question())));
            }
            if (earlier.putIfAbsent(question.id(), question) != null) {
                refuse(at + "id", "is the id of an earlier question");
            }
        }
    }

    private void shape(String at, SurveyQuestion question) {
        QuestionKind kind = question.kind();
        if ((kind == QuestionKind.RATING) != (question.scale() != null)) {
            refuse(at + "scale", "is the highest rating of a rating, and of nothing else");
        }
        boolean chooses = switch (kind) {
            case SINGLE_CHOICE, MULTIPLE_CHOICE, CONSENT, MATRIX -> true;
            case NPS, CSAT, CES, RATING, TEXT -> false;
        };
        list(at + "choices", question.choices(), chooses, kind == QuestionKind.CONSENT ? 1 : 2);
        list(at + "rows", question.rows(), kind == QuestionKind.MATRIX, 1);
    }

    private void list(String at, List<Choice> choices, boolean wanted, int least) {
        if (wanted && choices.size() < least) {
            refuse(at, "must be at least %d for this kind of question".formatted(least));
        }
        if (!wanted && !choices.isEmpty()) {
            refuse(at, "are not for this kind of question");
        }
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < choices.size(); i++) {
            if (!ids.add(choices.get(i).id())) {
                refuse("%s[%d].id".formatted(at, i), "is there already");
            }
        }
    }

    private void refuse(String field, String message) {
        violations.add(new Violation(field, message));
    }
}
