package dev.waymark.feedback.survey.rest;

import dev.waymark.contracts.feedback.QuestionKind;
import dev.waymark.contracts.feedback.SurveyDefinition;
import dev.waymark.contracts.feedback.SurveyId;
import dev.waymark.contracts.feedback.SurveyQuestion;
import dev.waymark.contracts.feedback.SurveyQuestion.Choice;
import dev.waymark.contracts.feedback.SurveyQuestion.ShowIf;
import dev.waymark.feedback.survey.ResponseState;
import dev.waymark.feedback.survey.answering.Sitting;
import dev.waymark.feedback.survey.questionnaire.AnswerWriter;
import dev.waymark.feedback.survey.questionnaire.Languages;
import dev.waymark.feedback.survey.questionnaire.Scale;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What somebody is asked, in their language. */
@Schema(name = "SurveyQuestions")
public record QuestionSheet(
        SurveyId survey,
        int version,

        @Schema(description = "BCP 47; texts without a translation are in the default language", examples = "de")
        String language,

        @Schema(description = "Which way the language is written: ltr or rtl", examples = "ltr")
        String direction,

        @Schema(description = "All it can be had in, the default one first")
        List<String> languages,

        String title,
        @Nullable String introduction,
        @Nullable String thanks,

        @Schema(description = "How far the caller is") ResponseState state,

        @Nullable @Schema(description = "Until when they may go on, or change what is completed")
        Instant openUntil,

        @Schema(description = "In the order they are asked") List<Asked> questions,

        @Schema(description = "What the caller has answered so far, by question, as it is handed in")
        Map<String, Object> answers) {
    /** One question. */
    @Schema(name = "SurveyQuestionAsked")
    public record Asked(
            String id,
            QuestionKind kind,
            String text,
            boolean required,

            @Nullable @Schema(description = "The lowest number, where it is answered with one")
            Integer lowest,

            @Nullable @Schema(description = "The highest number, where it is answered with one")
            Integer highest,

            List<Option> choices,
            List<Option> rows,

            @Nullable @Schema(description = "To be shown only then")
            ShowIf showIf) {}

    /** Something to choose, or a row. */
    @Schema(name = "SurveyOption")
    public record Option(String id, String text) {}

    static QuestionSheet of(Sitting sitting, @Nullable String wanted) {
        SurveyDefinition definition = sitting.questionnaire().definition();
        String language = Languages.best(definition, wanted);
        return new QuestionSheet(
                sitting.survey().id(),
                sitting.questionnaire().version(),
                language,
                Languages.direction(language),
                definition.languages(),
                Languages.in(definition, definition.title(), language),
                text(definition, definition.introduction(), language),
                text(definition, definition.thanks(), language),
                sitting.state(),
                sitting.openUntil(),
                definition.questions().stream()
                        .map(question -> asked(definition, question, language))
                        .toList(),
                AnswerWriter.write(sitting.questionnaire(), sitting.saved(), sitting::words));
    }

    private static Asked asked(SurveyDefinition definition, SurveyQuestion question, String language) {
        Scale scale = Scale.of(question).orElse(null);
        return new Asked(
                question.id(),
                question.kind(),
                Languages.in(definition, question.text(), language),
                question.required(),
                scale == null ? null : scale.low(),
                scale == null ? null : scale.high(),
                options(definition, question.choices(), language),
                options(definition, question.rows(), language),
                question.showIf());
    }

    private static List<Option> options(SurveyDefinition definition, List<Choice> choices, String language) {
        return choices.stream()
                .map(choice -> new Option(choice.id(), Languages.in(definition, choice.text(), language)))
                .toList();
    }

    private static @Nullable String text(
            SurveyDefinition definition, @Nullable Map<String, String> texts, String language) {
        return texts == null ? null : Languages.in(definition, texts, language);
    }
}
