package dev.waymark.feedback.summary.read;

import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.PersonaId;
import dev.waymark.contracts.map.StageId;
import dev.waymark.contracts.map.TouchpointId;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is summed up; null means all. Days are those of a time zone, both included.
 *
 * @param hidden maps that are left out where maps are told apart; a total over everything counts them, as it names nobody
 *     and no map
 */
public record Scope(
        @Nullable JourneyMapId map,
        @Nullable StageId stage,
        @Nullable TouchpointId touchpoint,
        @Nullable PersonaId persona,
        @Nullable String segment,
        @Nullable String channel,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Set<JourneyMapId> hidden) {
    /** The same within other days. */
    public Scope within(@Nullable LocalDate first, @Nullable LocalDate last) {
        return new Scope(map, stage, touchpoint, persona, segment, channel, first, last, hidden);
    }

    /** The same of another segment. */
    public Scope of(@Nullable String otherSegment) {
        return new Scope(map, stage, touchpoint, persona, otherSegment, channel, from, to, hidden);
    }

    /** Whether it is less than all that was said of a map, or at all. */
    public boolean isNarrowed() {
        return Stream.of(stage, touchpoint, persona, segment, channel, from, to).anyMatch(Objects::nonNull);
    }

    /** Whether a map, by its key, is left out. */
    boolean hides(String mapKey) {
        return hidden.stream().anyMatch(map -> map.toString().equals(mapKey));
    }

    boolean contains(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }
}
