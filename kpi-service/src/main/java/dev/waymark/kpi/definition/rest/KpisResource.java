package dev.waymark.kpi.definition.rest;

import dev.waymark.contracts.UserId;
import dev.waymark.contracts.kpi.KpiId;
import dev.waymark.contracts.kpi.KpiKind;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.TouchpointId;
import dev.waymark.kpi.level.KpiView;
import dev.waymark.kpi.level.KpiViews;
import dev.waymark.kpi.level.Standings;
import dev.waymark.service.Ids;
import dev.waymark.service.axon.Commands;
import dev.waymark.service.identity.Caller;
import dev.waymark.service.identity.Roles;
import dev.waymark.service.rest.Answers;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** KPIs: define, list, look at. */
@Path("/api/v1/kpis")
@Tag(name = "KPIs")
public class KpisResource {
    @Inject
    KpiViews kpis;

    @Inject
    Standings standings;

    @Inject
    Commands commands;

    @Inject
    Caller caller;

    @Inject
    Ids ids;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ANALYST)
    @Operation(operationId = "defineKpi", summary = "Define a KPI, with the caller as its owner")
    @APIResponse(
            responseCode = "201",
            description = "The new KPI",
            content = @Content(schema = @Schema(implementation = KpiNow.class)))
    public Response define(@Valid @NotNull NewKpi kpi) {
        KpiId id = ids.next(KpiId::new);
        return Answers.created(
                commands.send(kpi.command(id, new UserId(caller.id()))),
                "/kpis/" + id,
                () -> kpis.find(id).map(this::now));
    }

    @GET
    @RolesAllowed({Roles.VIEWER, Roles.INTEGRATION})
    @Operation(operationId = "listKpis", summary = "List KPIs, newest first")
    public Page<KpiView> list(
            @QueryParam("kind") @Nullable KpiKind kind,
            @QueryParam("map") @Nullable JourneyMapId map,
            @QueryParam("touchpoint") @Nullable TouchpointId touchpoint,
            @Valid @BeanParam PageRequest page) {
        return kpis.page(kind, map, touchpoint, page);
    }

    @GET
    @Path("{kpi}")
    @RolesAllowed({Roles.VIEWER, Roles.INTEGRATION})
    @Operation(operationId = "openKpi", summary = "Open a KPI with its current level")
    public KpiNow open(@PathParam("kpi") KpiId kpi) {
        return now(kpis.open(kpi));
    }

    private KpiNow now(KpiView kpi) {
        return KpiNow.of(kpi, standings.of(kpi));
    }
}
