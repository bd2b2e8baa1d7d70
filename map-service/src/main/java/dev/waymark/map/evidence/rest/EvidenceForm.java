package dev.waymark.map.evidence.rest;

import static dev.waymark.map.TextRules.TEXT;

import dev.waymark.contracts.map.DelightId;
import dev.waymark.contracts.map.ElementKind;
import dev.waymark.contracts.map.EvidenceGrade;
import dev.waymark.contracts.map.EvidenceKind;
import dev.waymark.contracts.map.MapElement;
import dev.waymark.contracts.map.PainPointId;
import dev.waymark.contracts.map.PersonaId;
import dev.waymark.contracts.map.StageId;
import dev.waymark.contracts.map.TouchpointField;
import dev.waymark.contracts.map.TouchpointId;
import dev.waymark.map.evidence.EvidenceDocument;
import dev.waymark.service.input.CalendarDay;
import dev.waymark.service.input.PlainText;
import dev.waymark.service.problem.Refusal;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** New evidence. */
public record EvidenceForm(
        @NotNull @Valid About about,

        @NotNull EvidenceKind kind,

        @Nullable @Schema(description = "assumption if absent; an assumption is never more")
        EvidenceGrade grade,

        @Schema(
                description = "What it shows, in the team's own words: those of a customer stay with the feedback",
                examples = "Seven of nine did not know where their parcel was")
        @NotBlank @Size(max = TEXT) @PlainText
        String statement,

        @Nullable @Valid @Schema(description = "Needed for validated evidence")
        SourceForm source,

        @Schema(examples = "2026-03-02", description = "Its age counts from that day; none to come")
        @NotNull @CalendarDay
        LocalDate collectedOn,

        @Nullable @Schema(examples = "9", description = "Of how many it tells") @Min(1) @Max(MOST) Integer sampleSize) {
    static final int MOST = 1_000_000_000;

    /** What on the map it is about: the kind and the ids that kind calls for. */
    public record About(
            @NotNull ElementKind kind,
            @Nullable StageId stage,

            @Nullable @Schema(description = "For a touchpoint, and where the pain point or delight belongs to")
            TouchpointId touchpoint,

            @Nullable PainPointId painPoint,
            @Nullable DelightId delight,
            @Nullable PersonaId persona,

            @Nullable @Schema(description = "For a touchpoint, where only one field of it is meant")
            TouchpointField field) {
        MapElement element() {
            try {
                return new MapElement(kind, stage, touchpoint, painPoint, delight, persona, field);
            } catch (IllegalArgumentException e) {
                throw Refusal.invalid("about", "must have the ids its kind calls for and no others");
            }
        }
    }

    EvidenceDocument document() {
        return new EvidenceDocument(
                kind,
                grade == null ? EvidenceGrade.ASSUMPTION : grade,
                statement.strip(),
                source == null ? null : source.read(),
                collectedOn,
                sampleSize);
    }
}
