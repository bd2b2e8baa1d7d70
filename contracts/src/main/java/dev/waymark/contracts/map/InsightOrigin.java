package dev.waymark.contracts.map;

import org.jspecify.annotations.Nullable;

/**
 * What an insight was found in: a map, a theme of what customers say, or a theme at a place of a map.
 *
 * @param stage where on the map, if it is about one place; so are touchpoint and pain point
 */
public record InsightOrigin(
        @Nullable JourneyMapId map,
        @Nullable StageId stage,
        @Nullable TouchpointId touchpoint,
        @Nullable PainPointId painPoint,
        @Nullable Theme theme) {
    public InsightOrigin {
        if (map == null && theme == null) {
            throw new IllegalArgumentException("An insight was found in a map or a theme");
        }
        if (map == null && (stage != null || touchpoint != null || painPoint != null)) {
            throw new IllegalArgumentException("A place is one of a map");
        }
    }

    /**
     * A theme of feedback.
     *
     * @param id what its finder calls it, where it has an id
     */
    public record Theme(@Nullable String id, String name) {}
}
