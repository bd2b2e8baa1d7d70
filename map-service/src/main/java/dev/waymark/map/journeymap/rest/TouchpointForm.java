package dev.waymark.map.journeymap.rest;

import static dev.waymark.map.TextRules.NAME;
import static dev.waymark.map.TextRules.TEXT;

import com.fasterxml.jackson.databind.JsonNode;
import dev.waymark.contracts.map.Path;
import dev.waymark.contracts.map.StageId;
import dev.waymark.contracts.map.TouchpointLanes;
import dev.waymark.map.journeymap.write.PlacedTouchpoint;
import dev.waymark.service.input.PlainText;
import dev.waymark.service.rest.MergePatch;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A touchpoint and where it stands. Absent texts are empty cells. */
public record TouchpointForm(
        @NotNull StageId stage,

        @Nullable @Schema(description = "From 0 within the stage; behind the others if absent", examples = "1") @Min(0) Integer position,

        @Schema(examples = "Delivery") @NotBlank @Size(max = NAME) @PlainText
        String name,

        @Nullable @Schema(examples = "post") @Size(max = NAME) @PlainText
        String channel,

        @Nullable @Schema(examples = "Waits for the parcel") @Size(max = TEXT) @PlainText
        String customerAction,

        @Nullable @Schema(examples = "Where is it?") @Size(max = TEXT) @PlainText
        String customerThought,

        @Nullable @Schema(description = "−2 very bad … 2 very good", examples = "-1") @Min(-2) @Max(2) Integer feeling,

        @Nullable @Schema(description = "1 hardly … 5 decisive", examples = "4") @Min(1) @Max(5) Integer importance,

        @Nullable @Schema(description = "Makes or breaks the relation; false if absent")
        Boolean momentOfTruth,

        @Nullable @Schema(description = "main if absent") Path path,

        @Nullable @Schema(examples = "Driver hands over") @Size(max = TEXT) @PlainText
        String frontstage,

        @Nullable @Schema(examples = "Warehouse and carrier") @Size(max = TEXT) @PlainText
        String backstage,

        @Nullable @Schema(examples = "WMS, carrier API") @Size(max = TEXT) @PlainText
        String systems,

        @Nullable @Schema(examples = "Logistics") @Size(max = NAME) @PlainText
        String ownerTeam) {
    /** What a touchpoint says after a patch; behind the others of a stage it goes to without a position. */
    public static PlacedTouchpoint patched(PlacedTouchpoint before, JsonNode patch, MergePatch patches) {
        TouchpointForm after = patches.apply(of(before), TouchpointForm.class, patch);
        boolean elsewhere = !after.stage().equals(before.stage()) && !patch.has("position");
        return elsewhere ? after.placedAtTheEnd() : after.placed();
    }

    static TouchpointForm of(PlacedTouchpoint placed) {
        TouchpointLanes lanes = placed.lanes();
        return new TouchpointForm(
                placed.stage(),
                placed.position(),
                lanes.name(),
                lanes.channel(),
                lanes.customerAction(),
                lanes.customerThought(),
                lanes.feeling(),
                lanes.importance(),
                lanes.momentOfTruth(),
                lanes.path(),
                lanes.frontstage(),
                lanes.backstage(),
                lanes.systems(),
                lanes.ownerTeam());
    }

    public PlacedTouchpoint placed() {
        return new PlacedTouchpoint(stage, position, lanes());
    }

    private PlacedTouchpoint placedAtTheEnd() {
        return new PlacedTouchpoint(stage, null, lanes());
    }

    private TouchpointLanes lanes() {
        return new TouchpointLanes(
                name.strip(),
                channel,
                customerAction,
                customerThought,
                feeling,
                importance,
                Boolean.TRUE.equals(momentOfTruth),
                path == null ? Path.MAIN : path,
                frontstage,
                backstage,
                systems,
                ownerTeam);
    }
}
