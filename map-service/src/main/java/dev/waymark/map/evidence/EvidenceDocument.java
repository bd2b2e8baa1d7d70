package dev.waymark.map.evidence;

import dev.waymark.contracts.map.EvidenceGrade;
import dev.waymark.contracts.map.EvidenceKind;
import dev.waymark.contracts.map.EvidenceSource;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * All that is said of a piece of evidence.
 *
 * @param statement what it shows, in the team's own words
 * @param collectedOn its age counts from that day
 * @param sampleSize of how many it tells
 */
public record EvidenceDocument(
        EvidenceKind kind,
        EvidenceGrade grade,
        String statement,
        @Nullable EvidenceSource source,
        LocalDate collectedOn,
        @Nullable Integer sampleSize) {
    public EvidenceDocument graded(EvidenceGrade newGrade) {
        return new EvidenceDocument(kind, newGrade, statement, source, collectedOn, sampleSize);
    }

    public EvidenceDocument collected(LocalDate day) {
        return new EvidenceDocument(kind, grade, statement, source, day, sampleSize);
    }

    public EvidenceDocument saying(String words, @Nullable EvidenceSource from, @Nullable Integer n) {
        return new EvidenceDocument(kind, grade, words, from, collectedOn, n);
    }
}
