package dev.waymark.eventstore;

/**
 * Where a commit went.
 *
 * @param first position of its first event
 * @param last position of its last event
 */
public record Appended(long first, long last) {}
