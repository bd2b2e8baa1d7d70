package dev.waymark.contracts.map;

import dev.waymark.contracts.EventName;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What can happen to a piece of evidence. It makes no revision of its map; it has revisions of its own, whose number its
 * events carry in their metadata as {@code revision}.
 */
public sealed interface EvidenceEvent {
    EvidenceId evidence();

    JourneyMapId map();

    /**
     * Something on the map now stands on it.
     *
     * @param statement what it shows, in the team's own words
     * @param source absent where it comes from nowhere, as assumptions do
     * @param collectedOn its age counts from that day
     * @param sampleSize of how many it tells, where that was counted
     */
    @EventName("map.EvidenceAttached")
    record EvidenceAttached(
            EvidenceId evidence,
            JourneyMapId map,
            MapElement about,
            EvidenceKind kind,
            EvidenceGrade grade,
            String statement,
            @Nullable EvidenceSource source,
            LocalDate collectedOn,
            @Nullable Integer sampleSize)
            implements EvidenceEvent {}

    /** What it shows or where it comes from is said better; it is the same evidence. */
    @EventName("map.EvidenceReworded")
    record EvidenceReworded(
            EvidenceId evidence,
            JourneyMapId map,
            String statement,
            @Nullable EvidenceSource source,
            @Nullable Integer sampleSize)
            implements EvidenceEvent {}

    @EventName("map.EvidenceRegraded")
    record EvidenceRegraded(EvidenceId evidence, JourneyMapId map, EvidenceGrade grade) implements EvidenceEvent {}

    /** It was collected once more, or on another day than was said. */
    @EventName("map.EvidenceRenewed")
    record EvidenceRenewed(EvidenceId evidence, JourneyMapId map, LocalDate collectedOn) implements EvidenceEvent {}

    /**
     * Validated evidence has become older than a year and is validated no longer; said once for each day of collection,
     * by Waymark itself, and no revision.
     *
     * @param noticedOn the day that was seen, later than it came to be where nothing ran
     */
    @EventName("map.EvidenceWentStale")
    record EvidenceWentStale(EvidenceId evidence, JourneyMapId map, MapElement about, LocalDate noticedOn)
            implements EvidenceEvent {}

    @EventName("map.EvidenceWithdrawn")
    record EvidenceWithdrawn(EvidenceId evidence, JourneyMapId map) implements EvidenceEvent {}
}
