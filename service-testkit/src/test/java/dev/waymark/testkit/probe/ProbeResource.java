package dev.waymark.testkit.probe;

import dev.waymark.service.axon.Commands;
import dev.waymark.service.identity.Roles;
import dev.waymark.service.rest.Answers;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** Begins, touches and shows probes; on request, somebody else is always faster. */
@Path("/api/v1/probes/{probe}")
@RolesAllowed({Roles.VIEWER, Roles.ADMIN})
public class ProbeResource {
    @Inject
    Commands commands;

    @Inject
    ProbeProjection probes;

    @Inject
    Rival rival;

    @POST
    public Response begin(@PathParam("probe") UUID probe) {
        return Answers.created(commands.send(new Probe.Begin(probe)), "/probes/" + probe, () -> probes.find(probe));
    }

    @POST
    @Path("touches")
    public Response touch(
            @PathParam("probe") UUID probe,
            @QueryParam("times") @DefaultValue("1") int times,
            @QueryParam("overtaken") boolean overtaken) {
        Runnable meanwhile = overtaken ? () -> rival.touch(probe) : () -> {};
        return Answers.changed(
                commands.send(new Probe.Touch(probe, times, meanwhile)), "/probes/" + probe, () -> probes.find(probe));
    }

    @GET
    public Response find(@PathParam("probe") UUID probe) {
        return probes.find(probe)
                .map(Answers::found)
                .orElseGet(() -> Response.status(404).build());
    }
}
