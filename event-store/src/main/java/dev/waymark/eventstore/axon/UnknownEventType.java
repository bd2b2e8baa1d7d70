package dev.waymark.eventstore.axon;

/**
 * The log holds an event, or a version of one, that this program has no class for. Going on would be to skip it: the
 * processor stops there, and a program that knows it goes on from there.
 */
public final class UnknownEventType extends RuntimeException {
    UnknownEventType(String message) {
        super(message);
    }
}
