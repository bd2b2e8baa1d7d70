package dev.waymark.feedback.theme.rest;

import dev.waymark.contracts.feedback.FeedbackId;
import dev.waymark.contracts.feedback.ThemeId;
import dev.waymark.feedback.theme.run.Corrections;
import dev.waymark.feedback.theme.write.ThemesCommand.SplitTheme;
import dev.waymark.service.ExpectedRevision;
import dev.waymark.service.Ids;
import dev.waymark.service.axon.Commands;
import dev.waymark.service.identity.Roles;
import dev.waymark.service.input.PlainText;
import dev.waymark.service.problem.Refusal;
import dev.waymark.service.rest.Answers;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Themes put right by people: merged, split. Later searches respect it. */
@Path("/api/v1/feedback/themes/{theme}")
@Tag(name = "Themes")
public class ThemeCorrectionsResource {
    /** What becomes part of a theme. */
    @Schema(name = "ThemeMerge")
    public record Merge(
            @Schema(description = "The theme that becomes part of this one") @NotNull ThemeId theme) {}

    /** What does not belong to a theme. */
    @Schema(name = "ThemeSplit")
    public record Split(
            @Schema(description = "Comments of the theme that are about something else; those like them follow")
            @NotEmpty @Size(max = 200) List<@NotNull FeedbackId> feedback,

            @Schema(description = "What the new theme is called; its label where absent", examples = "Chargers")
            @Size(min = 1, max = 100) @PlainText
            @Nullable String name) {}

    @Inject
    ThemeAnswers answers;

    @Inject
    Corrections corrections;

    @Inject
    Commands commands;

    @Inject
    Ids ids;

    @POST
    @Path("merge")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ANALYST)
    @Operation(
            operationId = "mergeThemes",
            summary = "Make another theme part of this one",
            description = "Whatever later searches find of either counts for this one.")
    @APIResponse(
            responseCode = "200",
            description = "The theme with the other one in it",
            content = @Content(schema = @Schema(implementation = ThemeAnswer.class)))
    public Response merge(
            @PathParam("theme") ThemeId theme,
            @HeaderParam("If-Match") @Nullable ExpectedRevision ifMatch,
            @Valid @NotNull Merge merge) {
        if (merge.theme().equals(theme)) {
            throw Refusal.invalid("theme", "must be another theme");
        }
        return Answers.changed(
                commands.send(corrections.merge(
                        answers.known(theme), ExpectedRevision.orAny(ifMatch), answers.known(merge.theme()))),
                "/feedback/themes/" + theme,
                () -> answers.shown(theme));
    }

    @POST
    @Path("split")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ANALYST)
    @Operation(
            operationId = "splitTheme",
            summary = "Make a theme of its own of some comments and those like them",
            description =
                    "Later searches keep the two apart: what they find of either is divided between them by what each"
                            + " comment is closer to.")
    @APIResponse(
            responseCode = "201",
            description = "The new theme",
            content = @Content(schema = @Schema(implementation = ThemeAnswer.class)))
    public Response split(
            @PathParam("theme") ThemeId theme,
            @HeaderParam("If-Match") @Nullable ExpectedRevision ifMatch,
            @Valid @NotNull Split split) {
        ThemeId separated = ids.next(ThemeId::new);
        String name = split.name() == null || split.name().isBlank()
                ? null
                : split.name().strip();
        SplitTheme command = corrections.split(
                answers.known(theme), ExpectedRevision.orAny(ifMatch), Set.copyOf(split.feedback()), separated, name);
        return Answers.created(commands.send(command), "/feedback/themes/" + separated, () -> answers.shown(separated));
    }
}
