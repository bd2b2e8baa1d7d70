package dev.waymark.eventstore;

import java.time.Instant;

/**
 * The state of an aggregate after one of its events. It saves reading the events before; it is never the truth.
 *
 * @param at the event it was taken after
 * @param state the logical name of what is stored, such as {@code map.JourneyMap}; never a Java class name
 * @param revision of the state's shape: whoever knows another one reads the events instead
 * @param takenAt when; data, never order
 * @param json the state; text, because a key in it may be one that no field of a document may have
 */
public record Snapshot(AggregateSequence at, String state, int revision, Instant takenAt, String json) {}
