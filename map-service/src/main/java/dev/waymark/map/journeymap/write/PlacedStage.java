package dev.waymark.map.journeymap.write;

/**
 * A stage and its place.
 *
 * @param position from 0
 */
public record PlacedStage(String name, int position) {}
