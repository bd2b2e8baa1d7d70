package dev.waymark.map.review.cadence.read;

import dev.waymark.contracts.map.Cadence;
import dev.waymark.contracts.map.CadenceEvent;
import dev.waymark.contracts.map.CadenceEvent.CadenceDropped;
import dev.waymark.contracts.map.CadenceEvent.CadenceSet;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.map.review.recurrence.DueDate;
import dev.waymark.map.review.recurrence.DueDates;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * The rhythm of a map and how far it has been kept.
 *
 * @param cadence absent after it was dropped
 * @param countsFrom dates up to then are none of this cadence: it was not set yet
 * @param opened the last day for which a review was opened
 * @param opensAt when the next review opens; absent when there is none to come
 */
public record CadenceView(
        @BsonId JourneyMapId map,
        @Nullable Cadence cadence,
        Instant countsFrom,
        @Nullable LocalDate opened,
        @Nullable Instant opensAt) {

    static CadenceView after(@Nullable CadenceView before, CadenceEvent event, Instant at) {
        LocalDate opened = before == null ? null : before.opened();
        return switch (event) {
            case CadenceSet set -> of(set.map(), set.cadence(), at, opened);
            case CadenceDropped dropped -> of(dropped.map(), null, at, opened);
        };
    }

    CadenceView openedFor(LocalDate day) {
        return opened != null && opened.isAfter(day) ? this : of(map, cadence, countsFrom, day);
    }

    private static CadenceView of(
            JourneyMapId map, @Nullable Cadence cadence, Instant countsFrom, @Nullable LocalDate opened) {
        Instant opensAt = upcoming(cadence, countsFrom, opened)
                .findFirst()
                .map(DueDate::opensAt)
                .orElse(null);
        return new CadenceView(map, cadence, countsFrom, opened, opensAt);
    }

    /** The dates without a review, soonest first. */
    public Stream<DueDate> upcoming() {
        return upcoming(cadence, countsFrom, opened);
    }

    /** The date whose review should be open now but is not: of a missed series the last, as one look makes up for all. */
    public Optional<DueDate> due(Instant now) {
        return upcoming().takeWhile(date -> !date.opensAt().isAfter(now)).reduce((_, later) -> later);
    }

    private static Stream<DueDate> upcoming(@Nullable Cadence cadence, Instant countsFrom, @Nullable LocalDate opened) {
        return cadence == null
                ? Stream.empty()
                : DueDates.of(cadence)
                        .after(countsFrom)
                        .filter(date -> opened == null || date.day().isAfter(opened));
    }
}
