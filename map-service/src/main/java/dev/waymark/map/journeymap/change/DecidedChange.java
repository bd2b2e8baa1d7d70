package dev.waymark.map.journeymap.change;

import com.fasterxml.jackson.databind.JsonNode;
import dev.waymark.contracts.map.TouchpointId;
import dev.waymark.map.journeymap.rest.DelightsResource.NewDelight;
import dev.waymark.map.journeymap.rest.PainPointsResource.NewPainPoint;
import dev.waymark.map.journeymap.rest.TouchpointForm;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One thing that shall be otherwise on a map: on a touchpoint it has, or a new one. */
public record DecidedChange(
        @Nullable @Schema(description = "The touchpoint that changes; absent for a new one")
        TouchpointId touchpoint,

        @Nullable @Schema(
                implementation = TouchpointForm.class,
                description =
                        "What it says otherwise, or where it goes by stage and position (JSON Merge Patch, RFC 7396)")
        JsonNode patch,

        @Nullable @Valid NewPainPoint painPoint,

        @Nullable @Valid NewDelight delight,

        @Nullable @Schema(description = "Take it off the map; feedback on it still counts")
        Boolean remove,

        @Nullable @Valid TouchpointForm newTouchpoint) {

    @AssertTrue(message = "must name either a touchpoint with what changes on it, or a new touchpoint") @Schema(hidden = true)
    public boolean isWhole() {
        boolean changes = patch != null || painPoint != null || delight != null || isRemoval();
        return touchpoint == null ? newTouchpoint != null && !changes : newTouchpoint == null && changes;
    }

    boolean isRemoval() {
        return Boolean.TRUE.equals(remove);
    }
}
