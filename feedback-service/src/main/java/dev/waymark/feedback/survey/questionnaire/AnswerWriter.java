package dev.waymark.feedback.survey.questionnaire;

import dev.waymark.contracts.feedback.SurveyAnswer;
import dev.waymark.contracts.feedback.SurveyQuestion;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes answers as {@link AnswerReader} reads them. */
public final class AnswerWriter {
    private AnswerWriter() {}

    /**
     * Answers by question; those whose words cannot be read any more, or by this reader, are left out.
     *
     * @param words opens what is sealed
     */
    public static Map<String, Object> write(
            Questionnaire questionnaire, List<SurveyAnswer> answers, Function<SurveyAnswer, @Nullable String> words) {
        Map<String, Object> written = new LinkedHashMap<>();
        for (SurveyAnswer answer : answers) {
            questionnaire.question(answer.question()).ifPresent(question -> {
                Object value = value(question, answer, words);
                if (value != null) {
                    written.put(question.id(), value);
                }
            });
        }
        return written;
    }

    private static @Nullable Object value(
            SurveyQuestion question, SurveyAnswer answer, Function<SurveyAnswer, @Nullable String> words) {
        return switch (question.kind()) {
            case NPS, CSAT, CES, RATING -> answer.number();
            case SINGLE_CHOICE ->
                answer.choices().isEmpty() ? null : answer.choices().getFirst();
            case MULTIPLE_CHOICE, CONSENT -> answer.choices();
            case TEXT -> words.apply(answer);
            case MATRIX -> answer.rows();
        };
    }
}
