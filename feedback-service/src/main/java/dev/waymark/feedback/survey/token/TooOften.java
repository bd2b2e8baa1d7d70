package dev.waymark.feedback.survey.token;

import java.time.Duration;

/** A token was used more often than it may be. */
public class TooOften extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Duration patience;

    TooOften(Duration patience) {
        super("a token was used too often", null, false, false);
        this.patience = patience;
    }

    /** After that long it may be used again; in whole seconds, rounded up. */
    public long seconds() {
        return patience.plusSeconds(1).minusNanos(1).toSeconds();
    }
}
