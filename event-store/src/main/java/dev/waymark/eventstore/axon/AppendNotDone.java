package dev.waymark.eventstore.axon;

import org.axonframework.common.AxonTransientException;

/** The events are known not to be in the log; a retry scheduler may send the command again. */
public final class AppendNotDone extends AxonTransientException {
    AppendNotDone(String message, Throwable cause) {
        super(message, cause);
    }
}
