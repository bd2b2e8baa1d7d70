package dev.waymark.feedback.survey.write;

import dev.waymark.contracts.feedback.QuestionKind;
import dev.waymark.contracts.feedback.SurveyDefinition;
import dev.waymark.contracts.feedback.SurveyQuestion;
import dev.waymark.contracts.feedback.SurveyQuestion.ShowIf;
import dev.waymark.contracts.feedback.SurveyRules;
import dev.waymark.contracts.feedback.SurveySubject;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Definitions to test with: a required NPS, and a text for detractors. */
final class Definitions {
    static final SurveySubject ABOUT = new SurveySubject(null, null, null, null, "regular", "email");

    private Definitions() {}

    static SurveyDefinition named(String name, @Nullable Integer quota, @Nullable Integer perSegment) {
        return new SurveyDefinition(
                name,
                "en",
                List.of("en"),
                Map.of("en", name),
                null,
                null,
                List.of(
                        question("recommend", QuestionKind.NPS, true, null),
                        question("words", QuestionKind.TEXT, false, new ShowIf("recommend", null, 6, List.of()))),
                ABOUT,
                new SurveyRules(quota, perSegment, 24, 60));
    }

    private static SurveyQuestion question(String id, QuestionKind kind, boolean required, @Nullable ShowIf showIf) {
        return new SurveyQuestion(id, kind, Map.of("en", id), required, null, List.of(), List.of(), showIf);
    }
}
