package dev.waymark.feedback.survey.rest;

import dev.waymark.contracts.feedback.SurveyId;
import dev.waymark.feedback.survey.read.SurveyResults;
import dev.waymark.feedback.survey.read.SurveySums;
import dev.waymark.feedback.survey.read.SurveyVersionView;
import dev.waymark.feedback.survey.read.SurveyView;
import dev.waymark.feedback.survey.read.SurveyViews;
import dev.waymark.service.identity.Roles;
import dev.waymark.service.problem.Refusal;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What came of a survey. */
@Path("/api/v1/surveys/{survey}/results")
@Tag(name = "Surveys")
public class ResultsResource {
    @Inject
    SurveyViews surveys;

    @Inject
    SurveySums sums;

    @Inject
    SurveyAccess access;

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "sumUpSurvey",
            summary = "Sum up a survey: response rate, and each question's answers with n and 95 % interval",
            description =
                    "Completed responses count, and those whose time was over as far as they go; words are not shown.")
    public SurveyResults results(
            @PathParam("survey") SurveyId survey,
            @Parameter(description = "Whose answers are counted; the current one if absent")
                    @QueryParam("version")
                    @Nullable Integer version) {
        SurveyView view = access.read(survey);
        int wanted = version == null ? view.version() : version;
        return surveys.version(survey, wanted)
                .map(SurveyVersionView::questionnaire)
                .map(asked -> sums.of(survey, asked))
                .orElseThrow(() -> Refusal.notFound("No such version"));
    }
}
