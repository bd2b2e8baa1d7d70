package dev.waymark.contracts.map;

import org.jspecify.annotations.Nullable;

/**
 * One thing on a map, with the ids its kind calls for and no others.
 *
 * @param touchpoint for a touchpoint, and for a pain point or delight the one it belongs to
 * @param field for a touchpoint, where only that field is meant
 */
public record MapElement(
        ElementKind kind,
        @Nullable StageId stage,
        @Nullable TouchpointId touchpoint,
        @Nullable PainPointId painPoint,
        @Nullable DelightId delight,
        @Nullable PersonaId persona,
        @Nullable TouchpointField field) {
    public MapElement {
        boolean ofTouchpoint =
                kind == ElementKind.TOUCHPOINT || kind == ElementKind.PAIN_POINT || kind == ElementKind.DELIGHT;
        if ((stage != null) != (kind == ElementKind.STAGE)
                || (persona != null) != (kind == ElementKind.PERSONA)
                || (painPoint != null) != (kind == ElementKind.PAIN_POINT)
                || (delight != null) != (kind == ElementKind.DELIGHT)
                || (touchpoint != null) != ofTouchpoint
                || (field != null && kind != ElementKind.TOUCHPOINT)) {
            throw new IllegalArgumentException("A %s is named by its own ids".formatted(kind));
        }
    }

    public static MapElement goal() {
        return new MapElement(ElementKind.GOAL, null, null, null, null, null, null);
    }

    public static MapElement of(PersonaId persona) {
        return new MapElement(ElementKind.PERSONA, null, null, null, null, persona, null);
    }

    public static MapElement of(StageId stage) {
        return new MapElement(ElementKind.STAGE, stage, null, null, null, null, null);
    }

    public static MapElement of(TouchpointId touchpoint) {
        return new MapElement(ElementKind.TOUCHPOINT, null, touchpoint, null, null, null, null);
    }

    public static MapElement of(TouchpointId touchpoint, PainPointId painPoint) {
        return new MapElement(ElementKind.PAIN_POINT, null, touchpoint, painPoint, null, null, null);
    }

    public static MapElement of(TouchpointId touchpoint, DelightId delight) {
        return new MapElement(ElementKind.DELIGHT, null, touchpoint, null, delight, null, null);
    }

    /** The whole thing, where only a field of it is meant. */
    public MapElement whole() {
        return field == null ? this : new MapElement(kind, stage, touchpoint, painPoint, delight, persona, null);
    }
}
