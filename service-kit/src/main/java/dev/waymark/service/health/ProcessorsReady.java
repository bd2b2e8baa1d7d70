package dev.waymark.service.health;

import dev.waymark.service.axon.AxonRuntime;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Ready while every event processor runs; says which one does not, and what is parked. */
@Readiness
class ProcessorsReady implements HealthCheck {
    @Inject
    AxonRuntime runtime;

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("event-processors");
        boolean allRun = true;
        for (AxonRuntime.ProcessorState processor : runtime.processors()) {
            allRun &= processor.running();
            answer.withData(
                    processor.name(),
                    (processor.running() ? "running" : "stopped")
                            + (processor.parkedSequences() == 0
                                    ? ""
                                    : ", " + processor.parkedSequences() + " sequences parked"));
        }
        return answer.status(allRun).build();
    }
}
