package dev.waymark.map.journeymap.read;

import dev.waymark.contracts.map.EvidenceEvent;
import dev.waymark.contracts.map.EvidenceEvent.EvidenceAttached;
import dev.waymark.contracts.map.EvidenceEvent.EvidenceRegraded;
import dev.waymark.contracts.map.EvidenceEvent.EvidenceRenewed;
import dev.waymark.contracts.map.EvidenceEvent.EvidenceReworded;
import dev.waymark.contracts.map.EvidenceEvent.EvidenceWentStale;
import dev.waymark.contracts.map.EvidenceEvent.EvidenceWithdrawn;
import dev.waymark.contracts.map.EvidenceGrade;
import dev.waymark.contracts.map.EvidenceId;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.MapElement;
import dev.waymark.map.EvidenceAge;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * All evidence that was ever attached to a map, as far as its score needs it.
 *
 * @param pieces in the order they were attached
 */
public record MapGrounds(@BsonId JourneyMapId map, List<Piece> pieces) {
    /** A piece of evidence; withdrawn, it stays for the audit. */
    public record Piece(
            EvidenceId id,
            MapElement about,
            EvidenceGrade grade,
            LocalDate collectedOn,
            boolean stale,
            boolean withdrawn) {
        private Piece regraded(EvidenceGrade newGrade) {
            return new Piece(id, about, newGrade, collectedOn, stale, withdrawn);
        }

        private Piece renewed(LocalDate day) {
            return new Piece(id, about, grade, day, false, withdrawn);
        }

        private Piece gone(boolean older, boolean taken) {
            return new Piece(id, about, grade, collectedOn, older, taken);
        }

        private Stream<Ground> ground() {
            return withdrawn || stale || grade != EvidenceGrade.VALIDATED || about.touchpoint() == null
                    ? Stream.empty()
                    : Stream.of(new Ground(
                            about.touchpoint(),
                            about.painPoint(),
                            about.delight(),
                            EvidenceAge.countsUntil(collectedOn)));
        }
    }

    static MapGrounds after(@Nullable MapGrounds before, EvidenceEvent event) {
        MapGrounds known = Objects.requireNonNullElseGet(before, () -> new MapGrounds(event.map(), List.of()));
        return switch (event) {
            case EvidenceAttached e ->
                new MapGrounds(
                        known.map,
                        Lists.appended(
                                known.pieces,
                                new Piece(e.evidence(), e.about(), e.grade(), e.collectedOn(), false, false)));
            case EvidenceReworded _ -> known;
            case EvidenceRegraded e -> known.with(e, piece -> piece.regraded(e.grade()));
            case EvidenceRenewed e -> known.with(e, piece -> piece.renewed(e.collectedOn()));
            case EvidenceWentStale e -> known.with(e, piece -> piece.gone(true, piece.withdrawn()));
            case EvidenceWithdrawn e -> known.with(e, piece -> piece.gone(piece.stale(), true));
        };
    }

    private MapGrounds with(EvidenceEvent event, UnaryOperator<Piece> change) {
        return new MapGrounds(map, Lists.replaced(pieces, piece -> piece.id().equals(event.evidence()), change));
    }

    /** How many pieces are not withdrawn. */
    int attached() {
        return (int) pieces.stream().filter(piece -> !piece.withdrawn()).count();
    }

    /** What its touchpoints can stand on. */
    List<Ground> grounds() {
        return pieces.stream().flatMap(Piece::ground).toList();
    }
}
