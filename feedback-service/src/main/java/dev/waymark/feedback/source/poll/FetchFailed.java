package dev.waymark.feedback.source.poll;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A source could not be fetched this time. */
class FetchFailed extends Exception {
    private static final long serialVersionUID = 1;

    private final transient @Nullable Duration retryAfter;

    FetchFailed(String why) {
        this(why, null);
    }

    FetchFailed(String why, @Nullable Duration retryAfter) {
        super(why);
        this.retryAfter = retryAfter;
    }

    /** How long the other side asks to be left alone. */
    @Nullable Duration retryAfter() {
        return retryAfter;
    }
}
