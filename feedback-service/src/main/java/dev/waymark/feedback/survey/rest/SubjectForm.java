package dev.waymark.feedback.survey.rest;

import static dev.waymark.feedback.survey.rest.SurveyTexts.ONE_LINE;
import static dev.waymark.feedback.survey.rest.SurveyTexts.ONE_LINE_MESSAGE;

import dev.waymark.contracts.feedback.SurveySubject;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.PersonaId;
import dev.waymark.contracts.map.StageId;
import dev.waymark.contracts.map.TouchpointId;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What answers speak of; an invitation can say segment and channel more nearly. */
@Schema(name = "SurveySubjectForm")
public record SubjectForm(
        @Nullable JourneyMapId map,

        @Nullable @Schema(description = "A stage of the map")
        StageId stage,

        @Nullable @Schema(description = "A touchpoint of the map")
        TouchpointId touchpoint,

        @Nullable PersonaId persona,

        @Nullable @Schema(examples = "new customer")
        @Size(max = 200) @Pattern(regexp = ONE_LINE, message = ONE_LINE_MESSAGE) String segment,

        @Nullable @Schema(examples = "email") @Size(max = 100) @Pattern(regexp = ONE_LINE, message = ONE_LINE_MESSAGE) String channel) {
    SurveySubject subject() {
        return new SurveySubject(
                map, stage, touchpoint, persona, SurveyTexts.orNone(segment), SurveyTexts.orNone(channel));
    }
}
