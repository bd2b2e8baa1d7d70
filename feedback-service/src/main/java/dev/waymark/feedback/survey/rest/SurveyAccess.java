package dev.waymark.feedback.survey.rest;

import dev.waymark.contracts.feedback.SurveyId;
import dev.waymark.feedback.directory.VisibleMaps;
import dev.waymark.feedback.survey.read.SurveyView;
import dev.waymark.feedback.survey.read.SurveyViews;
import dev.waymark.service.identity.Caller;
import dev.waymark.service.identity.Roles;
import dev.waymark.service.problem.Refusal;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** A survey about a map is for who may read the map; who is invited to answer needs no map. */
@Singleton
class SurveyAccess {
    @Inject
    SurveyViews surveys;

    @Inject
    VisibleMaps visible;

    @Inject
    Caller caller;

    /**
     * The survey, for staff.
     *
     * @throws Refusal where there is none, or its map is not for the caller
     */
    SurveyView read(SurveyId survey) {
        SurveyView found = surveys.require(survey);
        visible.read(found.definition().about().map(), "No such survey");
        return found;
    }

    /** The survey, for who sends invitations: staff, and service accounts, which read nothing else of it. */
    SurveyView toInvite(SurveyId survey) {
        return caller.is(Roles.VIEWER) ? read(survey) : surveys.require(survey);
    }
}
