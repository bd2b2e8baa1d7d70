package dev.waymark.map.journeymap.form;

import static dev.waymark.map.TextRules.NAME;
import static dev.waymark.map.TextRules.TEXT;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.waymark.contracts.map.Customers;
import dev.waymark.contracts.map.CustomersKind;
import dev.waymark.contracts.map.Goal;
import dev.waymark.contracts.map.MapState;
import dev.waymark.contracts.map.PersonaId;
import dev.waymark.contracts.map.Visibility;
import dev.waymark.map.journeymap.document.MapDocument;
import dev.waymark.map.journeymap.document.MapHead;
import dev.waymark.map.journeymap.document.PersonaOnMap;
import dev.waymark.service.input.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.UniqueElements;
import org.jspecify.annotations.Nullable;

/**
 * All a map says. What {@code GET} answers can be changed and sent back: fields that are not the writer's to change are
 * left unread.
 */
@JsonIgnoreProperties({
    "id",
    "revision",
    "kind",
    "owner",
    "drawnAt",
    "changedAt",
    "stakeholders",
    "alignment",
    "copyOf",
    "evidence"
})
public record MapForm(
        @Schema(examples = "Buying a camera") @NotBlank @Size(max = NAME) @PlainText
        String name,

        @Nullable @Valid GoalForm goal,

        @NotNull Visibility visibility,

        @Schema(description = "draft → in-review → published, and back; archived and back to draft") @NotNull MapState state,

        @Nullable @Valid @Schema(description = "Whose journey it is; everybody's if absent")
        CustomersForm customers,

        @Nullable @Schema(description = "The channels it is about; any if absent or empty", examples = "[\"website\", \"store\"]")
        @UniqueElements
        @Size(max = 50) List<@NotBlank @Size(max = NAME) @PlainText String> channels,

        @Nullable @Schema(description = "Whose journeys it draws; in no order") @Valid @Size(max = 20) List<@NotNull PersonaInMap> personas,

        @Schema(description = "In their order; what is not among them is removed") @NotNull @Valid List<@NotNull StageInMap> stages) {
    /** Why the map is drawn: what it shall help to reach, how one sees that, and for which part of the business. */
    public record GoalForm(
            @Schema(examples = "Nobody asks where the parcel is") @NotBlank @Size(max = TEXT) @PlainText
            String statement,

            @Nullable @Schema(examples = "CSAT of Delivery") @Size(max = TEXT) @PlainText
            String measures,

            @Nullable @Schema(examples = "Parcels within the country") @Size(max = TEXT) @PlainText
            String scope) {}

    /** A group of customers, or one. */
    public record CustomersForm(
            @NotNull CustomersKind kind,

            @Schema(
                    description = "For an individual something that stands for them, no name: maps cannot forget",
                    examples = "First-time buyers")
            @NotBlank @Size(max = TEXT) @PlainText
            String description) {}

    /** A persona on the map; its name is left unread. */
    @JsonIgnoreProperties("name")
    public record PersonaInMap(@NotNull PersonaId persona) {}

    static MapForm of(MapDocument document) {
        MapHead head = document.head();
        Goal goal = head.goal();
        Customers customers = head.customers();
        return new MapForm(
                head.name(),
                goal == null ? null : new GoalForm(goal.statement(), goal.measures(), goal.scope()),
                head.visibility(),
                head.state(),
                customers == null ? null : new CustomersForm(customers.kind(), customers.description()),
                head.channels(),
                head.personas().stream()
                        .map(it -> new PersonaInMap(it.persona()))
                        .toList(),
                document.stages().stream().map(StageInMap::of).toList());
    }

    /** What it says of the map as a whole; personas that are on the map already keep the names they have there. */
    MapHead head(MapHead before, Function<PersonaId, String> nameOf) {
        Map<PersonaId, String> names =
                before.personas().stream().collect(Collectors.toMap(PersonaOnMap::persona, PersonaOnMap::name));
        return new MapHead(
                name.strip(),
                goal == null ? null : new Goal(goal.statement(), goal.measures(), goal.scope()),
                visibility,
                state,
                customers == null
                        ? null
                        : new Customers(
                                customers.kind(), customers.description().strip()),
                channels == null
                        ? List.of()
                        : channels.stream().map(String::strip).toList(),
                Stream.ofNullable(personas)
                        .flatMap(List::stream)
                        .map(PersonaInMap::persona)
                        .map(it -> new PersonaOnMap(
                                it, Optional.ofNullable(names.get(it)).orElseGet(() -> nameOf.apply(it))))
                        .toList());
    }
}
