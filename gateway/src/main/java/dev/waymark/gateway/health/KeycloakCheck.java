package dev.waymark.gateway.health;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Ready once Keycloak has been reached: after that its keys are here, and tokens can be checked while it is away. */
@Readiness
@ApplicationScoped
class KeycloakCheck implements AsyncHealthCheck {

    private final Probe probe;
    private volatile boolean reachedOnce;

    KeycloakCheck(Vertx vertx, @ConfigProperty(name = "waymark.keycloak.realm") String realm) {
        this.probe = Probe.of(Probe.client(vertx), realm + "/.well-known/openid-configuration");
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return probe.reasonAgainst().map(this::response);
    }

    private HealthCheckResponse response(Optional<String> reasonAgainst) {
        if (reasonAgainst.isEmpty()) {
            reachedOnce = true;
        }
        HealthCheckResponseBuilder response =
                HealthCheckResponse.named("Keycloak").status(reachedOnce);
        reasonAgainst.ifPresent(reason -> response.withData("reason", reason));
        return response.build();
    }
}
