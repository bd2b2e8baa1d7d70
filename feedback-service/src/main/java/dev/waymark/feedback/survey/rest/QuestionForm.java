package dev.waymark.feedback.survey.rest;

import static dev.waymark.feedback.survey.rest.SurveyTexts.ID;
import static dev.waymark.feedback.survey.rest.SurveyTexts.ID_MESSAGE;
import static dev.waymark.feedback.survey.rest.SurveyTexts.LANGUAGE;
import static dev.waymark.feedback.survey.rest.SurveyTexts.LANGUAGE_MESSAGE;
import static dev.waymark.feedback.survey.rest.SurveyTexts.LONGEST;
import static dev.waymark.feedback.survey.rest.SurveyTexts.MOST_LANGUAGES;

import dev.waymark.contracts.feedback.QuestionKind;
import dev.waymark.contracts.feedback.SurveyQuestion;
import dev.waymark.contracts.feedback.SurveyQuestion.Choice;
import dev.waymark.contracts.feedback.SurveyQuestion.ShowIf;
import dev.waymark.service.input.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One question. */
@Schema(name = "SurveyQuestionForm")
public record QuestionForm(
        @Schema(description = "Answers name it; keep it from version to version", examples = "recommend")
        @NotNull @Pattern(regexp = ID, message = ID_MESSAGE) String id,

        @Schema(
                description =
                        "nps 0–10, csat 1–5, ces 1–7, rating 1 to scale, single-choice, multiple-choice, text, matrix,"
                                + " consent: asked once and never required, its choices quote (their words may be shown"
                                + " to people who do not work on feedback) and contact",
                examples = "nps")
        @NotNull QuestionKind kind,

        @Schema(examples = "{\"en\": \"How likely are you to recommend us?\"}")
        @NotNull @Size(min = 1, max = MOST_LANGUAGES) Map<
                        @NotNull @Size(max = 35) @Pattern(regexp = LANGUAGE, message = LANGUAGE_MESSAGE) String,
                        @NotBlank @Size(max = LONGEST) @PlainText String>
                text,

        @Nullable @Schema(description = "Not if absent") Boolean required,

        @Nullable @Schema(description = "The highest rating, of a rating", examples = "5") @Min(2) @Max(10) Integer scale,

        @Nullable @Schema(description = "What can be chosen; the columns of a matrix") @Size(max = 50) List<@NotNull @Valid ChoiceForm> choices,

        @Nullable @Schema(description = "Of a matrix") @Size(max = 20) List<@NotNull @Valid ChoiceForm> rows,

        @Nullable @Valid @Schema(description = "Asked only then; always if absent")
        ConditionForm showIf) {
    /** Something to choose, or a row. */
    @Schema(name = "SurveyChoiceForm")
    public record ChoiceForm(
            @Schema(examples = "price") @NotNull @Pattern(regexp = ID, message = ID_MESSAGE) String id,

            @Schema(examples = "{\"en\": \"The price\"}") @NotNull @Size(min = 1, max = MOST_LANGUAGES) Map<
                            @NotNull @Size(max = 35) @Pattern(regexp = LANGUAGE, message = LANGUAGE_MESSAGE) String,
                            @NotBlank @Size(max = 500) @PlainText String>
                    text) {
        Choice choice() {
            return new Choice(id, SurveyTexts.canonical(text));
        }
    }

    /** An earlier question that is asked and answered so. */
    @Schema(name = "SurveyConditionForm")
    public record ConditionForm(
            @Schema(examples = "recommend") @NotNull @Size(max = 40) String question,

            @Nullable @Schema(description = "The lowest number that fits", examples = "0")
            Integer from,

            @Nullable @Schema(description = "The highest number that fits", examples = "6")
            Integer to,

            @Nullable @Schema(description = "One of these choices; any answer if absent or empty") @Size(max = 50) List<@NotNull @Size(max = 40) String> anyOf) {
        ShowIf showIf() {
            return new ShowIf(question, from, to, anyOf == null ? List.of() : List.copyOf(anyOf));
        }
    }

    SurveyQuestion question() {
        return new SurveyQuestion(
                id,
                kind,
                SurveyTexts.canonical(text),
                Boolean.TRUE.equals(required),
                scale,
                list(choices),
                list(rows),
                showIf == null ? null : showIf.showIf());
    }

    private static List<Choice> list(@Nullable List<ChoiceForm> forms) {
        return forms == null
                ? List.of()
                : forms.stream().map(ChoiceForm::choice).toList();
    }
}
