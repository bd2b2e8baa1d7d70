package dev.waymark.kpi.series.rest;

import dev.waymark.contracts.kpi.KpiId;
import dev.waymark.kpi.level.KpiView;
import dev.waymark.kpi.level.KpiViews;
import dev.waymark.kpi.level.Samples;
import dev.waymark.kpi.series.read.Buckets;
import dev.waymark.kpi.series.read.Series;
import dev.waymark.service.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The series of a KPI by day, week or month. */
@Path("/api/v1/kpis/{kpi}/series")
@Tag(name = "KPIs")
public class SeriesResource {
    @Inject
    KpiViews kpis;

    @Inject
    Samples samples;

    @Inject
    Clock clock;

    @GET
    @RolesAllowed({Roles.VIEWER, Roles.INTEGRATION})
    @Operation(
            operationId = "showSeries",
            summary = "Show how the level of a KPI went",
            description =
                    "NPS and CSAT (percent of 4 and 5) of the feedback, or the mean of the measurements, in whole"
                            + " days, ISO weeks (from Monday) or months, each with n and a 95 % interval. At most 1,000 buckets.")
    @APIResponse(responseCode = "200", description = "The series, oldest first")
    public Series show(@PathParam("kpi") KpiId id, @BeanParam SeriesQuery query) {
        KpiView kpi = kpis.open(id);
        Buckets buckets = query.buckets(clock);
        return Series.of(kpi, buckets, samples.of(kpi, buckets.spans()));
    }
}
