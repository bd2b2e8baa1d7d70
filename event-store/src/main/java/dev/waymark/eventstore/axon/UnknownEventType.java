package dev.waymark.eventstore.axon;

/** The log holds an event this program has no class for; going on would be to skip it. */
public final class UnknownEventType extends RuntimeException {
    UnknownEventType(String message) {
        super(message);
    }
}
