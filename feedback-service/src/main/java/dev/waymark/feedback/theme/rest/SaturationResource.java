package dev.waymark.feedback.theme.rest;

import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.feedback.theme.run.InterviewThemes;
import dev.waymark.service.identity.Roles;
import dev.waymark.statistics.Saturation;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Whether a series of interviews has said what there is to say. */
@Path("/api/v1/feedback/themes/saturation")
@Tag(name = "Themes")
public class SaturationResource {
    @Inject
    InterviewThemes interviews;

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "assessSaturation",
            summary = "Assess whether further interviews still bring new themes",
            description = "New themes in a run of interviews over the themes in the base (Guest, Namey, Chen 2020). An"
                    + " interview is what one customer said from that source, in the order they first spoke.")
    public SaturationAnswer saturation(
            @QueryParam("map") @Nullable JourneyMapId map,
            @Parameter(description = "Where interviews come from")
                    @QueryParam("source")
                    @DefaultValue("interview")
                    @Size(max = 100) String source,
            @Parameter(description = "How many interviews make the base")
                    @QueryParam("base")
                    @DefaultValue("4")
                    @Min(1) @Max(100) int base,
            @Parameter(description = "How many interviews make a run")
                    @QueryParam("run")
                    @DefaultValue("2")
                    @Min(1) @Max(100) int run,
            @Parameter(description = "Share of new themes at which it is reached")
                    @QueryParam("threshold")
                    @DefaultValue("0.05")
                    @DecimalMin("0") @DecimalMax(value = "1", inclusive = false) double threshold) {
        List<Set<?>> themes = interviews.of(map, source);
        return SaturationAnswer.of(themes.size(), Saturation.of(themes, base, run, threshold));
    }
}
