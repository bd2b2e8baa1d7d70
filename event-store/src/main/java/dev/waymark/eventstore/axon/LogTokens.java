package dev.waymark.eventstore.axon;

import dev.waymark.eventstore.LogReader;
import java.time.Instant;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.jspecify.annotations.Nullable;

/** A token on a log is the position of the last event seen; 0 before the first. */
final class LogTokens {
    private LogTokens() {}

    static long positionOf(@Nullable TrackingToken token) {
        if (token == null) return 0;
        if (WrappedToken.unwrapLowerBound(token) instanceof GlobalSequenceTrackingToken position) {
            return position.getGlobalIndex();
        }
        throw new IllegalArgumentException("Not a token of a log: " + token);
    }

    static TrackingToken tail() {
        return new GlobalSequenceTrackingToken(0);
    }

    /** Asks the database: an event this JVM has not seen yet is no news to whoever starts now. */
    static TrackingToken head(LogReader log) {
        return new GlobalSequenceTrackingToken(log.latest());
    }

    static TrackingToken at(LogReader log, Instant time) {
        // In this order: what is appended meanwhile is either found or delivered.
        long latest = log.latest();
        return new GlobalSequenceTrackingToken(log.firstAt(time).orElse(latest + 1) - 1);
    }
}
