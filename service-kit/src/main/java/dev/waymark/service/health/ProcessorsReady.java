package dev.waymark.service.health;

import dev.waymark.service.axon.AxonRuntime;
import dev.waymark.service.parked.ParkedCounts;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready while every event processor runs; says which one does not, and what is parked. Something parked makes the service
 * {@code degraded}, not unready: all instances share what is parked, so a probe that failed would take every one of them
 * out of traffic for one event. The metrics of parked events are what to be alarmed by.
 */
@Readiness
class ProcessorsReady implements HealthCheck {
    @Inject
    AxonRuntime runtime;

    @Inject
    ParkedCounts parked;

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("event-processors");
        boolean allRun = true;
        boolean degraded = false;
        for (AxonRuntime.ProcessorState processor : runtime.processors()) {
            ParkedCounts.Count count = parked.of(processor.name());
            allRun &= processor.running();
            degraded |= count.events() > 0;
            answer.withData(
                    processor.name(),
                    (processor.running() ? "running" : "stopped: " + processor.trouble()) + text(count));
        }
        return answer.withData("degraded", degraded).status(allRun).build();
    }

    private static String text(ParkedCounts.Count count) {
        return count.events() == 0
                ? ""
                : ", %d events of %d sequences parked".formatted(count.events(), count.sequences());
    }
}
