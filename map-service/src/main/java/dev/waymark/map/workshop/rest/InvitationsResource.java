package dev.waymark.map.workshop.rest;

import static dev.waymark.map.TextRules.NAME;

import dev.waymark.contracts.UserId;
import dev.waymark.contracts.map.Invitee;
import dev.waymark.contracts.map.WorkshopId;
import dev.waymark.map.access.MapAccess;
import dev.waymark.map.workshop.read.WorkshopView;
import dev.waymark.map.workshop.write.WorkshopCommand.AnswerInvitation;
import dev.waymark.map.workshop.write.WorkshopCommand.InviteParticipant;
import dev.waymark.map.workshop.write.WorkshopCommand.WithdrawInvitation;
import dev.waymark.service.identity.Roles;
import dev.waymark.service.input.PlainText;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Who is asked to a workshop. */
@Path("/api/v1/workshops/{workshop}/invitations")
@Tag(name = "Workshops")
public class InvitationsResource {
    /** Somebody to be asked. */
    public record Invitation(
            @Schema(examples = "Mara Winter") @NotBlank @Size(max = NAME) @PlainText
            String name,

            @Nullable @Schema(description = "For which department they speak", examples = "customer-service")
            @Size(max = NAME) @PlainText
            String department) {}

    /** Whether one comes. */
    public record Reply(@NotNull Boolean accepted) {}

    @Inject
    OpenWorkshops open;

    @Inject
    MapAccess access;

    @PUT
    @Path("{user}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.JOURNEY_MANAGER)
    @Operation(
            operationId = "inviteToWorkshop",
            summary = "Invite somebody who may read the map, until the perspectives are revealed; for the facilitator",
            description =
                    "Inviting does not let them read the map: make them a stakeholder of it where it is private or only"
                            + " listed.")
    @APIResponse(
            responseCode = "200",
            description = "The workshop with its invitations",
            content = @Content(schema = @Schema(implementation = WorkshopView.class)))
    public Response invite(
            @PathParam("workshop") WorkshopId workshop,
            @PathParam("user") UserId user,
            @Valid @NotNull Invitation invitation) {
        open.refuseStranger(open.led(workshop).map(), user);
        String department = invitation.department();
        Invitee invitee = new Invitee(
                user,
                invitation.name().strip(),
                department == null || department.isBlank() ? null : department.strip());
        return open.changed(new InviteParticipant(workshop, invitee));
    }

    @DELETE
    @Path("{user}")
    @RolesAllowed(Roles.JOURNEY_MANAGER)
    @Operation(
            operationId = "withdrawInvitation",
            summary = "Take an invitation back, until the perspectives are revealed; for the facilitator",
            description = "What they contributed no longer counts and is no longer shown.")
    @APIResponse(
            responseCode = "200",
            description = "The workshop with its invitations",
            content = @Content(schema = @Schema(implementation = WorkshopView.class)))
    public Response withdraw(@PathParam("workshop") WorkshopId workshop, @PathParam("user") UserId user) {
        open.led(workshop);
        return open.changed(new WithdrawInvitation(workshop, user));
    }

    @POST
    @Path("me/answer")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "answerInvitation",
            summary = "Accept or decline one's own invitation, until the perspectives are revealed",
            description = "Who has declined contributes nothing until they accept after all.")
    @APIResponse(
            responseCode = "200",
            description = "The workshop with its invitations",
            content = @Content(schema = @Schema(implementation = WorkshopView.class)))
    public Response answer(@PathParam("workshop") WorkshopId workshop, @Valid @NotNull Reply reply) {
        open.find(workshop);
        return open.changed(new AnswerInvitation(workshop, access.user(), reply.accepted()));
    }
}
