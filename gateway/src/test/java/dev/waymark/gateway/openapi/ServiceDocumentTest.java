package dev.waymark.gateway.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.gateway.GatewaySettings.Service;
import io.vertx.core.buffer.Buffer;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceDocumentTest {

    private record Kpi(URI url, Set<String> paths) implements Service {
        @Override
        public Optional<Set<String>> pages() {
            return Optional.empty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "map", "[]", "{}", "{\"openapi\": ", "{\"openapi\": \"3.1.0\"}", "{\"paths\": {}}"})
    void nonsenseIsNoDocument(String nonsense) {
        assertThat(read(nonsense)).isEmpty();
    }

    @Test
    void aDocumentWithAPathIsRead() {
        Optional<OpenAPI> document = read("""
                {"openapi": "3.1.0", "paths": {"/api/v1/kpis": {"get": {"operationId": "list"}}}}""");

        assertThat(document).isPresent();
        assertThat(document.orElseThrow().getPaths().getPathItems()).containsOnlyKeys("/api/v1/kpis");
    }

    private static Optional<OpenAPI> read(String json) {
        Kpi kpi = new Kpi(URI.create("http://localhost"), Set.of("kpis"));
        return new ServiceDocument("kpi", kpi, Optional.of(Buffer.buffer(json))).read();
    }
}
