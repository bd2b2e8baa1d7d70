package dev.waymark.feedback.survey.rest;

import dev.waymark.contracts.feedback.SurveyId;
import dev.waymark.feedback.survey.token.SurveyToken.OpenLink;
import dev.waymark.feedback.survey.token.SurveyTokens;
import dev.waymark.feedback.survey.write.SurveyCommand.SwitchOpenLink;
import dev.waymark.service.axon.Commands;
import dev.waymark.service.identity.Roles;
import dev.waymark.service.problem.Refusal;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The one link under which anybody can answer a survey. */
@Path("/api/v1/surveys/{survey}/link")
@Tag(name = "Surveys")
public class OpenLinkResource {
    /** An open link. */
    @Schema(name = "SurveyLink")
    public record Link(
            @Schema(description = "Hand it in with answers") String token,

            @Schema(description = "Behind the origin of this API, the page to answer on", examples = "/s/…?token=…")
            String path) {}

    @Inject
    SurveyAccess access;

    @Inject
    SurveyTokens tokens;

    @Inject
    Commands commands;

    @PUT
    @RolesAllowed(Roles.ANALYST)
    @Operation(
            operationId = "switchSurveyLinkOn",
            summary = "Let everybody answer who has the link",
            description = "Where it is on already, it stays the same. Once switched off, the next one is another.")
    @APIResponse(responseCode = "200", description = "The link")
    public Link on(@PathParam("survey") SurveyId survey) {
        access.read(survey);
        commands.send(new SwitchOpenLink(survey, true));
        return link(survey);
    }

    @GET
    @RolesAllowed(Roles.ANALYST)
    @Operation(operationId = "readSurveyLink", summary = "Look up the open link")
    public Link read(@PathParam("survey") SurveyId survey) {
        return link(survey);
    }

    @DELETE
    @RolesAllowed(Roles.ANALYST)
    @Operation(operationId = "switchSurveyLinkOff", summary = "Switch the open link off, for good")
    @APIResponse(responseCode = "204", description = "It no longer works; who has begun by it may go on")
    public void off(@PathParam("survey") SurveyId survey) {
        access.read(survey);
        commands.send(new SwitchOpenLink(survey, false));
    }

    private Link link(SurveyId survey) {
        Integer number = access.read(survey).link();
        if (number == null) {
            throw Refusal.notFound("The open link is switched off");
        }
        String token = tokens.text(new OpenLink(survey, number));
        return new Link(token, "/s/%s?token=%s".formatted(survey, token));
    }
}
