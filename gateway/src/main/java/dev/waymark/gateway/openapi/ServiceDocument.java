package dev.waymark.gateway.openapi;

import dev.waymark.gateway.GatewaySettings.Service;
import io.smallrye.mutiny.Uni;
import io.smallrye.openapi.api.SmallRyeOpenAPI;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.io.ByteArrayInputStream;
import java.util.Optional;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.jboss.logging.Logger;

/** What one service says about itself; nothing when it is down or talks nonsense. */
record ServiceDocument(String name, Service service, Optional<Buffer> json) {

    private static final Logger LOG = Logger.getLogger(ServiceDocument.class);
    private static final int TIMEOUT_MILLIS = 5_000;

    static Uni<ServiceDocument> fetch(HttpClient client, String name, Service service) {
        RequestOptions target = new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setAbsoluteURI(service.url() + "/q/openapi?format=JSON")
                .putHeader(HttpHeaders.ACCEPT, "application/json")
                .setTimeout(TIMEOUT_MILLIS);
        return Uni.createFrom()
                .completionStage(() -> client.request(target)
                        .compose(HttpClientRequest::send)
                        .expecting(answer -> answer.statusCode() == 200)
                        .compose(HttpClientResponse::body)
                        .toCompletionStage())
                .map(json -> new ServiceDocument(name, service, Optional.of(json)))
                .onFailure()
                .recoverWithItem(failure -> {
                    LOG.warnf("no OpenAPI document from %s: %s", name, failure.getMessage());
                    return new ServiceDocument(name, service, Optional.empty());
                });
    }

    Optional<OpenAPI> read() {
        return json.flatMap(document -> {
            try {
                OpenAPI model = nothingFound()
                        .withCustomStaticFile(() -> new ByteArrayInputStream(document.getBytes()))
                        .build()
                        .model();
                // Any text is YAML, so reading alone proves little.
                return Optional.of(model).filter(read -> read.getOpenapi() != null && read.getPaths() != null);
            } catch (RuntimeException e) {
                LOG.warnf("the OpenAPI document of %s cannot be read: %s", name, e.getMessage());
                return Optional.empty();
            }
        });
    }

    /** A builder that looks nowhere by itself. */
    static SmallRyeOpenAPI.Builder nothingFound() {
        return SmallRyeOpenAPI.builder()
                .enableModelReader(false)
                .enableStandardStaticFiles(false)
                .enableAnnotationScan(false)
                .enableStandardFilter(false)
                .defaultRequiredProperties(false);
    }
}
