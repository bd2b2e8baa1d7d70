package dev.waymark.map.journeymap.change;

import com.fasterxml.jackson.databind.JsonNode;
import dev.waymark.contracts.map.TouchpointId;
import dev.waymark.map.journeymap.rest.DelightsResource.NewDelight;
import dev.waymark.map.journeymap.rest.PainPointsResource.NewPainPoint;
import dev.waymark.map.journeymap.rest.TouchpointForm;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One thing that shall be otherwise on a map: on a touchpoint it has, or a new one. */
public record DecidedChange(
        @Nullable @Schema(description = "The touchpoint that changes; absent for a new one")
        TouchpointId touchpoint,

        @Nullable @Schema(
                type = SchemaType.OBJECT,
                examples = "{\"feeling\": -1, \"position\": 0}",
                description =
                        "What it says otherwise, or where it goes by stage and position: a JSON Merge Patch (RFC 7396) as"
                                + " PATCH /maps/{map}/touchpoints/{touchpoint} takes it")
        JsonNode patch,

        @Nullable @Valid NewPainPoint painPoint,

        @Nullable @Valid NewDelight delight,

        @Nullable @Schema(description = "Take it off the map; feedback on it still counts")
        Boolean remove,

        @Nullable @Valid TouchpointForm newTouchpoint) {

    @AssertTrue(message = "must name a touchpoint with what changes on it or that it is removed, or a new touchpoint") @Schema(hidden = true)
    public boolean isWhole() {
        boolean changes = patch != null || painPoint != null || delight != null;
        return touchpoint == null
                ? newTouchpoint != null && !changes && !isRemoval()
                : newTouchpoint == null && changes != isRemoval();
    }

    boolean isRemoval() {
        return Boolean.TRUE.equals(remove);
    }
}
