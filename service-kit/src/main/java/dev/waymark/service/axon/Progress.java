package dev.waymark.service.axon;

import dev.waymark.eventstore.EventLog;
import dev.waymark.eventstore.axon.LogTokenStore;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.eventhandling.EventTrackerStatus;

/** Knows how far the projections of the service's own log have come. */
@Singleton
public class Progress {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration GLANCE = Duration.ofMillis(1);

    @Inject
    AxonRuntime runtime;

    @Inject
    EventLog log;

    @Inject
    LogTokenStore tokens;

    /** Waits until all that is in the log now is in the read models, or patience ends. */
    public Receipt await() {
        long position = log.head();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!runtime.ownProjections().stream().allMatch(group -> hasPassed(group, position))) {
            if (System.nanoTime() > deadline) {
                return new Receipt(position, false);
            }
            LockSupport.parkNanos(GLANCE.toNanos());
        }
        return new Receipt(position, true);
    }

    private boolean hasPassed(String group, long position) {
        return passed(group).orElse(0) >= position;
    }

    /** From this JVM's own segments; from the token store where another instance holds some. */
    private OptionalLong passed(String group) {
        var segments = runtime.processor(group).processingStatus().values();
        return segments.isEmpty()
                ? tokens.positionOf(group)
                : segments.stream().mapToLong(Progress::position).min();
    }

    private static long position(EventTrackerStatus status) {
        return status.getCurrentPosition().orElse(0);
    }
}
