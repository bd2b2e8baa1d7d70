package dev.waymark.map.journeymap.rest;

import static dev.waymark.map.journeymap.write.TextRules.NAME;
import static dev.waymark.map.journeymap.write.TextRules.TEXT;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.JsonNode;
import dev.waymark.contracts.map.Goal;
import dev.waymark.contracts.map.MapState;
import dev.waymark.contracts.map.Visibility;
import dev.waymark.map.journeymap.document.MapDocument;
import dev.waymark.map.journeymap.document.MapHead;
import dev.waymark.service.problem.Refusal;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * All a map says. What {@code GET} answers can be changed and sent back: fields that are not the writer's to change are
 * left unread.
 */
@JsonIgnoreProperties({"id", "revision", "kind", "owner", "drawnAt", "changedAt", "stakeholders", "alignment"})
public record MapForm(
        @Schema(examples = "Buying a camera") @NotBlank @Size(max = NAME) @PlainText
        String name,

        @Nullable @Valid GoalForm goal,

        @NotNull Visibility visibility,

        @Schema(description = "draft → in-review → published, and back; archived and back to draft") @NotNull MapState state,

        @Schema(description = "In their order; what is not among them is removed") @NotNull @Valid List<@NotNull StageInMap> stages) {
    /** Why the map is drawn: what it shall help to reach, how one sees that, and for which part of the business. */
    public record GoalForm(
            @Schema(examples = "Nobody asks where the parcel is") @NotBlank @Size(max = TEXT) @PlainText
            String statement,

            @Nullable @Schema(examples = "CSAT of Delivery") @Size(max = TEXT) @PlainText
            String measures,

            @Nullable @Schema(examples = "Parcels within the country") @Size(max = TEXT) @PlainText
            String scope) {}

    /** In a whole map they are left unread; who patches one means to change it. */
    static JsonNode refuseReadOnly(JsonNode patch) {
        for (String field :
                MapForm.class.getAnnotation(JsonIgnoreProperties.class).value()) {
            if (patch.has(field)) {
                throw Refusal.invalid(field, "cannot be changed");
            }
        }
        return patch;
    }

    static MapForm of(MapDocument document) {
        MapHead head = document.head();
        Goal goal = head.goal();
        return new MapForm(
                head.name(),
                goal == null ? null : new GoalForm(goal.statement(), goal.measures(), goal.scope()),
                head.visibility(),
                head.state(),
                document.stages().stream().map(StageInMap::of).toList());
    }

    MapHead head() {
        return new MapHead(
                name.strip(),
                goal == null ? null : new Goal(goal.statement(), goal.measures(), goal.scope()),
                visibility,
                state);
    }
}
