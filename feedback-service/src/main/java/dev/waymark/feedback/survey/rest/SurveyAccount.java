package dev.waymark.feedback.survey.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.waymark.contracts.feedback.SurveyClosing;
import dev.waymark.contracts.feedback.SurveyDefinition;
import dev.waymark.contracts.feedback.SurveyId;
import dev.waymark.feedback.survey.SurveyState;
import dev.waymark.feedback.survey.questionnaire.Translations;
import dev.waymark.feedback.survey.read.SurveyView;
import dev.waymark.service.rest.Revisioned;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A survey as staff see it. */
@Schema(name = "Survey")
public record SurveyAccount(
        SurveyId id,
        long revision,
        SurveyState state,

        @Schema(description = "What is asked now; answers keep the version they were given to")
        int version,

        @Nullable @Schema(description = "Where it is closed")
        SurveyClosing closedBecause,

        @Schema(description = "Whether everybody who has the open link can answer")
        boolean openLink,

        Instant draftedAt,
        Instant changedAt,
        @JsonUnwrapped SurveyDefinition definition,

        @Schema(description = "Texts that are shown in the default language instead")
        List<Translations.Missing> missingTranslations)
        implements Revisioned {
    static SurveyAccount of(SurveyView view) {
        return new SurveyAccount(
                view.id(),
                view.revision(),
                view.state(),
                view.version(),
                view.closedBecause(),
                view.link() != null,
                view.draftedAt(),
                view.changedAt(),
                view.definition(),
                Translations.missing(view.definition()));
    }
}
