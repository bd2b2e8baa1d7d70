package dev.waymark.service.axon;

import dev.waymark.eventstore.EventLog;
import dev.waymark.service.ServiceDefinition;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Knows how far the projections of the service's own log have come. */
@Singleton
public class Progress {
    private static final Duration GLANCE = Duration.ofMillis(1);

    private final AxonRuntime runtime;
    private final EventLog log;
    private final Logs logs;
    private final ServiceDefinition service;
    private final Duration patience;

    @Inject
    Progress(
            AxonRuntime runtime,
            EventLog log,
            Logs logs,
            ServiceDefinition service,
            @ConfigProperty(name = "waymark.read-your-writes", defaultValue = "2s") Duration patience) {
        this.runtime = runtime;
        this.log = log;
        this.logs = logs;
        this.service = service;
        this.patience = patience;
    }

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
        return await(List.of(group), otherService, logs.latest(otherService));
    }

    private boolean await(List<String> groups, String logName, long position) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!groups.stream().allMatch(group -> runtime.show(group, logName, position))) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            LockSupport.parkNanos(GLANCE.toNanos());
        }
        return true;
    }
}
