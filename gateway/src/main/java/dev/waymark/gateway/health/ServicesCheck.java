package dev.waymark.gateway.health;

import dev.waymark.gateway.GatewaySettings;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Ready while any service is: one that is down must not take the others out of reach. */
@Readiness
@ApplicationScoped
class ServicesCheck implements AsyncHealthCheck {

    private static final String READY = "ready";

    private final Map<String, Probe> probes = new TreeMap<>();

    ServicesCheck(Vertx vertx, GatewaySettings settings) {
        HttpClient client = Probe.client(vertx);
        settings.services()
                .forEach((name, service) -> probes.put(name, Probe.of(client, service.url() + "/q/health/ready")));
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        List<Uni<Map.Entry<String, String>>> answers = probes.entrySet().stream()
                .map(probe ->
                        probe.getValue().reasonAgainst().map(reason -> Map.entry(probe.getKey(), reason.orElse(READY))))
                .toList();
        return Uni.join().all(answers).andFailFast().map(ServicesCheck::response);
    }

    private static HealthCheckResponse response(List<Map.Entry<String, String>> answers) {
        HealthCheckResponseBuilder response = HealthCheckResponse.named("services")
                .status(answers.stream().anyMatch(answer -> answer.getValue().equals(READY)));
        answers.forEach(answer -> response.withData(answer.getKey(), answer.getValue()));
        return response.build();
    }
}
