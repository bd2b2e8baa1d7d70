package dev.waymark.feedback.survey.read;

import dev.waymark.contracts.feedback.SurveyDefinition;
import dev.waymark.contracts.feedback.SurveyEvent;
import dev.waymark.contracts.feedback.SurveyEvent.OpenLinkSwitchedOff;
import dev.waymark.contracts.feedback.SurveyEvent.OpenLinkSwitchedOn;
import dev.waymark.contracts.feedback.SurveyEvent.SurveyClosed;
import dev.waymark.contracts.feedback.SurveyEvent.SurveyDrafted;
import dev.waymark.contracts.feedback.SurveyEvent.SurveyOpened;
import dev.waymark.contracts.feedback.SurveyEvent.SurveyPlaceTaken;
import dev.waymark.contracts.feedback.SurveyEvent.SurveyRewritten;
import dev.waymark.contracts.feedback.SurveyId;
import dev.waymark.feedback.survey.questionnaire.Questionnaire;
import java.time.Instant;
import java.util.Optional;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * What was asked by one version of a survey.
 *
 * @param id of survey and version
 */
public record SurveyVersionView(
        @BsonId String id, SurveyId survey, int version, Instant since, SurveyDefinition definition) {
    static String idOf(SurveyId survey, int version) {
        return survey + "/" + version;
    }

    /** Empty for events that ask nothing else. */
    static Optional<SurveyVersionView> of(SurveyEvent event, Instant at) {
        return switch (event) {
            case SurveyDrafted it -> Optional.of(of(it.survey(), 1, at, it.definition()));
            case SurveyRewritten it -> Optional.of(of(it.survey(), it.version(), at, it.definition()));
            case SurveyOpened _, SurveyClosed _, OpenLinkSwitchedOn _, OpenLinkSwitchedOff _, SurveyPlaceTaken _ ->
                Optional.empty();
        };
    }

    private static SurveyVersionView of(SurveyId survey, int version, Instant at, SurveyDefinition definition) {
        return new SurveyVersionView(idOf(survey, version), survey, version, at, definition);
    }

    public Questionnaire questionnaire() {
        return new Questionnaire(version, definition);
    }
}
