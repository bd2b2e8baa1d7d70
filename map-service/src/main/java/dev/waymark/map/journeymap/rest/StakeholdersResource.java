package dev.waymark.map.journeymap.rest;

import static dev.waymark.map.TextRules.NAME;

import dev.waymark.contracts.UserId;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.StakeholderRole;
import dev.waymark.map.access.MapAccess;
import dev.waymark.map.journeymap.read.MapView;
import dev.waymark.map.journeymap.write.JourneyMapCommand.AssignStakeholder;
import dev.waymark.map.journeymap.write.JourneyMapCommand.RemoveStakeholder;
import dev.waymark.map.journeymap.write.Person;
import dev.waymark.service.ExpectedRevision;
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
import jakarta.ws.rs.HeaderParam;
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

/** Who works on a map. */
@Path("/api/v1/maps/{map}/stakeholders")
@Tag(name = "Journey maps")
public class StakeholdersResource {
    /** A stakeholder's name, role on the map and department. */
    public record Stakeholder(
            @Schema(examples = "Jana Manager") @NotBlank @Size(max = NAME) @PlainText
            String name,

            @Schema(description = "owner hands the map over; the owner so far becomes an editor") @NotNull StakeholderRole role,

            @Nullable @Schema(examples = "marketing") @Size(max = NAME) @PlainText
            String department) {}

    @Inject
    MapAccess access;

    @Inject
    MapWrites writes;

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("{user}")
    @RolesAllowed(Roles.JOURNEY_MANAGER)
    @Operation(operationId = "assignStakeholder", summary = "Give a user a role on the map, or another one")
    @APIResponse(
            responseCode = "200",
            description = "The map as it now is",
            content = @Content(schema = @Schema(implementation = MapView.class)))
    public Response assign(
            @PathParam("map") JourneyMapId map,
            @PathParam("user") UserId user,
            @HeaderParam("If-Match") @Nullable ExpectedRevision ifMatch,
            @Valid @NotNull Stakeholder stakeholder) {
        access.manage(map);
        Person person = new Person(user, stakeholder.name().strip(), stakeholder.department());
        return writes.changed(new AssignStakeholder(map, ExpectedRevision.orAny(ifMatch), person, stakeholder.role()));
    }

    @DELETE
    @Path("{user}")
    @RolesAllowed(Roles.JOURNEY_MANAGER)
    @Operation(operationId = "removeStakeholder", summary = "Take a user's role on the map away")
    @APIResponse(
            responseCode = "200",
            description = "The map as it now is",
            content = @Content(schema = @Schema(implementation = MapView.class)))
    public Response remove(
            @PathParam("map") JourneyMapId map,
            @PathParam("user") UserId user,
            @HeaderParam("If-Match") @Nullable ExpectedRevision ifMatch) {
        access.manage(map);
        return writes.changed(new RemoveStakeholder(map, ExpectedRevision.orAny(ifMatch), user));
    }
}
