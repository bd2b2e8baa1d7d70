package dev.waymark.map.alignment.rest;

import dev.waymark.map.access.MapAccess;
import dev.waymark.map.alignment.read.Alignments;
import dev.waymark.map.alignment.read.UnseenMap;
import dev.waymark.service.identity.Roles;
import dev.waymark.service.view.Page;
import dev.waymark.service.view.PageRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a stakeholder has not seen yet. */
@Path("/api/v1/stakeholders/me")
@Tag(name = "Stakeholders")
public class UnseenResource {
    @Inject
    MapAccess access;

    @Inject
    Alignments alignments;

    @GET
    @Path("unseen")
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "listUnseenMaps",
            summary = "The maps others have changed since the caller, their stakeholder, confirmed them, newest first",
            description = "Archived maps are left out, and what the caller changed is not told.")
    @APIResponse(responseCode = "200", description = "One page of maps with what changed, in words")
    public Page<UnseenMap> unseen(@Valid @BeanParam PageRequest page) {
        return alignments.unseen(access.user(), page);
    }
}
