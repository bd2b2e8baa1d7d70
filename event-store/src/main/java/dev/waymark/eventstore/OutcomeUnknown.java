package dev.waymark.eventstore;

import org.jspecify.annotations.Nullable;

/** Nobody can say yet whether the commit was appended: look for its event ids before trying again. */
public final class OutcomeUnknown extends EventLogException {
    OutcomeUnknown(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
