package dev.waymark.feedback.theme.rest;

import dev.waymark.contracts.feedback.ThemeRunId;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.feedback.directory.VisibleMaps;
import dev.waymark.feedback.theme.ThemesIds;
import dev.waymark.feedback.theme.read.ThemeRunView;
import dev.waymark.feedback.theme.read.ThemeRunViews;
import dev.waymark.feedback.theme.run.ThemeSearches;
import dev.waymark.service.identity.Roles;
import dev.waymark.service.problem.Refusal;
import dev.waymark.service.rest.Answers;
import dev.waymark.service.view.Page;
import dev.waymark.service.view.PageRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Searches for themes: begin one, see how it goes. */
@Path("/api/v1/feedback/themes/runs")
@Tag(name = "Themes")
public class ThemeRunsResource {
    private static final String UNKNOWN = "No such search for themes";

    @Inject
    ThemeSearches searches;

    @Inject
    ThemeRunViews runs;

    @Inject
    VisibleMaps visible;

    @POST
    @RolesAllowed(Roles.ANALYST)
    @Operation(
            operationId = "findThemes",
            summary = "Look for themes in the comments of a map, or in all",
            description =
                    "It takes seconds; see how it goes at its Location. There is one a day anyway where 20 comments"
                            + " or more arrived. One at a time: 409 while another is under way. One whose process ended is"
                            + " taken up by another within half a minute.")
    @APIResponse(
            responseCode = "202",
            description = "It has begun",
            content = @Content(schema = @Schema(implementation = ThemeRunAnswer.class)))
    public Response begin(@QueryParam("map") @Nullable JourneyMapId map) {
        ThemeRunId run = searches.start(map);
        return Response.accepted(runs.find(run).map(ThemeRunAnswer::of).orElse(null))
                .location(URI.create("/api/v1/feedback/themes/runs/" + run))
                .build();
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "listThemeRuns", summary = "List searches for themes, the latest first")
    public Page<ThemeRunAnswer> list(
            @QueryParam("map") @Nullable JourneyMapId map, @Valid @BeanParam PageRequest page) {
        return runs.page(ThemesIds.of(map), page).map(ThemeRunAnswer::of);
    }

    @GET
    @Path("{run}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "openThemeRun", summary = "See how a search for themes goes")
    @APIResponse(
            responseCode = "200",
            description = "The search",
            content = @Content(schema = @Schema(implementation = ThemeRunAnswer.class)))
    public Response open(@PathParam("run") ThemeRunId run) {
        ThemeRunView found = runs.find(run).orElseThrow(() -> Refusal.notFound(UNKNOWN));
        visible.read(found.map(), UNKNOWN);
        return Answers.found(ThemeRunAnswer.of(found));
    }
}
