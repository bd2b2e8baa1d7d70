package dev.waymark.feedback.summary.read;

import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.PersonaId;
import dev.waymark.contracts.map.StageId;
import dev.waymark.contracts.map.TouchpointId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What is summed up; null means all. Days are those of a time zone, both included. */
public record Scope(
        @Nullable JourneyMapId map,
        @Nullable StageId stage,
        @Nullable TouchpointId touchpoint,
        @Nullable PersonaId persona,
        @Nullable String segment,
        @Nullable String channel,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {
    /** The same within other days. */
    public Scope within(@Nullable LocalDate first, @Nullable LocalDate last) {
        return new Scope(map, stage, touchpoint, persona, segment, channel, first, last);
    }

    /** The same of another segment. */
    public Scope of(@Nullable String otherSegment) {
        return new Scope(map, stage, touchpoint, persona, otherSegment, channel, from, to);
    }

    boolean contains(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }
}
