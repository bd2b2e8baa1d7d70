package dev.waymark.map.persona.rest;

import dev.waymark.contracts.map.PersonaId;
import dev.waymark.map.persona.read.PersonaHistory;
import dev.waymark.map.persona.read.PersonaRevision;
import dev.waymark.map.persona.read.PersonaView;
import dev.waymark.map.persona.read.PersonaViews;
import dev.waymark.service.identity.Roles;
import dev.waymark.service.problem.Refusal;
import dev.waymark.service.rest.Answers;
import dev.waymark.service.view.Page;
import dev.waymark.service.view.PageRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How a persona came to be told as it is. */
@Path("/api/v1/personas/{persona}/revisions")
@Tag(name = "Personas")
public class PersonaRevisionsResource {
    @Inject
    PersonaViews personas;

    @Inject
    PersonaHistory history;

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "listPersonaRevisions",
            summary = "Who changed what about a persona and when, newest first")
    @APIResponse(responseCode = "200", description = "One page of revisions")
    public Page<PersonaRevision> list(@PathParam("persona") PersonaId persona, @Valid @BeanParam PageRequest page) {
        if (personas.find(persona).isEmpty()) {
            throw Refusal.notFound("No such persona");
        }
        return history.revisions(persona, page);
    }

    @GET
    @Path("{revision}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "openPersonaRevision", summary = "Open a persona as it was at a revision")
    @APIResponse(
            responseCode = "200",
            description = "The persona as it was",
            content = @Content(schema = @Schema(implementation = PersonaView.class)))
    public Response open(@PathParam("persona") PersonaId persona, @PathParam("revision") long revision) {
        return Answers.found(
                history.at(persona, revision).orElseThrow(() -> Refusal.notFound("The persona has no such revision")));
    }
}
