package dev.waymark.feedback.survey.page;

import dev.waymark.contracts.feedback.SurveyId;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody is. A token is only ever one that was read, so it needs no escaping.
 *
 * @param part null for wherever they go on
 */
record PageAddress(
        SurveyId survey,
        String token,
        String language,
        @Nullable Integer part) {
    String path() {
        return "/s/" + survey;
    }

    String in(String otherLanguage) {
        return new PageAddress(survey, token, otherLanguage, part).text();
    }

    String inPart(int otherPart) {
        return new PageAddress(survey, token, language, otherPart).text();
    }

    String text() {
        return "%s?token=%s&lang=%s%s".formatted(path(), token, language, part == null ? "" : "&part=" + part);
    }
}
