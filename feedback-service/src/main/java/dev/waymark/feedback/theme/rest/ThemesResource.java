package dev.waymark.feedback.theme.rest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.waymark.contracts.feedback.FeedbackId;
import dev.waymark.contracts.feedback.ThemeId;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.feedback.directory.VisibleMaps;
import dev.waymark.feedback.intake.read.FeedbackView;
import dev.waymark.feedback.intake.read.FeedbackViews;
import dev.waymark.feedback.quote.Quotations;
import dev.waymark.feedback.theme.ThemesIds;
import dev.waymark.feedback.theme.read.ThemeState;
import dev.waymark.feedback.theme.read.ThemeView;
import dev.waymark.feedback.theme.read.ThemeViews;
import dev.waymark.feedback.theme.write.ThemesCommand.RenameTheme;
import dev.waymark.service.ExpectedRevision;
import dev.waymark.service.axon.Commands;
import dev.waymark.service.identity.Roles;
import dev.waymark.service.input.PlainText;
import dev.waymark.service.rest.Answers;
import dev.waymark.service.rest.MergePatch;
import dev.waymark.service.view.Page;
import dev.waymark.service.view.PageRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Themes: list, open, rename, and what belongs to them. */
@Path("/api/v1/feedback/themes")
@Tag(name = "Themes")
public class ThemesResource {
    /** What people say a theme is called. */
    @Schema(name = "ThemeName")
    public record Naming(
            @Schema(description = "Null to take the label found by searches again", examples = "Battery")
            @Size(min = 1, max = 100) @PlainText
            @Nullable String name) {}

    @Inject
    ThemeViews themes;

    @Inject
    ThemeAnswers answers;

    @Inject
    FeedbackViews feedback;

    @Inject
    VisibleMaps visible;

    @Inject
    Quotations quotations;

    @Inject
    Commands commands;

    @Inject
    MergePatch patches;

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "listThemes",
            summary = "List what many customers speak of, the largest first",
            description = "Found by HDBSCAN on the meaning of comments, at the latest search; of one map, or of all"
                    + " feedback where none is named, which counts what was said of any map and quotes only what the caller may"
                    + " read. Every share and mean has n and a 95 % interval.")
    public Page<ThemeAnswer> list(
            @QueryParam("map") @Nullable JourneyMapId map,
            @QueryParam("state") @DefaultValue("current") ThemeState state,
            @Parameter(description = "Only those whose share grew by more than chance, or only the others")
                    @QueryParam("emerging")
                    @Nullable Boolean emerging,
            @Valid @BeanParam PageRequest page) {
        Page<ThemeView> found = themes.page(ThemesIds.of(map), state, emerging, page);
        return new Page<>(answers.of(found.items()), found.next());
    }

    @GET
    @Path("{theme}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "openTheme", summary = "Open a theme")
    @APIResponse(
            responseCode = "200",
            description = "The theme; its revision is the ETag",
            content = @Content(schema = @Schema(implementation = ThemeAnswer.class)))
    public Response open(@PathParam("theme") ThemeId theme) {
        answers.known(theme);
        return Answers.found(answers.shown(theme).orElseThrow());
    }

    @GET
    @Path("{theme}/feedback")
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "listThemeFeedback",
            summary = "List the comments of a theme, the latest said first",
            description =
                    "With those of themes merged into it; without those of erased customers and those said of maps that"
                            + " are not shared with the caller.")
    public Page<ThemedFeedback> feedback(@PathParam("theme") ThemeId theme, @Valid @BeanParam PageRequest page) {
        Page<FeedbackView> found = feedback.page(themes.members(answers.known(theme)), visible.hidden(), page);
        Map<FeedbackId, String> texts = quotations.of(found.items());
        return found.map(view -> ThemedFeedback.of(view, texts.get(view.id())));
    }

    @PATCH
    @Path("{theme}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @RolesAllowed(Roles.ANALYST)
    @Operation(
            operationId = "renameTheme",
            summary = "Name a theme (RFC 7396)",
            description = "The name stays whatever later searches find.")
    @RequestBody(content = @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = Naming.class)))
    @APIResponse(
            responseCode = "200",
            description = "The theme as it now is",
            content = @Content(schema = @Schema(implementation = ThemeAnswer.class)))
    public Response rename(
            @PathParam("theme") ThemeId theme,
            @HeaderParam("If-Match") @Nullable ExpectedRevision ifMatch,
            @Nullable JsonNode body) {
        JsonNode patch = MergePatch.object(body);
        ThemeView known = answers.known(theme);
        Naming after = patches.apply(new Naming(known.name()), Naming.class, patch);
        String name = after.name() == null || after.name().isBlank()
                ? null
                : after.name().strip();
        return Answers.changed(
                commands.send(new RenameTheme(known.themes(), ExpectedRevision.orAny(ifMatch), theme, name)),
                "/feedback/themes/" + theme,
                () -> answers.shown(theme));
    }
}
