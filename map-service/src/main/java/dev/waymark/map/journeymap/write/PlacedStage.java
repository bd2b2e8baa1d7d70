package dev.waymark.map.journeymap.write;

import org.jspecify.annotations.Nullable;

/**
 * A stage and its place.
 *
 * @param position from 0; null is behind the others
 */
public record PlacedStage(String name, @Nullable Integer position) {}
