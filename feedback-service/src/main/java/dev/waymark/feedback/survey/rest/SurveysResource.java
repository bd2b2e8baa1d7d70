package dev.waymark.feedback.survey.rest;

import dev.waymark.contracts.feedback.SurveyDefinition;
import dev.waymark.contracts.feedback.SurveyId;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.TouchpointId;
import dev.waymark.feedback.directory.VisibleMaps;
import dev.waymark.feedback.survey.SurveyState;
import dev.waymark.feedback.survey.questionnaire.DefinitionCheck;
import dev.waymark.feedback.survey.read.SurveyQuery;
import dev.waymark.feedback.survey.read.SurveyVersionView;
import dev.waymark.feedback.survey.read.SurveyViews;
import dev.waymark.feedback.survey.write.SurveyCommand;
import dev.waymark.feedback.survey.write.SurveyCommand.BringSurveyTo;
import dev.waymark.feedback.survey.write.SurveyCommand.DraftSurvey;
import dev.waymark.feedback.survey.write.SurveyCommand.RewriteSurvey;
import dev.waymark.service.ExpectedRevision;
import dev.waymark.service.Ids;
import dev.waymark.service.axon.Commands;
import dev.waymark.service.identity.Roles;
import dev.waymark.service.problem.Violation;
import dev.waymark.service.rest.Answers;
import dev.waymark.service.rest.Validation;
import dev.waymark.service.view.Page;
import dev.waymark.service.view.PageRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Surveys: what is asked, and whether it takes answers. */
@Path("/api/v1/surveys")
@Tag(name = "Surveys")
public class SurveysResource {
    /** The state to bring a survey to. */
    public record StateForm(
            @Schema(examples = "open", description = "open or closed: draft → open ⇄ closed") @NotNull SurveyState state) {}

    /** What one version asks. */
    @Schema(name = "SurveyVersion")
    public record Version(int version, java.time.Instant since, SurveyDefinition definition) {
        static Version of(SurveyVersionView view) {
            return new Version(view.version(), view.since(), view.definition());
        }
    }

    @Inject
    SurveyViews surveys;

    @Inject
    SurveyPlaces places;

    @Inject
    SurveyAccess access;

    @Inject
    VisibleMaps visible;

    @Inject
    Commands commands;

    @Inject
    Ids ids;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ANALYST)
    @Operation(operationId = "draftSurvey", summary = "Draft a survey", description = """
                    Version 1, not open yet. Conditions (showIf) look back only. The default language must have every \
                    text; what other languages lack is shown in the default one and listed as missingTranslations.""")
    @APIResponse(
            responseCode = "201",
            description = "The draft at revision 1",
            content = @Content(schema = @Schema(implementation = SurveyAccount.class)))
    public Response draft(@Valid @NotNull SurveyForm form) {
        SurveyId survey = ids.next(SurveyId::new);
        return Answers.created(
                commands.send(new DraftSurvey(survey, checked(form))),
                "/surveys/" + survey,
                () -> surveys.find(survey).map(SurveyAccount::of));
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "listSurveys", summary = "List surveys, the last drafted first")
    public Page<SurveyAccount> list(
            @QueryParam("map") @Nullable JourneyMapId map,
            @QueryParam("touchpoint") @Nullable TouchpointId touchpoint,
            @QueryParam("state") @Nullable SurveyState state,
            @Valid @BeanParam PageRequest page) {
        return surveys.page(new SurveyQuery(map, touchpoint, state), visible.hiddenBeside(map), page)
                .map(SurveyAccount::of);
    }

    @GET
    @Path("{survey}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "openSurvey", summary = "Look at a survey as it is now")
    @APIResponse(
            responseCode = "200",
            description = "The survey; its revision is the ETag",
            content = @Content(schema = @Schema(implementation = SurveyAccount.class)))
    public Response find(@PathParam("survey") SurveyId survey) {
        return Answers.found(SurveyAccount.of(access.read(survey)));
    }

    @PUT
    @Path("{survey}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ANALYST)
    @Operation(
            operationId = "rewriteSurvey",
            summary = "Say anew all that a survey asks",
            description = "Once it has been open this makes a new version; who has begun goes on with theirs.")
    @APIResponse(
            responseCode = "200",
            description = "The survey as it now is",
            content = @Content(schema = @Schema(implementation = SurveyAccount.class)))
    public Response rewrite(
            @PathParam("survey") SurveyId survey,
            @HeaderParam("If-Match") @Nullable ExpectedRevision ifMatch,
            @Valid @NotNull SurveyForm form) {
        access.read(survey);
        return changed(new RewriteSurvey(survey, ExpectedRevision.orAny(ifMatch), checked(form)));
    }

    @POST
    @Path("{survey}/states")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ANALYST)
    @Operation(
            operationId = "bringSurveyTo",
            summary = "Open or close a survey",
            description = "A survey that is full opens again only with a higher quota.")
    @APIResponse(
            responseCode = "200",
            description = "The survey as it now is",
            content = @Content(schema = @Schema(implementation = SurveyAccount.class)))
    @APIResponse(responseCode = "409", description = "That state cannot be reached, or all places are taken")
    public Response bringTo(
            @PathParam("survey") SurveyId survey,
            @HeaderParam("If-Match") @Nullable ExpectedRevision ifMatch,
            @Valid @NotNull StateForm form) {
        access.read(survey);
        return changed(new BringSurveyTo(survey, ExpectedRevision.orAny(ifMatch), form.state()));
    }

    @GET
    @Path("{survey}/versions")
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "listSurveyVersions", summary = "List what each version asks, the latest first")
    public Page<Version> versions(@PathParam("survey") SurveyId survey, @Valid @BeanParam PageRequest page) {
        access.read(survey);
        return surveys.versions(survey, page).map(Version::of);
    }

    private Response changed(SurveyCommand command) {
        return Answers.changed(
                commands.send(command),
                "/surveys/" + command.survey(),
                () -> surveys.find(command.survey()).map(SurveyAccount::of));
    }

    private SurveyDefinition checked(SurveyForm form) {
        SurveyDefinition definition = form.definition();
        List<Violation> violations = new ArrayList<>(DefinitionCheck.of(definition));
        violations.addAll(places.missing(definition.about()));
        Validation.refuse(violations, null);
        return definition;
    }
}
