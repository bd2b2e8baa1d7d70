package dev.waymark.gateway.openapi;

import dev.waymark.gateway.GatewaySettings;
import dev.waymark.gateway.token.OpenPaths;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.openapi.api.SmallRyeOpenAPI;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Asks the services for their documents and keeps the merged one: for minutes when whole, else for moments. */
@ApplicationScoped
class Documents {

    /** The merged document in both forms. */
    record Merged(String json, String yaml) {}

    private static final Duration WHOLE = Duration.ofMinutes(5);
    private static final Duration WITH_SERVICES_MISSING = Duration.ofSeconds(2);

    private final String realm;
    private final String version;
    private final OpenPaths open;
    private final Uni<Merged> current;
    private final AtomicLong goodUntil = new AtomicLong();

    Documents(
            GatewaySettings settings,
            OpenPaths open,
            Vertx vertx,
            @ConfigProperty(name = "waymark.keycloak.realm") String realm,
            @ConfigProperty(name = "quarkus.application.version") String version) {
        this.realm = realm;
        this.version = version;
        this.open = open;
        HttpClient client = vertx.createHttpClient();
        List<Uni<ServiceDocument>> all = new TreeMap<>(settings.services())
                .entrySet().stream()
                        .map(service -> ServiceDocument.fetch(client, service.getKey(), service.getValue()))
                        .toList();
        this.current = Uni.join()
                .all(all)
                .andFailFast()
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(this::merge)
                .memoize()
                .until(() -> System.nanoTime() - goodUntil.get() > 0);
    }

    Uni<Merged> current() {
        return current;
    }

    private Merged merge(List<ServiceDocument> documents) {
        MergedDocument merging = new MergedDocument(version, open);
        Set<String> missing = new TreeSet<>();
        for (ServiceDocument document : documents) {
            document.read()
                    .ifPresentOrElse(
                            model -> merging.add(document.name(), document.service(), model),
                            () -> missing.add(document.name()));
        }
        SmallRyeOpenAPI written = ServiceDocument.nothingFound()
                .withInitialModel(merging.finish(realm, missing))
                .build();
        Duration good = missing.isEmpty() ? WHOLE : WITH_SERVICES_MISSING;
        goodUntil.set(System.nanoTime() + good.toNanos());
        return new Merged(written.toJSON(), written.toYAML());
    }
}
