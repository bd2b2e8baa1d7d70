package dev.waymark.feedback.theme.rest;

import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.feedback.saturation.SaturationAnswer;
import dev.waymark.feedback.saturation.SaturationQuestion;
import dev.waymark.feedback.theme.run.InterviewThemes;
import dev.waymark.service.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
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
            @Valid @BeanParam SaturationQuestion question) {
        return question.answer(interviews.of(map, source));
    }
}
