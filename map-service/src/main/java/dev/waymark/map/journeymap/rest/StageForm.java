package dev.waymark.map.journeymap.rest;

import static dev.waymark.map.TextRules.NAME;

import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.map.journeymap.write.PlacedStage;
import dev.waymark.service.input.PlainText;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A stage. */
public record StageForm(
        @Schema(examples = "Purchase") @NotBlank @Size(max = NAME) @PlainText
        String name,

        @Nullable @Schema(description = "From 0; behind the others if absent", examples = "2") @Min(0) Integer position,

        @Nullable @Schema(description = "The map that draws it in more detail")
        JourneyMapId opens) {
    static StageForm of(PlacedStage stage) {
        return new StageForm(stage.name(), stage.position(), stage.opens());
    }

    PlacedStage placed() {
        return new PlacedStage(name.strip(), position, opens);
    }
}
