package dev.waymark.feedback.closing.rest;

import dev.waymark.contracts.feedback.CaseRule;
import dev.waymark.contracts.feedback.CaseRulesId;
import dev.waymark.contracts.feedback.SurveyId;
import dev.waymark.feedback.closing.CaseProblem;
import dev.waymark.feedback.closing.read.CaseRulesViews;
import dev.waymark.feedback.closing.read.OpenSurveys;
import dev.waymark.feedback.closing.write.CaseRulesCommand.ChangeCaseRules;
import dev.waymark.feedback.closing.write.CaseRulesCommand.MakeCaseRules;
import dev.waymark.feedback.closing.write.CaseRulesCommand.RetireCaseRules;
import dev.waymark.service.ExpectedRevision;
import dev.waymark.service.Ids;
import dev.waymark.service.axon.Commands;
import dev.waymark.service.identity.Roles;
import dev.waymark.service.problem.Refusal;
import dev.waymark.service.rest.Answers;
import dev.waymark.service.view.Page;
import dev.waymark.service.view.PageRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The lists of rules that open cases. */
@Path("/api/v1/case-rules")
@Tag(name = "Cases")
public class CaseRulesResource {
    private static final int MOST = 20;

    @Inject
    CaseRulesViews rules;

    @Inject
    OpenSurveys surveys;

    @Inject
    Commands commands;

    @Inject
    Ids ids;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ANALYST)
    @Operation(
            operationId = "makeCaseRules",
            summary = "Make a list of rules that open cases",
            description =
                    "Each list opens one case an utterance at the most, by its first rule that fits; of what arrives from now on.")
    @APIResponse(
            responseCode = "201",
            description = "The list at revision 1",
            content = @Content(schema = @Schema(implementation = CaseRulesAnswer.class)))
    public Response make(@Valid @NotNull CaseRulesForm form) {
        List<CaseRule> list = list(form);
        if (rules.count() >= MOST) {
            throw new Refusal(CaseProblem.TOO_MANY_CASE_RULES, "There are %d lists at the most".formatted(MOST));
        }
        CaseRulesId id = ids.next(CaseRulesId::new);
        return Answers.created(
                commands.send(new MakeCaseRules(id, form.name().strip(), list)), "/case-rules/" + id, () -> shown(id));
    }

    @GET
    @RolesAllowed(Roles.JOURNEY_MANAGER)
    @Operation(operationId = "listCaseRules", summary = "List the lists of rules that open cases, newest first")
    @APIResponse(responseCode = "200", description = "One page of lists")
    public Page<CaseRulesAnswer> list(@Valid @BeanParam PageRequest page) {
        return rules.page(page).map(CaseRulesAnswer::of);
    }

    @GET
    @Path("{rules}")
    @RolesAllowed(Roles.JOURNEY_MANAGER)
    @Operation(operationId = "openCaseRules", summary = "Open a list of rules")
    @APIResponse(
            responseCode = "200",
            description = "The list; its revision is the ETag",
            content = @Content(schema = @Schema(implementation = CaseRulesAnswer.class)))
    public Response open(@PathParam("rules") CaseRulesId id) {
        return Answers.found(shown(id).orElseThrow(CaseRulesResource::notThere));
    }

    @PUT
    @Path("{rules}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ANALYST)
    @Operation(
            operationId = "changeCaseRules",
            summary = "Change a list of rules: all of it, in its order",
            description =
                    "Cases that are open go on by the rule that opened them. Turns go on where a rule keeps its name.")
    @APIResponse(
            responseCode = "200",
            description = "The list as it now is",
            content = @Content(schema = @Schema(implementation = CaseRulesAnswer.class)))
    public Response change(
            @PathParam("rules") CaseRulesId id,
            @HeaderParam("If-Match") @Nullable ExpectedRevision ifMatch,
            @Valid @NotNull CaseRulesForm form) {
        refuseUnlessThere(id);
        return Answers.changed(
                commands.send(new ChangeCaseRules(
                        id, ExpectedRevision.orAny(ifMatch), form.name().strip(), list(form))),
                "/case-rules/" + id,
                () -> shown(id));
    }

    /** The rules, if they make sense and the surveys they name are there. */
    private List<CaseRule> list(CaseRulesForm form) {
        List<CaseRule> list = form.list();
        for (int index = 0; index < list.size(); index++) {
            SurveyId survey = list.get(index).resurveySurvey();
            if (survey != null && !surveys.knows(survey)) {
                throw Refusal.invalid("rules[%d].resurveySurvey".formatted(index), "is no survey");
            }
        }
        return list;
    }

    @DELETE
    @Path("{rules}")
    @RolesAllowed(Roles.ANALYST)
    @Operation(
            operationId = "retireCaseRules",
            summary = "Let a list of rules open no more cases, for good",
            description = "Its cases stay as they are.")
    @APIResponse(responseCode = "204", description = "It is retired")
    public void retire(
            @PathParam("rules") CaseRulesId id, @HeaderParam("If-Match") @Nullable ExpectedRevision ifMatch) {
        refuseUnlessThere(id);
        commands.send(new RetireCaseRules(id, ExpectedRevision.orAny(ifMatch)));
    }

    private void refuseUnlessThere(CaseRulesId id) {
        if (rules.find(id).isEmpty()) {
            throw notThere();
        }
    }

    private Optional<CaseRulesAnswer> shown(CaseRulesId id) {
        return rules.find(id).map(CaseRulesAnswer::of);
    }

    private static Refusal notThere() {
        return Refusal.notFound("No such rules");
    }
}
