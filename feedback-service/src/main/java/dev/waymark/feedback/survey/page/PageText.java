package dev.waymark.feedback.survey.page;

import dev.waymark.contracts.feedback.SurveyDefinition;
import dev.waymark.feedback.survey.questionnaire.Languages;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A text of a survey on its page.
 *
 * @param lang its language where it is another than the page's; so is dir
 */
public record PageText(
        String text, @Nullable String lang, @Nullable String dir) {
    /** What turns text around in embeddings, overrides and isolates; letters say their direction by themselves. */
    private static final Pattern BIDI_CONTROLS = Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069]");

    static PageText of(SurveyDefinition definition, Map<String, String> texts, String language) {
        String text =
                BIDI_CONTROLS.matcher(Languages.in(definition, texts, language)).replaceAll("");
        return texts.containsKey(language) || language.equals(definition.language())
                ? new PageText(text, null, null)
                : new PageText(text, definition.language(), Languages.direction(definition.language()));
    }

    static @Nullable PageText orNone(
            SurveyDefinition definition, @Nullable Map<String, String> texts, String language) {
        return texts == null ? null : of(definition, texts, language);
    }
}
