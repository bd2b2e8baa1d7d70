package dev.waymark.map.evidence.rest;

import dev.waymark.contracts.map.EvidenceGrade;
import dev.waymark.contracts.map.EvidenceId;
import dev.waymark.contracts.map.EvidenceKind;
import dev.waymark.contracts.map.EvidenceSource;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.MapElement;
import dev.waymark.contracts.map.SourceType;
import dev.waymark.map.evidence.EvidenceDocument;
import dev.waymark.map.evidence.read.EvidenceView;
import dev.waymark.map.journeymap.read.DrawnElement;
import dev.waymark.map.journeymap.read.MapView;
import dev.waymark.service.rest.Revisioned;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A piece of evidence today.
 *
 * @param revision of the evidence; the map's does not change with it
 * @param name what the map calls what it is about; absent for what the map no longer says
 * @param onMap whether the map still says what it is about: else it is kept, but counts for nothing
 * @param ageDays since it was collected; 0 also where that day has only begun east of UTC
 * @param countsUntil the last day it is not older than a year
 * @param history how it was graded and when it had been collected, oldest first
 */
public record EvidenceAnswer(
        EvidenceId id,
        JourneyMapId map,
        long revision,
        MapElement about,
        @Nullable String name,
        boolean onMap,
        EvidenceKind kind,
        EvidenceGrade grade,
        String statement,
        @Nullable Source source,
        LocalDate collectedOn,
        @Schema(examples = "120") long ageDays,
        LocalDate countsUntil,
        boolean stale,
        @Nullable Integer sampleSize,
        String attachedBy,
        String attachedByName,
        Instant attachedAt,
        Instant changedAt,
        List<EvidenceView.Standing> history)
        implements Revisioned {
    /**
     * Where it comes from.
     *
     * @param link where that can be opened, below this API's origin or anywhere
     */
    public record Source(
            SourceType type,
            @Schema(examples = "INT-2026-014") String reference,

            @Nullable @Schema(examples = "Interviews on delivery")
            String title,

            @Nullable String link) {
        static Source of(EvidenceSource source) {
            return new Source(source.type(), Sources.reference(source), source.title(), Sources.link(source));
        }
    }

    static EvidenceAnswer of(EvidenceView evidence, MapView map, LocalDate today) {
        EvidenceDocument said = evidence.document();
        Optional<DrawnElement> drawn = DrawnElement.of(map).stream()
                .filter(it -> it.element().equals(evidence.about().whole()))
                .findFirst();
        return new EvidenceAnswer(
                evidence.id(),
                evidence.map(),
                evidence.revision(),
                evidence.about(),
                drawn.map(DrawnElement::name).orElse(null),
                drawn.isPresent(),
                said.kind(),
                said.grade(),
                said.statement(),
                said.source() == null ? null : Source.of(said.source()),
                said.collectedOn(),
                Math.max(0, ChronoUnit.DAYS.between(said.collectedOn(), today)),
                evidence.countsUntil(),
                evidence.countsUntil().isBefore(today),
                said.sampleSize(),
                evidence.attachedBy(),
                evidence.attachedByName(),
                evidence.attachedAt(),
                evidence.changedAt(),
                evidence.history());
    }
}
