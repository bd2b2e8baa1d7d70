package dev.waymark.map.evidence.rest;

import static dev.waymark.map.TextRules.TEXT;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.waymark.contracts.map.EvidenceGrade;
import dev.waymark.map.evidence.EvidenceDocument;
import dev.waymark.service.input.CalendarDay;
import dev.waymark.service.input.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What can be said anew of evidence; what it is made of and about stays: withdraw it and attach another. */
@JsonIgnoreProperties({
    "id",
    "map",
    "revision",
    "about",
    "name",
    "onMap",
    "kind",
    "ageDays",
    "countsUntil",
    "stale",
    "attachedBy",
    "attachedByName",
    "attachedAt",
    "changedAt",
    "history"
})
public record ChangedEvidence(
        @NotNull EvidenceGrade grade,

        @NotBlank @Size(max = TEXT) @PlainText String statement,

        @Nullable @Valid SourceForm source,

        @Schema(examples = "2026-09-01", description = "Later than before where it was collected once more")
        @NotNull @CalendarDay
        LocalDate collectedOn,

        @Nullable @Min(1) @Max(EvidenceForm.MOST) Integer sampleSize) {
    static ChangedEvidence of(EvidenceDocument document) {
        return new ChangedEvidence(
                document.grade(),
                document.statement(),
                document.source() == null ? null : SourceForm.of(document.source()),
                document.collectedOn(),
                document.sampleSize());
    }

    EvidenceDocument read(EvidenceDocument before) {
        return new EvidenceDocument(
                before.kind(),
                grade,
                statement.strip(),
                source == null ? null : source.read(),
                collectedOn,
                sampleSize);
    }
}
