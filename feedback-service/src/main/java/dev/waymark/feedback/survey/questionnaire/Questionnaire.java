package dev.waymark.feedback.survey.questionnaire;

import dev.waymark.contracts.feedback.Consent;
import dev.waymark.contracts.feedback.QuestionKind;
import dev.waymark.contracts.feedback.Scores;
import dev.waymark.contracts.feedback.SurveyAnswer;
import dev.waymark.contracts.feedback.SurveyDefinition;
import dev.waymark.contracts.feedback.SurveyQuestion;
import dev.waymark.contracts.feedback.SurveyQuestion.ShowIf;
import dev.waymark.feedback.survey.questionnaire.Flaw.Fault;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One version of a survey, as somebody is asked it. */
public record Questionnaire(int version, SurveyDefinition definition) {
    public Optional<SurveyQuestion> question(String id) {
        return definition.questions().stream().filter(it -> it.id().equals(id)).findFirst();
    }

    /** Who answered so is asked these. A question that is not asked has no answer, whatever was said before. */
    public List<SurveyQuestion> asked(List<SurveyAnswer> answers) {
        Map<String, SurveyAnswer> byQuestion = byQuestion(answers);
        Map<String, SurveyAnswer> counted = new LinkedHashMap<>();
        List<SurveyQuestion> asked = new ArrayList<>();
        for (SurveyQuestion question : definition.questions()) {
            if (holds(question.showIf(), counted)) {
                asked.add(question);
                SurveyAnswer answer = byQuestion.get(question.id());
                if (answer != null) {
                    counted.put(question.id(), answer);
                }
            }
        }
        return asked;
    }

    /** The answers to what is asked, in its order. */
    public List<SurveyAnswer> counted(List<SurveyAnswer> answers) {
        Map<String, SurveyAnswer> byQuestion = byQuestion(answers);
        return asked(answers).stream()
                .flatMap(question -> Stream.ofNullable(byQuestion.get(question.id())))
                .toList();
    }

    /** What must still be answered. */
    public List<Flaw> missing(List<SurveyAnswer> answers) {
        Map<String, SurveyAnswer> byQuestion = byQuestion(answers);
        return asked(answers).stream()
                .filter(SurveyQuestion::required)
                .filter(question -> !isWhole(question, byQuestion.get(question.id())))
                .map(question -> question.kind() == QuestionKind.MATRIX
                        ? new Flaw(question.id(), Fault.MISSING_ROWS, "must have an answer in each row")
                        : new Flaw(question.id(), Fault.MISSING, "must be answered"))
                .toList();
    }

    /** Of the first question of each kind that was answered. */
    public Scores scores(List<SurveyAnswer> answers) {
        return new Scores(
                first(QuestionKind.CSAT, answers), first(QuestionKind.NPS, answers), first(QuestionKind.CES, answers));
    }

    /** Absent where they agreed to nothing, and where they were not asked. */
    public @Nullable Consent consent(List<SurveyAnswer> answers) {
        return to(QuestionKind.CONSENT, answers)
                .findFirst()
                .map(ConsentCheck::read)
                .orElse(null);
    }

    /**
     * Which questions can be asked at a time: a new part begins where a question depends on one of the same part, so that
     * conditions are known before what they decide is shown.
     */
    public List<List<SurveyQuestion>> parts() {
        List<List<SurveyQuestion>> parts = new ArrayList<>();
        List<SurveyQuestion> part = new ArrayList<>();
        for (SurveyQuestion question : definition.questions()) {
            ShowIf condition = question.showIf();
            if (condition != null && part.stream().anyMatch(it -> it.id().equals(condition.question()))) {
                parts.add(List.copyOf(part));
                part.clear();
            }
            part.add(question);
        }
        parts.add(List.copyOf(part));
        return parts;
    }

    private @Nullable Integer first(QuestionKind kind, List<SurveyAnswer> answers) {
        return to(kind, answers)
                .flatMap(answer -> Stream.ofNullable(answer.number()))
                .findFirst()
                .orElse(null);
    }

    /** The answers to questions of a kind, in the order they are asked. */
    private Stream<SurveyAnswer> to(QuestionKind kind, List<SurveyAnswer> answers) {
        Map<String, SurveyAnswer> byQuestion = byQuestion(answers);
        return definition.questions().stream()
                .filter(question -> question.kind() == kind)
                .flatMap(question -> Stream.ofNullable(byQuestion.get(question.id())));
    }

    private static boolean isWhole(SurveyQuestion question, @Nullable SurveyAnswer answer) {
        return answer != null
                && (question.kind() != QuestionKind.MATRIX
                        || answer.rows().size() == question.rows().size());
    }

    private static boolean holds(@Nullable ShowIf condition, Map<String, SurveyAnswer> answers) {
        if (condition == null) {
            return true;
        }
        SurveyAnswer answer = answers.get(condition.question());
        if (answer == null) {
            return false;
        }
        Integer number = answer.number();
        return (condition.from() == null || (number != null && number >= condition.from()))
                && (condition.to() == null || (number != null && number <= condition.to()))
                && (condition.anyOf().isEmpty() || condition.anyOf().stream().anyMatch(answer.choices()::contains));
    }

    private static Map<String, SurveyAnswer> byQuestion(List<SurveyAnswer> answers) {
        Map<String, SurveyAnswer> byQuestion = new LinkedHashMap<>();
        answers.forEach(answer -> byQuestion.put(answer.question(), answer));
        return byQuestion;
    }
}
