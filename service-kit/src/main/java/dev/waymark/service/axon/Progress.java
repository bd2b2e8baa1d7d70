package dev.waymark.service.axon;

import dev.waymark.eventstore.EventLog;
import dev.waymark.eventstore.axon.LogTokenStore;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
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

    @Inject
    Logs logs;

    /** Waits until all that is in the log now is in the read models, or patience ends. */
    public Receipt await() {
        long position = log.head();
        return new Receipt(position, await(runtime.ownProjections(), position));
    }

    /**
     * Waits until all that is in another service's log now is in a read model that is fed by that log alone, or patience
     * ends: for a caller who has just made what they refer to.
     *
     * @param group the processing group of the projection
     * @return whether it is
     */
    public boolean await(String group, String otherService) {
        return await(List.of(group), logs.reader(otherService).head());
    }

    private boolean await(List<String> groups, long position) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!groups.stream().allMatch(group -> hasPassed(group, position))) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            LockSupport.parkNanos(GLANCE.toNanos());
        }
        return true;
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
