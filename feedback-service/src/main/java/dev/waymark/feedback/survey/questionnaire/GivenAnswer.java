package dev.waymark.feedback.survey.questionnaire;

import dev.waymark.contracts.feedback.SealedText;
import dev.waymark.contracts.feedback.SurveyAnswer;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An answer that fits its question, its words readable. */
public record GivenAnswer(
        String question,
        @Nullable Integer number,
        List<String> choices,
        Map<String, String> rows,
        @Nullable String text) {
    static GivenAnswer nothing(String question) {
        return new GivenAnswer(question, null, List.of(), Map.of(), null);
    }

    static GivenAnswer of(String question, int number) {
        return new GivenAnswer(question, number, List.of(), Map.of(), null);
    }

    static GivenAnswer of(String question, List<String> choices) {
        return new GivenAnswer(question, null, List.copyOf(choices), Map.of(), null);
    }

    /** Takes an earlier answer back, where there is one. */
    public boolean isNothing() {
        return number == null && choices.isEmpty() && rows.isEmpty() && text == null;
    }

    public SurveyAnswer sealed(Function<String, SealedText> seal) {
        return new SurveyAnswer(question, number, choices, rows, text == null ? null : seal.apply(text));
    }

    /** Enough to know what is asked next. */
    public SurveyAnswer withoutWords() {
        return new SurveyAnswer(question, number, choices, rows, null);
    }
}
