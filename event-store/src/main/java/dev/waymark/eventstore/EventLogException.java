package dev.waymark.eventstore;

import org.jspecify.annotations.Nullable;

/** What can go wrong with a log; each subclass says what is known about the commit. */
public abstract class EventLogException extends RuntimeException {
    EventLogException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
