package dev.waymark.map.journeymap.form;

import static dev.waymark.map.TextRules.NAME;
import static dev.waymark.map.TextRules.TEXT;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.waymark.contracts.map.DelightId;
import dev.waymark.contracts.map.PainPointId;
import dev.waymark.contracts.map.PainPointState;
import dev.waymark.contracts.map.Path;
import dev.waymark.contracts.map.PersonaId;
import dev.waymark.contracts.map.TouchpointId;
import dev.waymark.contracts.map.TouchpointLanes;
import dev.waymark.map.journeymap.document.MapDocument.TouchpointDocument;
import dev.waymark.service.input.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A touchpoint within a whole map. Absent texts are empty cells. */
public record TouchpointInMap(
        @Nullable @Schema(description = "Absent for a new touchpoint")
        TouchpointId id,

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
        String ownerTeam,

        @Nullable @Valid List<@NotNull PainPointInMap> painPoints,

        @Nullable @Valid List<@NotNull DelightInMap> delights,

        @Nullable @Valid @Size(max = 20) List<@NotNull PersonaFeelingInMap> personaFeelings) {
    /** How a persona of the map feels here. */
    public record PersonaFeelingInMap(
            @NotNull PersonaId persona,

            @Schema(description = "−2 very bad … 2 very good", examples = "-1") @NotNull @Min(-2) @Max(2) Integer feeling) {}

    /** A pain point within a whole map. */
    @JsonIgnoreProperties("reducedBy")
    public record PainPointInMap(
            @Nullable @Schema(description = "Absent for a new pain point")
            PainPointId id,

            @Schema(examples = "Nobody says where the parcel is") @NotBlank @Size(max = TEXT) @PlainText
            String text,

            @Nullable @Schema(description = "1 a nuisance … 5 customers leave") @Min(1) @Max(5) Integer severity,

            @Nullable @Schema(description = "The root cause by asking why again and again, the root last")
            @Size(max = 5) List<@NotBlank @Size(max = TEXT) @PlainText String> whys,

            @Nullable @Schema(description = "raised if absent")
            PainPointState state) {}

    /** A delight within a whole map. */
    public record DelightInMap(
            @Nullable @Schema(description = "Absent for a new delight")
            DelightId id,

            @Schema(examples = "The driver waited") @NotBlank @Size(max = TEXT) @PlainText
            String text) {}

    static TouchpointInMap of(TouchpointDocument touchpoint) {
        TouchpointLanes lanes = touchpoint.lanes();
        return new TouchpointInMap(
                touchpoint.id(),
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
                lanes.ownerTeam(),
                touchpoint.painPoints().stream()
                        .map(it -> new PainPointInMap(it.id(), it.text(), it.severity(), it.whys(), it.state()))
                        .toList(),
                touchpoint.delights().stream()
                        .map(it -> new DelightInMap(it.id(), it.text()))
                        .toList(),
                touchpoint.personaFeelings().stream()
                        .map(it -> new PersonaFeelingInMap(it.persona(), it.feeling()))
                        .toList());
    }

    TouchpointLanes lanes() {
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
