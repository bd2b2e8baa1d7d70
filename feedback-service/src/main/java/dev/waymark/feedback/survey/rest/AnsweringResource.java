package dev.waymark.feedback.survey.rest;

import dev.waymark.contracts.feedback.ResponseId;
import dev.waymark.contracts.feedback.SurveyId;
import dev.waymark.feedback.survey.ResponseState;
import dev.waymark.feedback.survey.answering.Answering;
import dev.waymark.feedback.survey.answering.Sitting;
import dev.waymark.feedback.survey.read.ResponseView;
import dev.waymark.feedback.survey.read.ResponseViews;
import dev.waymark.feedback.survey.token.TooOften;
import dev.waymark.service.problem.CommonProblem;
import dev.waymark.service.problem.Problem;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** Answering a survey, without a login: a token of the survey stands for it. */
@Path("/api/v1/surveys/{survey}")
@Tag(name = "Answering surveys")
public class AnsweringResource {
    /** What became of answers. */
    @Schema(name = "SurveyAnswersTaken")
    public record TakenAnswers(
            ResponseId response,
            ResponseState state,

            @Schema(description = "Of the survey; it stays this one")
            int version,

            @Schema(description = "To go on with, or to change what is completed")
            String token,

            @Nullable @Schema(description = "Until when") Instant openUntil,

            @Schema(description = "How often it was changed since it was completed")
            int edition) {}

    @Inject
    Answering answering;

    @Inject
    ResponseViews responses;

    @Inject
    Clock clock;

    @GET
    @Path("questions")
    @PermitAll
    @Operation(
            operationId = "readSurveyQuestions",
            summary = "Read what one is asked, and has answered so far",
            description = "Needs no access token. Who has begun keeps their version.")
    @APIResponse(
            responseCode = "200",
            description = "The questions in the language that suits best",
            content = @Content(schema = @Schema(implementation = QuestionSheet.class)))
    @APIResponse(responseCode = "403", description = "The token is not for this survey, or has expired")
    @APIResponse(responseCode = "409", description = "The survey takes no answers, or the invitation is used")
    @APIResponse(responseCode = "429", description = "The token was used too often; see Retry-After")
    public Response questions(
            @PathParam("survey") SurveyId survey,
            @Parameter(description = "Of the invitation or the open link", required = true)
                    @QueryParam("token")
                    @Nullable String token,
            @Parameter(description = "BCP 47; the default language where it is not offered", example = "de")
                    @QueryParam("lang")
                    @Nullable String language) {
        Sitting sitting = answering.sit(survey, token);
        sitting.requireOpen(clock.instant());
        return Response.ok(QuestionSheet.of(sitting, language))
                .header("Cache-Control", "no-store")
                .build();
    }

    @POST
    @Path("responses")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermitAll
    @Operation(operationId = "answerSurvey", summary = "Answer a survey, whole or in parts", description = """
                    Needs no access token. Parts (complete: false) are kept and gone on with by the token answered; they \
                    count when the last is complete, or when their time is over. Completed answers can be changed for a \
                    while with the same token; what they were before stays in the history.""")
    @APIResponse(
            responseCode = "201",
            description = "The first answers of this response",
            content = @Content(schema = @Schema(implementation = TakenAnswers.class)))
    @APIResponse(
            responseCode = "200",
            description = "Further answers, or changed ones",
            content = @Content(schema = @Schema(implementation = TakenAnswers.class)))
    @APIResponse(responseCode = "403", description = "The token is not for this survey, or has expired")
    @APIResponse(
            responseCode = "409",
            description = "The survey takes no answers, the quota is reached, or the invitation is used")
    @APIResponse(responseCode = "429", description = "The token was used too often; see Retry-After")
    public Response answer(@PathParam("survey") SurveyId survey, @Valid @NotNull AnswersForm form) {
        Answering.Taken taken = answering.take(survey, form.token(), form.language(), form.object(), form.isComplete());
        Optional<ResponseView> view = taken.receipt().visible() ? responses.find(taken.response()) : Optional.empty();
        Response.Status status = taken.begun() ? Response.Status.CREATED : Response.Status.OK;
        return view.map(it -> Response.status(status).entity(answer(it, taken.token())))
                .orElseGet(() -> Response.accepted())
                .header("Cache-Control", "no-store")
                .build();
    }

    private static TakenAnswers answer(ResponseView view, String token) {
        return new TakenAnswers(view.id(), view.state(), view.version(), token, view.openUntil(), view.edition());
    }

    /** For all who answer by the API; the page says it in HTML. */
    @ServerExceptionMapper
    public Response tooOften(TooOften e) {
        return Problem.of(CommonProblem.TOO_MANY_REQUESTS, "This token was used too often")
                .response(Map.of("Retry-After", Long.toString(e.seconds())));
    }
}
