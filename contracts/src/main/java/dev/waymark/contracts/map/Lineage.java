package dev.waymark.contracts.map;

import java.util.List;

/**
 * What a map was copied from. Pain points and delights keep their ids in a copy.
 *
 * @param map the original
 * @param revision what the original said at the time
 * @param stages which stage of the original each one comes from
 * @param touchpoints which touchpoint of the original each one comes from
 */
public record Lineage(JourneyMapId map, long revision, List<OfStage> stages, List<OfTouchpoint> touchpoints) {
    /** A stage of the copy, and its original. */
    public record OfStage(StageId stage, StageId from) {}

    /** A touchpoint of the copy, and its original. */
    public record OfTouchpoint(TouchpointId touchpoint, TouchpointId from) {}
}
