package dev.waymark.contracts.feedback;

import dev.waymark.contracts.EventName;
import org.jspecify.annotations.Nullable;

/**
 * What can happen to a survey. Changes by staff make revisions, whose number events carry in their metadata as
 * {@code revision}; somebody's answers make none.
 */
public sealed interface SurveyEvent {
    SurveyId survey();

    /** Version 1, not open yet. */
    @EventName("feedback.SurveyDrafted")
    record SurveyDrafted(SurveyId survey, SurveyDefinition definition) implements SurveyEvent {}

    /**
     * All that is now asked.
     *
     * @param version a new one once the survey has been open: answers keep the version they were given to
     */
    @EventName("feedback.SurveyRewritten")
    record SurveyRewritten(SurveyId survey, int version, SurveyDefinition definition) implements SurveyEvent {}

    @EventName("feedback.SurveyOpened")
    record SurveyOpened(SurveyId survey) implements SurveyEvent {}

    @EventName("feedback.SurveyClosed")
    record SurveyClosed(SurveyId survey, SurveyClosing why) implements SurveyEvent {}

    /**
     * From now on everybody who has the link can answer.
     *
     * @param link its number: an earlier link of the survey does not work again
     */
    @EventName("feedback.OpenLinkSwitchedOn")
    record OpenLinkSwitchedOn(SurveyId survey, int link) implements SurveyEvent {}

    @EventName("feedback.OpenLinkSwitchedOff")
    record OpenLinkSwitchedOff(SurveyId survey) implements SurveyEvent {}

    /** Somebody completed it: one less may. */
    @EventName("feedback.SurveyPlaceTaken")
    record SurveyPlaceTaken(
            SurveyId survey, ResponseId response, @Nullable String segment) implements SurveyEvent {}
}
