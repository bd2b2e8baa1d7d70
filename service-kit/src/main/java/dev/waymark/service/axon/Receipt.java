package dev.waymark.service.axon;

/**
 * A command was accepted.
 *
 * @param position a position of the service's log at or after everything the command stored
 * @param visible whether the service's own read models show it already
 */
public record Receipt(long position, boolean visible) {}
