package dev.waymark.feedback.survey.questionnaire;

import dev.waymark.contracts.feedback.SurveyAnswer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How answers follow from others. */
public final class SavedAnswers {
    private SavedAnswers() {}

    /** Those given replace others to the same questions, those taken back are gone, all others stay. */
    public static List<SurveyAnswer> after(List<SurveyAnswer> before, List<SurveyAnswer> given, Set<String> takenBack) {
        Map<String, SurveyAnswer> answers = new LinkedHashMap<>();
        before.forEach(answer -> answers.put(answer.question(), answer));
        given.forEach(answer -> answers.put(answer.question(), answer));
        answers.keySet().removeAll(takenBack);
        return List.copyOf(answers.values());
    }
}
