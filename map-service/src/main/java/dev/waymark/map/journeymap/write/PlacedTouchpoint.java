package dev.waymark.map.journeymap.write;

import dev.waymark.contracts.map.StageId;
import dev.waymark.contracts.map.TouchpointLanes;
import org.jspecify.annotations.Nullable;

/**
 * A touchpoint and its place.
 *
 * @param position from 0 within its stage; null is behind the others
 */
public record PlacedTouchpoint(StageId stage, @Nullable Integer position, TouchpointLanes lanes) {}
