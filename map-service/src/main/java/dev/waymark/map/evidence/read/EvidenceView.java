package dev.waymark.map.evidence.read;

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
import dev.waymark.map.evidence.EvidenceDocument;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A piece of evidence, withdrawn ones among them.
 *
 * @param countsUntil the last day it is not older than a year
 * @param agesOn the day it goes stale; absent where it never counted or that was noticed
 * @param attachedBy the subject id of who did
 * @param history how it was graded and when it had been collected, oldest first
 */
public record EvidenceView(
        @BsonId EvidenceId id,
        JourneyMapId map,
        long revision,
        MapElement about,
        EvidenceDocument document,
        LocalDate countsUntil,
        @Nullable LocalDate agesOn,
        String attachedBy,
        String attachedByName,
        Instant attachedAt,
        Instant changedAt,
        @Nullable Instant withdrawnAt,
        List<Standing> history) {
    /** What it was worth from then on. */
    public record Standing(Instant since, EvidenceGrade grade, LocalDate collectedOn) {}

    /** Who did what makes a view what it is, and when. */
    record Doing(long revision, Instant at, String actor, String actorName) {}

    static @Nullable EvidenceView after(@Nullable EvidenceView before, EvidenceEvent event, Doing doing) {
        if (event instanceof EvidenceAttached e) {
            return attached(e, doing);
        }
        return before == null ? null : before.next(event, doing);
    }

    private static EvidenceView attached(EvidenceAttached event, Doing doing) {
        EvidenceDocument document = new EvidenceDocument(
                event.kind(),
                event.grade(),
                event.statement(),
                event.source(),
                event.collectedOn(),
                event.sampleSize());
        return new EvidenceView(
                        event.evidence(),
                        event.map(),
                        0,
                        event.about(),
                        document,
                        event.collectedOn(),
                        null,
                        doing.actor(),
                        doing.actorName(),
                        doing.at(),
                        doing.at(),
                        null,
                        List.of())
                .saying(document, doing);
    }

    private EvidenceView next(EvidenceEvent event, Doing doing) {
        return switch (event) {
            case EvidenceAttached _ -> this;
            case EvidenceReworded e -> saying(document.saying(e.statement(), e.source(), e.sampleSize()), doing);
            case EvidenceRegraded e -> saying(document.graded(e.grade()), doing);
            case EvidenceRenewed e -> saying(document.collected(e.collectedOn()), doing);
            case EvidenceWentStale _ -> made(revision, document, null, changedAt, withdrawnAt, history);
            case EvidenceWithdrawn _ -> made(doing.revision(), document, null, doing.at(), doing.at(), history);
        };
    }

    private EvidenceView saying(EvidenceDocument said, Doing doing) {
        LocalDate until = EvidenceAge.countsUntil(said.collectedOn());
        boolean counts = said.grade() == EvidenceGrade.VALIDATED && !until.isBefore(EvidenceDays.of(doing.at()));
        Standing standing = new Standing(doing.at(), said.grade(), said.collectedOn());
        List<Standing> standings = new ArrayList<>(history);
        if (standings.isEmpty() || !sameWorth(standings.getLast(), standing)) {
            standings.add(standing);
        }
        return made(doing.revision(), said, counts ? until.plusDays(1) : null, doing.at(), withdrawnAt, standings);
    }

    private static boolean sameWorth(Standing one, Standing other) {
        return one.grade() == other.grade() && one.collectedOn().equals(other.collectedOn());
    }

    private EvidenceView made(
            long newRevision,
            EvidenceDocument said,
            @Nullable LocalDate ages,
            Instant changed,
            @Nullable Instant withdrawn,
            List<Standing> standings) {
        return new EvidenceView(
                id,
                map,
                newRevision,
                about,
                said,
                EvidenceAge.countsUntil(said.collectedOn()),
                ages,
                attachedBy,
                attachedByName,
                attachedAt,
                changed,
                withdrawn,
                standings);
    }

    public boolean isWithdrawn() {
        return withdrawnAt != null;
    }

    /** What it gave then; nothing before it was attached and after it was withdrawn. */
    Optional<Support> asOf(Instant moment) {
        if (withdrawnAt != null && !withdrawnAt.isAfter(moment)) {
            return Optional.empty();
        }
        return history.stream()
                .filter(standing -> !standing.since().isAfter(moment))
                .reduce((_, later) -> later)
                .map(it -> new Support(about, it.grade(), EvidenceAge.countsUntil(it.collectedOn())));
    }
}
