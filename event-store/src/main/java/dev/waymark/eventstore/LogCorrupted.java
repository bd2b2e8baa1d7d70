package dev.waymark.eventstore;

import org.jspecify.annotations.Nullable;

/** The log in the database is not what this library writes; the message names the position. */
public final class LogCorrupted extends EventLogException {
    LogCorrupted(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
