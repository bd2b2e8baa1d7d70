package dev.waymark.feedback.survey.questionnaire;

import dev.waymark.contracts.feedback.SurveyDefinition;
import dev.waymark.contracts.feedback.SurveyQuestion;
import dev.waymark.contracts.feedback.SurveyQuestion.Choice;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** All texts of a definition by where they stand, and which are not translated. */
public final class Translations {
    private Translations() {}

    /** A text that is shown in the default language instead. */
    @Schema(name = "MissingTranslation")
    public record Missing(
            @Schema(examples = "de") String language,

            @Schema(examples = "questions[2].choices[0].text")
            String field) {}

    public static List<Missing> missing(SurveyDefinition definition) {
        return definition.languages().stream()
                .flatMap(language -> texts(definition).entrySet().stream()
                        .filter(text -> !text.getValue().containsKey(language))
                        .map(text -> new Missing(language, text.getKey())))
                .toList();
    }

    static Map<String, Map<String, String>> texts(SurveyDefinition definition) {
        Map<String, Map<String, String>> texts = new LinkedHashMap<>();
        put(texts, "title", definition.title());
        put(texts, "introduction", definition.introduction());
        put(texts, "thanks", definition.thanks());
        for (int i = 0; i < definition.questions().size(); i++) {
            SurveyQuestion question = definition.questions().get(i);
            String at = "questions[%d].".formatted(i);
            put(texts, at + "text", question.text());
            choices(texts, at + "choices", question.choices());
            choices(texts, at + "rows", question.rows());
        }
        return texts;
    }

    private static void choices(Map<String, Map<String, String>> texts, String at, List<Choice> choices) {
        for (int i = 0; i < choices.size(); i++) {
            put(texts, "%s[%d].text".formatted(at, i), choices.get(i).text());
        }
    }

    private static void put(Map<String, Map<String, String>> texts, String at, @Nullable Map<String, String> text) {
        if (text != null) {
            texts.put(at, text);
        }
    }
}
