package dev.waymark.map.persona.rest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.PersonaId;
import dev.waymark.contracts.map.PersonaState;
import dev.waymark.map.access.MapAccess;
import dev.waymark.map.persona.read.PersonaQuery;
import dev.waymark.map.persona.read.PersonaSummary;
import dev.waymark.map.persona.read.PersonaUse;
import dev.waymark.map.persona.read.PersonaView;
import dev.waymark.map.persona.read.PersonaViews;
import dev.waymark.map.persona.write.PersonaCommand.CreatePersona;
import dev.waymark.map.persona.write.PersonaCommand.RewritePersona;
import dev.waymark.map.persona.write.PersonaDocument;
import dev.waymark.service.ExpectedRevision;
import dev.waymark.service.Ids;
import dev.waymark.service.axon.Commands;
import dev.waymark.service.identity.Roles;
import dev.waymark.service.input.PlainText;
import dev.waymark.service.problem.Refusal;
import dev.waymark.service.rest.Answers;
import dev.waymark.service.rest.MergePatch;
import dev.waymark.service.view.Page;
import dev.waymark.service.view.PageRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Personas: tell, list, open, change, archive. */
@Path("/api/v1/personas")
@Tag(name = "Personas")
public class PersonasResource {
    @Inject
    PersonaViews personas;

    @Inject
    PersonaUse use;

    @Inject
    MapAccess access;

    @Inject
    Commands commands;

    @Inject
    MergePatch patches;

    @Inject
    Ids ids;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.JOURNEY_MANAGER)
    @Operation(operationId = "createPersona", summary = "Tell a customer segment as a person")
    @APIResponse(
            responseCode = "201",
            description = "The new persona at revision 1",
            content = @Content(schema = @Schema(implementation = PersonaView.class)))
    public Response create(@Valid @NotNull PersonaForm form) {
        PersonaDocument document = PersonaFormReader.read(form, null, ids);
        if (document.state() == PersonaState.ARCHIVED) {
            throw Refusal.invalid("state", "is active at first");
        }
        PersonaId id = ids.next(PersonaId::new);
        return Answers.created(
                commands.send(new CreatePersona(id, document.profile())), "/personas/" + id, () -> personas.find(id));
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "listPersonas", summary = "List the personas, newest first")
    @APIResponse(responseCode = "200", description = "One page of personas")
    public Page<PersonaSummary> list(
            @QueryParam("state") @Nullable PersonaState state,
            @Parameter(description = "1 is served first … 5") @QueryParam("priority") @Min(1) @Max(5) @Nullable Integer priority,
            @Parameter(description = "Part of the name, in any case")
                    @QueryParam("text")
                    @Size(max = PersonaForm.NAME) @PlainText
                    @Nullable String text,
            @Valid @BeanParam PageRequest page) {
        return personas.page(new PersonaQuery(state, priority, text), page);
    }

    @GET
    @Path("{persona}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "openPersona",
            summary = "Open a persona",
            description = "GET /maps?persona= lists the maps it is on.")
    @APIResponse(
            responseCode = "200",
            description = "The persona; its revision is the ETag",
            content = @Content(schema = @Schema(implementation = PersonaView.class)))
    public Response open(@PathParam("persona") PersonaId persona) {
        return Answers.found(found(persona));
    }

    @PUT
    @Path("{persona}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.JOURNEY_MANAGER)
    @Operation(
            operationId = "rewritePersona",
            summary = "Say anew all that is said of a persona",
            description = "The same twice makes no revision. Needs keep their ids; those without one are new.")
    @APIResponse(
            responseCode = "200",
            description = "The persona as it now is",
            content = @Content(schema = @Schema(implementation = PersonaView.class)))
    public Response rewrite(
            @PathParam("persona") PersonaId persona,
            @HeaderParam("If-Match") @Nullable ExpectedRevision ifMatch,
            @Valid @NotNull PersonaForm form) {
        return change(persona, ifMatch, before -> PersonaFormReader.read(form, before, ids));
    }

    @PATCH
    @Path("{persona}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @RolesAllowed(Roles.JOURNEY_MANAGER)
    @Operation(
            operationId = "changePersona",
            summary = "Change some of what is said of a persona, or bring it back by its state (RFC 7396)")
    @RequestBody(
            content = @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = PersonaForm.class)))
    @APIResponse(
            responseCode = "200",
            description = "The persona as it now is",
            content = @Content(schema = @Schema(implementation = PersonaView.class)))
    public Response patch(
            @PathParam("persona") PersonaId persona,
            @HeaderParam("If-Match") @Nullable ExpectedRevision ifMatch,
            @Nullable JsonNode body) {
        JsonNode patch = MergePatch.object(body, PersonaForm.class);
        return change(
                persona,
                ifMatch,
                before -> PersonaFormReader.read(
                        patches.apply(PersonaForm.of(before), PersonaForm.class, patch), before, ids));
    }

    @DELETE
    @Path("{persona}")
    @RolesAllowed(Roles.JOURNEY_MANAGER)
    @Operation(
            operationId = "archivePersona",
            summary = "Archive a persona: it is put on no more maps",
            description = "Refused while a published map draws its journey; the answer names the maps.")
    @APIResponse(
            responseCode = "200",
            description = "The archived persona",
            content = @Content(schema = @Schema(implementation = PersonaView.class)))
    public Response archive(
            @PathParam("persona") PersonaId persona, @HeaderParam("If-Match") @Nullable ExpectedRevision ifMatch) {
        return change(persona, ifMatch, before -> new PersonaDocument(before.profile(), PersonaState.ARCHIVED));
    }

    private Response change(
            PersonaId persona, @Nullable ExpectedRevision ifMatch, UnaryOperator<PersonaDocument> change) {
        found(persona);
        Predicate<JourneyMapId> known = access.sight();
        RewritePersona command = new RewritePersona(persona, ExpectedRevision.orAny(ifMatch), before -> {
            PersonaDocument after = change.apply(before);
            if (after.state() == PersonaState.ARCHIVED && before.state() == PersonaState.ACTIVE) {
                use.refuseWhilePublished(persona, known);
            }
            return after;
        });
        return Answers.changed(commands.send(command), "/personas/" + persona, () -> personas.find(persona));
    }

    private PersonaView found(PersonaId persona) {
        return personas.find(persona).orElseThrow(() -> Refusal.notFound("No such persona"));
    }
}
