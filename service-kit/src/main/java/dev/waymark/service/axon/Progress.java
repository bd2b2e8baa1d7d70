package dev.waymark.service.axon;

import dev.waymark.eventstore.EventLog;
import dev.waymark.eventstore.axon.LogTokenStore;
import dev.waymark.service.ServiceDefinition;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.MultiSourceTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Knows how far the projections of the service's own log have come. */
@Singleton
public class Progress {
    private static final Duration GLANCE = Duration.ofMillis(1);

    @Inject
    AxonRuntime runtime;

    @Inject
    EventLog log;

    @Inject
    LogTokenStore tokens;

    @Inject
    Logs logs;

    @Inject
    ServiceDefinition service;

    @ConfigProperty(name = "waymark.read-your-writes", defaultValue = "2s")
    Duration patience;

    /** Waits until all that is in the log now is in the read models, or patience ends. */
    public Receipt await() {
        long position = log.head();
        return new Receipt(position, await(runtime.ownProjections(), service.name(), position));
    }

    /**
     * Waits until all that is in another service's log now is in a read model that is fed by that log alone, or patience
     * ends: for a caller who has just made what they refer to.
     *
     * @param group the processing group of the projection
     * @return whether it is
     */
    public boolean await(String group, String otherService) {
        return await(List.of(group), otherService, logs.reader(otherService).latest());
    }

    private boolean await(List<String> groups, String logName, long position) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!groups.stream().allMatch(group -> passed(group, logName).orElse(0) >= position)) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            LockSupport.parkNanos(GLANCE.toNanos());
        }
        return true;
    }

    /** From this JVM's own segments; from the token store where another instance holds some. */
    private OptionalLong passed(String group, String logName) {
        var segments = runtime.processor(group).processingStatus().values();
        return segments.isEmpty()
                ? tokens.positionOf(group, logName)
                : segments.stream()
                        .mapToLong(segment -> position(segment, logName))
                        .min();
    }

    private static long position(EventTrackerStatus segment, String logName) {
        TrackingToken token = segment.getTrackingToken();
        TrackingToken own =
                token instanceof MultiSourceTrackingToken several ? several.getTokenForStream(logName) : token;
        return own == null ? 0 : own.position().orElse(0);
    }
}
