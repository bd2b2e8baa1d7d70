package dev.waymark.eventstore;

/** The commit has more events or bytes than fit; it was refused before anything was sent. */
public final class CommitTooLarge extends EventLogException {
    CommitTooLarge(String message) {
        super(message, null);
    }
}
