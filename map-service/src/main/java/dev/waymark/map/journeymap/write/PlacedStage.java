package dev.waymark.map.journeymap.write;

import dev.waymark.contracts.map.JourneyMapId;
import org.jspecify.annotations.Nullable;

/**
 * A stage and its place.
 *
 * @param position from 0; null is behind the others
 * @param opens the map that draws it in more detail
 */
public record PlacedStage(
        String name, @Nullable Integer position, @Nullable JourneyMapId opens) {}
