package dev.waymark.service.parked;

import dev.waymark.eventstore.axon.ParkedEvent;
import dev.waymark.service.axon.AxonRuntime;
import dev.waymark.service.axon.Parking;
import dev.waymark.service.identity.Roles;
import dev.waymark.service.problem.Refusal;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.logging.Logger;

/**
 * Parked events of this service. An operator's tool: it stands beside health and metrics and is not reachable through the
 * gateway.
 */
@Path("/q/parked")
@RolesAllowed(Roles.ADMIN)
public class ParkedResource {
    private static final Logger LOG = Logger.getLogger(ParkedResource.class);
    private static final int LIMIT = 200;

    /** What a retry came to. */
    public record Retried(boolean handled) {}

    @Inject
    AxonRuntime runtime;

    @GET
    @Operation(hidden = true)
    public List<ParkedEvent> list() {
        return runtime.parking().stream()
                .flatMap(parking -> parking.events().list(LIMIT).stream())
                .limit(LIMIT)
                .toList();
    }

    /** Tries a sequence again, event by event, until one fails. */
    @POST
    @Path("{group}/retry")
    @Operation(hidden = true)
    public Retried retry(@PathParam("group") String group, @QueryParam("sequence") @NotBlank String sequence) {
        Parking parking = of(group);
        return new Retried(parking.events().retrySequence(sequence, parking.processor()));
    }

    /** Gives one event up. The reason is logged; the events behind it may be retried then. */
    @DELETE
    @Path("{group}/{event}")
    @Operation(hidden = true)
    public void drop(
            @PathParam("group") String group,
            @PathParam("event") String event,
            @QueryParam("reason") @NotBlank String reason) {
        if (!of(group).events().drop(event)) {
            throw Refusal.notFound("No such parked event");
        }
        LOG.warnf("Parked event %s of %s dropped: %s", event, group, reason);
    }

    private Parking of(String group) {
        return runtime.parking().stream()
                .filter(parking -> parking.group().equals(group))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("No such processing group"));
    }
}
