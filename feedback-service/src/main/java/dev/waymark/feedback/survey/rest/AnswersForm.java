package dev.waymark.feedback.survey.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.waymark.service.problem.Refusal;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Answers as they are handed in. */
@Schema(name = "SurveyAnswers")
public record AnswersForm(
        @Schema(description = "Of the invitation or the open link, or the one an earlier part was answered with")
        @NotNull @Size(max = 200) String token,

        @Nullable @Schema(description = "The language of the questions, BCP 47", examples = "de")
        @Size(max = 35) @Pattern(regexp = SurveyTexts.LANGUAGE, message = SurveyTexts.LANGUAGE_MESSAGE) String language,

        @Nullable @Schema(description = "False to go on later: then nothing counts yet. True if absent")
        Boolean complete,

        @Schema(
                type = SchemaType.OBJECT,
                description =
                        "By the id of the question: a number, the id of a choice, a list of them, a text, an object of"
                                + " rows and choices; null takes an answer back. Questions left out keep theirs.",
                examples =
                        "{\"recommend\": 9, \"why\": [\"price\"], \"words\": \"Fast.\", \"parts\": {\"speed\": \"good\"}}")
        @NotNull JsonNode answers) {
    ObjectNode object() {
        if (answers instanceof ObjectNode object) {
            return object;
        }
        throw Refusal.invalid("answers", "must be an object");
    }

    boolean isComplete() {
        return complete == null || complete;
    }
}
