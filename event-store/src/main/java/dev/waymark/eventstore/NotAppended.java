package dev.waymark.eventstore;

import org.jspecify.annotations.Nullable;

/** The commit was not appended and never will be; trying again is safe. */
public final class NotAppended extends EventLogException {
    NotAppended(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
