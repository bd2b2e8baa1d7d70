package dev.waymark.feedback.survey.rest;

import static dev.waymark.feedback.survey.rest.SurveyTexts.LANGUAGE;
import static dev.waymark.feedback.survey.rest.SurveyTexts.LANGUAGE_MESSAGE;
import static dev.waymark.feedback.survey.rest.SurveyTexts.LONGEST;
import static dev.waymark.feedback.survey.rest.SurveyTexts.MOST_LANGUAGES;

import dev.waymark.contracts.feedback.SurveyDefinition;
import dev.waymark.contracts.feedback.SurveySubject;
import dev.waymark.feedback.survey.questionnaire.Languages;
import dev.waymark.service.input.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** All that is asked, and how. Texts are objects of language and text; a missing translation falls back to the default. */
public record SurveyForm(
        @Schema(description = "What staff call it", examples = "After delivery") @NotBlank @Size(max = 200) @PlainText
        String name,

        @Schema(description = "The default language, BCP 47", examples = "en")
        @NotNull @Size(max = 35) @Pattern(regexp = LANGUAGE, message = LANGUAGE_MESSAGE) String language,

        @Schema(description = "Further languages it is offered in", examples = "[\"de\", \"ar\"]")
        @Size(max = MOST_LANGUAGES) @Nullable List<@NotNull @Size(max = 35) @Pattern(regexp = LANGUAGE, message = LANGUAGE_MESSAGE) String> otherLanguages,

        @Schema(examples = "{\"en\": \"Your delivery\", \"de\": \"Ihre Lieferung\"}")
        @NotNull @Size(min = 1, max = MOST_LANGUAGES) Map<
                        @NotNull @Size(max = 35) @Pattern(regexp = LANGUAGE, message = LANGUAGE_MESSAGE) String,
                        @NotBlank @Size(max = LONGEST) @PlainText String>
                title,

        @Schema(description = "Shown before the first question", examples = "{\"en\": \"It takes two minutes.\"}")
        @Size(max = MOST_LANGUAGES) @Nullable Map<
                        @NotNull @Size(max = 35) @Pattern(regexp = LANGUAGE, message = LANGUAGE_MESSAGE) String,
                        @NotBlank @Size(max = LONGEST) @PlainText String>
                introduction,

        @Schema(description = "Shown when it is completed", examples = "{\"en\": \"Thank you!\"}")
        @Size(max = MOST_LANGUAGES) @Nullable Map<
                        @NotNull @Size(max = 35) @Pattern(regexp = LANGUAGE, message = LANGUAGE_MESSAGE) String,
                        @NotBlank @Size(max = LONGEST) @PlainText String>
                thanks,

        @NotEmpty @Size(max = 50) List<@NotNull @Valid QuestionForm> questions,

        @Schema(description = "What answers speak of") @Valid @Nullable SubjectForm about,

        @Valid @Nullable RulesForm rules) {
    SurveyDefinition definition() {
        String main = Languages.canonical(language);
        List<String> others = otherLanguages == null ? List.of() : otherLanguages;
        return new SurveyDefinition(
                name.strip(),
                main,
                Stream.concat(Stream.of(main), others.stream().map(Languages::canonical))
                        .toList(),
                SurveyTexts.canonical(title),
                SurveyTexts.orNone(introduction),
                SurveyTexts.orNone(thanks),
                questions.stream().map(QuestionForm::question).toList(),
                about == null ? new SurveySubject(null, null, null, null, null, null) : about.subject(),
                (rules == null ? RulesForm.DEFAULT : rules).rules());
    }
}
