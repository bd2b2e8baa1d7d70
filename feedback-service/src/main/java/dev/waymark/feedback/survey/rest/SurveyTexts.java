package dev.waymark.feedback.survey.rest;

import dev.waymark.feedback.survey.questionnaire.Languages;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What holds for all texts of a survey. */
final class SurveyTexts {
    static final int LONGEST = 2_000;
    static final int MOST_LANGUAGES = 30;
    static final String LANGUAGE = "[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*";
    static final String LANGUAGE_MESSAGE = "must be a BCP 47 language tag";
    static final String ID = "[a-z][a-z0-9-]{0,39}";
    static final String ID_MESSAGE = "must be 1 to 40 of a–z, 0–9 and -, a letter first";
    static final String ONE_LINE = "[^\\p{Cc}\\p{Cs}\\uFFFF]*";
    static final String ONE_LINE_MESSAGE = "must not contain control or broken characters";

    private SurveyTexts() {}

    static Map<String, String> canonical(Map<String, String> texts) {
        Map<String, String> canonical = new LinkedHashMap<>();
        texts.forEach((language, text) -> canonical.put(Languages.canonical(language), text.strip()));
        return canonical;
    }

    static @Nullable Map<String, String> orNone(@Nullable Map<String, String> texts) {
        return texts == null || texts.isEmpty() ? null : canonical(texts);
    }

    static @Nullable String orNone(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
