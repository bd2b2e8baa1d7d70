package dev.waymark.feedback.survey.rest;

import dev.waymark.contracts.feedback.ResponseId;
import dev.waymark.contracts.feedback.SurveyId;
import dev.waymark.feedback.survey.ResponseState;
import dev.waymark.feedback.survey.read.ResponseView;
import dev.waymark.feedback.survey.read.ResponseViews;
import dev.waymark.service.identity.Roles;
import dev.waymark.service.problem.Refusal;
import dev.waymark.service.view.Page;
import dev.waymark.service.view.PageRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The responses to a survey, one by one. */
@Path("/api/v1/surveys/{survey}/responses")
@Tag(name = "Surveys")
public class ResponsesResource {
    @Inject
    SurveyAccess access;

    @Inject
    ResponseViews responses;

    @Inject
    ResponseReading reading;

    @GET
    @RolesAllowed(Roles.ANALYST)
    @Operation(operationId = "listSurveyResponses", summary = "List the responses to a survey, the newest first")
    public Page<ResponseAccount> list(
            @PathParam("survey") SurveyId survey,
            @QueryParam("state") @Nullable ResponseState state,
            @Valid @BeanParam PageRequest page) {
        access.read(survey);
        Page<ResponseView> found = responses.page(survey, state, page);
        return new Page<>(reading.of(found.items()), found.next());
    }

    @GET
    @Path("{response}")
    @RolesAllowed(Roles.ANALYST)
    @Operation(
            operationId = "openSurveyResponse",
            summary = "Look at a response and all that happened to it",
            description = "An answer that was changed stands in the history with what it was before.")
    public ResponseAccount.WithHistory open(
            @PathParam("survey") SurveyId survey, @PathParam("response") ResponseId response) {
        access.read(survey);
        return responses
                .find(response)
                .filter(view -> view.survey().equals(survey))
                .map(reading::withHistory)
                .orElseThrow(() -> Refusal.notFound("No such response"));
    }
}
