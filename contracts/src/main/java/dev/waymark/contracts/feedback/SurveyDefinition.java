package dev.waymark.contracts.feedback;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that is asked and how. Texts are by language (BCP 47), the default language always among them.
 *
 * @param name what staff call it
 * @param language the default one
 * @param languages all it is offered in, the default one first
 * @param thanks shown when it is completed
 */
public record SurveyDefinition(
        String name,
        String language,
        List<String> languages,
        Map<String, String> title,
        @Nullable Map<String, String> introduction,
        @Nullable Map<String, String> thanks,
        List<SurveyQuestion> questions,
        SurveySubject about,
        SurveyRules rules) {}
