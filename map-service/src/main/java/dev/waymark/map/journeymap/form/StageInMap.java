package dev.waymark.map.journeymap.form;

import static dev.waymark.map.TextRules.NAME;

import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.StageId;
import dev.waymark.map.journeymap.document.MapDocument.StageDocument;
import dev.waymark.service.input.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A stage within a whole map. */
public record StageInMap(
        @Nullable @Schema(description = "Absent for a new stage")
        StageId id,

        @Schema(examples = "Delivery") @NotBlank @Size(max = NAME) @PlainText
        String name,

        @Nullable @Schema(description = "The map that draws it in more detail")
        JourneyMapId opens,

        @Nullable @Valid @Schema(description = "In their order; none if absent")
        List<@NotNull TouchpointInMap> touchpoints) {
    static StageInMap of(StageDocument stage) {
        return new StageInMap(
                stage.id(),
                stage.name(),
                stage.opens(),
                stage.touchpoints().stream().map(TouchpointInMap::of).toList());
    }
}
