package dev.waymark.service.rebuild;

import dev.waymark.service.axon.ProjectionState;
import dev.waymark.service.axon.Projections;
import dev.waymark.service.identity.Caller;
import dev.waymark.service.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.logging.Logger;

/**
 * The processing groups of this service. An operator's tool: it stands beside health and metrics and is not reachable
 * through the gateway. Any instance may be asked.
 */
@Path("/q/projections")
@RolesAllowed(Roles.ADMIN)
public class ProjectionsResource {
    private static final Logger LOG = Logger.getLogger(ProjectionsResource.class);

    @Inject
    Projections projections;

    @Inject
    Caller caller;

    /** All groups: position, head and lag on each log, and how far a rebuild is. */
    @GET
    @Operation(hidden = true)
    public List<ProjectionState> list() {
        return projections.list();
    }

    @GET
    @Path("{group}")
    @Operation(hidden = true)
    public ProjectionState one(@PathParam("group") String group) {
        return projections.of(group);
    }

    /**
     * Builds a projection anew from the first event on, while the service works and the old answers are given; 202, and
     * done when {@code rebuild} is null again. 409 when it is being rebuilt or cannot be.
     */
    @POST
    @Path("{group}/rebuild")
    @Operation(hidden = true)
    public Response rebuild(@PathParam("group") String group) {
        ProjectionState begun = projections.rebuild(group);
        LOG.warnf("Rebuild of %s asked for by %s", group, caller.id());
        return Response.accepted(begun).build();
    }

    /** Gives a rebuild up before it answers. */
    @DELETE
    @Path("{group}/rebuild")
    @Operation(hidden = true)
    public ProjectionState giveUp(@PathParam("group") String group) {
        ProjectionState left = projections.giveUp(group);
        LOG.warnf("Rebuild of %s given up by %s", group, caller.id());
        return left;
    }
}
