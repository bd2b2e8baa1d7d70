package dev.waymark.map.journeymap.rest;

import static dev.waymark.map.journeymap.write.TextRules.NAME;
import static dev.waymark.map.journeymap.write.TextRules.TEXT;

import dev.waymark.contracts.map.Goal;
import dev.waymark.contracts.map.MapState;
import dev.waymark.contracts.map.Visibility;
import dev.waymark.map.journeymap.write.MapHead;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What can be changed of a map as a whole; send only what changes, null drops the goal. */
public record MapForm(
        @Schema(examples = "Buying a camera") @NotBlank @Size(max = NAME) @PlainText
        String name,

        @Nullable @Valid GoalForm goal,

        @NotNull Visibility visibility,

        @Schema(description = "draft → in-review → published, and back; archived and back to draft") @NotNull MapState state) {
    /** Why the map is drawn: what it shall help to reach, how one sees that, and for which part of the business. */
    public record GoalForm(
            @Schema(examples = "Nobody asks where the parcel is") @NotBlank @Size(max = TEXT) @PlainText
            String statement,

            @Nullable @Schema(examples = "CSAT of Delivery") @Size(max = TEXT) @PlainText
            String measures,

            @Nullable @Schema(examples = "Parcels within the country") @Size(max = TEXT) @PlainText
            String scope) {}

    static MapForm of(MapHead head) {
        Goal goal = head.goal();
        return new MapForm(
                head.name(),
                goal == null ? null : new GoalForm(goal.statement(), goal.measures(), goal.scope()),
                head.visibility(),
                head.state());
    }

    MapHead head() {
        return new MapHead(
                name.strip(),
                goal == null ? null : new Goal(goal.statement(), goal.measures(), goal.scope()),
                visibility,
                state);
    }
}
