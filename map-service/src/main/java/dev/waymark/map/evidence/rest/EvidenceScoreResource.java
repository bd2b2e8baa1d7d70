package dev.waymark.map.evidence.rest;

import dev.waymark.contracts.map.ElementKind;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.map.access.MapAccess;
import dev.waymark.map.evidence.read.Assumption;
import dev.waymark.map.evidence.read.EvidenceDays;
import dev.waymark.map.evidence.read.EvidenceScore;
import dev.waymark.map.evidence.read.EvidenceViews;
import dev.waymark.map.journeymap.read.MapHistory;
import dev.waymark.map.journeymap.read.MapView;
import dev.waymark.service.identity.Roles;
import dev.waymark.service.problem.Refusal;
import dev.waymark.service.view.Page;
import dev.waymark.service.view.PageRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** How far a map rests on evidence, and what on it does not. */
@Path("/api/v1/maps/{map}/evidence")
@Tag(name = "Evidence")
public class EvidenceScoreResource {
    /** Another instance's clock may be ahead of this one's. */
    private static final Instant ALL_SO_FAR = Instant.MAX;

    @Inject
    MapAccess access;

    @Inject
    MapHistory history;

    @Inject
    EvidenceViews evidence;

    @Inject
    Clock clock;

    @GET
    @Path("score")
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "scoreEvidence",
            summary = "The evidence score of a map and of each of its stages",
            description = """
                    The share of touchpoints with validated evidence not older than a year, with Wilson's 95 % interval. \
                    Evidence of a pain point or delight is evidence of its touchpoint. A day that is past shows map and \
                    evidence as they were at its end; one to come, what is left of today's if nothing is renewed.""")
    @APIResponse(responseCode = "200", description = "The score")
    public EvidenceScore score(
            @PathParam("map") JourneyMapId map,
            @Parameter(description = "A day of UTC; today if absent", example = "2026-03-01")
                    @QueryParam("asOf")
                    @Valid @Nullable AsOf asOf) {
        MapView now = access.read(map);
        LocalDate today = today();
        if (asOf == null || !asOf.day().isBefore(today)) {
            return evidence.score(now, asOf == null ? today : asOf.day(), ALL_SO_FAR);
        }
        Instant end = EvidenceDays.endOf(asOf.day());
        MapView then = history.asOf(map, end).orElseThrow(() -> Refusal.notFound("The map did not exist at that time"));
        return evidence.score(then, asOf.day(), end);
    }

    @GET
    @Path("assumptions")
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "listAssumptions",
            summary = "What on the map no validated evidence of the last year speaks for",
            description = "Moments of truth come first, then the rest; each by importance, then as the map goes.")
    @APIResponse(responseCode = "200", description = "One page of what rests on assumptions")
    public Page<Assumption> assumptions(
            @PathParam("map") JourneyMapId map,
            @Parameter(description = "Only such things") @QueryParam("kind") @Nullable ElementKind kind,
            @Valid @BeanParam PageRequest page) {
        MapView now = access.read(map);
        return evidence.assumptions(now, today(), ALL_SO_FAR, kind, page);
    }

    private LocalDate today() {
        return EvidenceDays.of(clock.instant());
    }
}
