package dev.waymark.feedback.survey.questionnaire;

import dev.waymark.contracts.feedback.Consent;
import dev.waymark.contracts.feedback.QuestionKind;
import dev.waymark.contracts.feedback.SurveyAnswer;
import dev.waymark.contracts.feedback.SurveyQuestion;
import dev.waymark.contracts.feedback.SurveyQuestion.Choice;
import dev.waymark.service.problem.Violation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Says what is wrong with how a survey asks for consent, and reads what was agreed to. */
final class ConsentCheck {
    private static final String QUOTE = "quote";
    private static final String CONTACT = "contact";
    private static final Set<String> CHOICES = Set.of(QUOTE, CONTACT);

    private ConsentCheck() {}

    private static boolean asks(SurveyQuestion question) {
        return question.kind() == QuestionKind.CONSENT;
    }

    /** What is wrong with a question, given those before it; nothing where it asks for something else. */
    static List<Violation> of(String at, SurveyQuestion question, Collection<SurveyQuestion> earlier) {
        if (!asks(question)) {
            return List.of();
        }
        List<Violation> violations = new ArrayList<>();
        if (question.required()) {
            violations.add(new Violation(at + "required", "must not be: consent is given freely"));
        }
        if (!CHOICES.containsAll(question.choices().stream().map(Choice::id).toList())) {
            violations.add(new Violation(at + "choices", "must be named quote or contact where consent is asked for"));
        }
        if (earlier.stream().anyMatch(ConsentCheck::asks)) {
            violations.add(new Violation(at + "kind", "is that of an earlier question: consent is asked for once"));
        }
        return violations;
    }

    static Consent read(SurveyAnswer answer) {
        return new Consent(answer.choices().contains(QUOTE), answer.choices().contains(CONTACT));
    }
}
