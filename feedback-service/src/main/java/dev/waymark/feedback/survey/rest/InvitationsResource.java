package dev.waymark.feedback.survey.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.waymark.contracts.feedback.CaseId;
import dev.waymark.contracts.feedback.ResponseId;
import dev.waymark.contracts.feedback.SurveyId;
import dev.waymark.feedback.privacy.Vault;
import dev.waymark.feedback.survey.SurveyProblem;
import dev.waymark.feedback.survey.SurveyState;
import dev.waymark.feedback.survey.read.ResponseView;
import dev.waymark.feedback.survey.read.ResponseViews;
import dev.waymark.feedback.survey.token.SurveyToken.Personal;
import dev.waymark.feedback.survey.token.SurveyTokens;
import dev.waymark.feedback.survey.write.ResponseCommand.InviteCustomer;
import dev.waymark.service.Ids;
import dev.waymark.service.axon.Commands;
import dev.waymark.service.identity.Roles;
import dev.waymark.service.problem.Refusal;
import dev.waymark.service.view.Page;
import dev.waymark.service.view.PageRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jspecify.annotations.Nullable;

/** Invitations to a survey. */
@Path("/api/v1/surveys/{survey}/invitations")
@Tag(name = "Surveys")
public class InvitationsResource {
    /** An invitation, ready to be sent. */
    @Schema(name = "SurveyInvitation")
    public record Invitation(
            ResponseId response,

            @Schema(description = "Signed; good for one response until it expires. Says nothing about the customer.")
            String token,

            @Schema(description = "Behind the origin of this API, the page to answer on", examples = "/s/…?token=…")
            String path,

            Instant expiresAt) {}

    /** All of them, in the order they were asked for. */
    @Schema(name = "SurveyInvitations")
    public record Invitations(List<Invitation> items) {}

    /** An invitation that a closed case asked for. */
    @Schema(name = "ResurveyInvitation")
    public record Resurvey(
            @JsonUnwrapped Invitation invitation,
            CaseId caseId,

            @Nullable @Schema(description = "What the customer is called outside: whom to send it to")
            String customer,

            @Nullable String segment,
            @Nullable String channel) {}

    @Inject
    SurveyAccess access;

    @Inject
    ResponseViews responses;

    @Inject
    SurveyTokens tokens;

    @Inject
    Vault vault;

    @Inject
    Commands commands;

    @Inject
    Ids ids;

    @Inject
    Clock clock;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.INTEGRATION, Roles.ANALYST})
    @Operation(
            operationId = "inviteToSurvey",
            summary = "Make invitations, 200 at a time",
            description = "All or none. The tokens are shown this once; send Idempotency-Key to be able to ask again.")
    @APIResponse(
            responseCode = "201",
            description = "The invitations",
            content = @Content(schema = @Schema(implementation = Invitations.class)))
    @APIResponse(responseCode = "409", description = "The survey is closed")
    public Response invite(@PathParam("survey") SurveyId survey, @Valid @NotNull InvitationsForm form) {
        SurveyState state = access.toInvite(survey).state();
        if (state == SurveyState.CLOSED) {
            throw new Refusal(SurveyProblem.SURVEY_NOT_OPEN, "It is closed");
        }
        Instant expiresAt = clock.instant().truncatedTo(ChronoUnit.SECONDS).plus(Duration.ofDays(form.daysOrDefault()));
        List<InviteCustomer> commandsToSend = form.invitations().stream()
                .map(invitee -> command(survey, expiresAt, invitee))
                .toList();
        commands.sendTogether(send -> commandsToSend.forEach(send::send));
        return Response.status(Response.Status.CREATED)
                .entity(new Invitations(commandsToSend.stream()
                        .map(command -> invitation(survey, command.response(), expiresAt))
                        .toList()))
                .header("Cache-Control", "no-store")
                .build();
    }

    @GET
    @RolesAllowed({Roles.INTEGRATION, Roles.ANALYST})
    @Operation(
            operationId = "listResurveyInvitations",
            summary = "List the invitations of customers whose case was closed, to be sent, the latest first",
            description =
                    "Made where the rule of a case names this survey. Without those that somebody has begun to answer, that have"
                            + " expired, or whose customer was erased.")
    @APIResponse(responseCode = "200", description = "One page of invitations")
    @ResponseHeader(name = "Cache-Control", value = "no-store")
    public Page<Resurvey> list(@PathParam("survey") SurveyId survey, @Valid @BeanParam PageRequest page) {
        access.toInvite(survey);
        Page<ResponseView> found = responses.toSend(survey, clock.instant(), page);
        Vault.Opened opened = vault.open(found.items().stream()
                .flatMap(it -> Stream.ofNullable(it.subject()))
                .toList());
        return found.map(it -> new Resurvey(
                invitation(survey, it.id(), Objects.requireNonNull(it.openUntil())),
                Objects.requireNonNull(it.forCase()),
                opened.customer(Objects.requireNonNull(it.subject())),
                it.segment(),
                it.channel()));
    }

    private InviteCustomer command(SurveyId survey, Instant expiresAt, InvitationsForm.Invitee invitee) {
        String customer = text(invitee.customer());
        return new InviteCustomer(
                ids.next(ResponseId::new),
                survey,
                expiresAt,
                customer == null ? null : vault.subject(customer),
                text(invitee.segment()),
                text(invitee.channel()),
                null);
    }

    private Invitation invitation(SurveyId survey, ResponseId response, Instant expiresAt) {
        String token = tokens.text(new Personal(survey, response, expiresAt));
        return new Invitation(response, token, "/s/%s?token=%s".formatted(survey, token), expiresAt);
    }

    private static @Nullable String text(@Nullable String given) {
        return SurveyTexts.orNone(given);
    }
}
