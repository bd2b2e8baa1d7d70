package dev.waymark.map.picture.rest;

import dev.waymark.contracts.map.PersonaId;
import dev.waymark.contracts.map.StageId;
import dev.waymark.map.picture.canvas.Theme;
import dev.waymark.map.picture.drawing.Layout;
import dev.waymark.map.picture.scene.Selection;
import dev.waymark.service.problem.Refusal;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which picture is wanted. Read as texts, so that a wrong one is told by its name. */
public record PictureQuery(
        @Parameter(
                description =
                        "journey: all lanes under the feeling curve; blueprint: who does what on which side of the"
                                + " lines of a service blueprint; stakeholders: who works on the map by department, and who has"
                                + " confirmed this revision; feelings: as mapped beside as measured")
        @QueryParam("layout")
        @DefaultValue("journey")
        Layout layout,

        @QueryParam("theme") @DefaultValue("light") Theme theme,

        @Parameter(
                description = "The current one if absent; past ones show no measured feelings",
                schema = @Schema(implementation = Long.class, minimum = "1"))
        @QueryParam("revision")
        @Nullable String revision,

        @Parameter(
                description = "Marks what was added, removed, changed and moved since that revision",
                schema = @Schema(implementation = Long.class, minimum = "1"))
        @QueryParam("compareWith")
        @Nullable String compareWith,

        @Parameter(description = "Whose feelings alone are drawn; everybody's if absent")
        @QueryParam("persona")
        @Nullable String persona,

        @Parameter(description = "The first stage that is drawn") @QueryParam("fromStage") @Nullable String fromStage,

        @Parameter(description = "The last stage that is drawn") @QueryParam("toStage") @Nullable String toStage) {

    @Nullable Long revisionNumber() {
        return number("revision", revision);
    }

    @Nullable Long comparedRevision() {
        return number("compareWith", compareWith);
    }

    Selection selection() {
        return new Selection(
                id("persona", persona, PersonaId::fromString),
                id("fromStage", fromStage, StageId::fromString),
                id("toStage", toStage, StageId::fromString));
    }

    private static @Nullable Long number(String name, @Nullable String text) {
        if (text == null) {
            return null;
        }
        if (!text.matches("[1-9]\\d{0,17}")) {
            throw Refusal.invalid(name, "must be a number from 1");
        }
        return Long.valueOf(text);
    }

    private static <T> @Nullable T id(String name, @Nullable String text, Function<String, T> read) {
        try {
            return text == null ? null : read.apply(text);
        } catch (IllegalArgumentException _) {
            throw Refusal.invalid(name, "must be an id");
        }
    }
}
