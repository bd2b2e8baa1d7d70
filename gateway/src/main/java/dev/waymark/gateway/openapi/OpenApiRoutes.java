package dev.waymark.gateway.openapi;

import static io.vertx.core.http.HttpHeaders.ACCEPT;
import static io.vertx.core.http.HttpHeaders.CACHE_CONTROL;
import static io.vertx.core.http.HttpHeaders.CONTENT_TYPE;
import static io.vertx.core.http.HttpHeaders.LOCATION;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.function.Function;

/** The merged document, open to all: it tells how to log in. */
@ApplicationScoped
class OpenApiRoutes {

    /** Before the document Quarkus would serve under the same path. */
    private static final int BEFORE_QUARKUS = -10;

    private final Documents documents;

    OpenApiRoutes(Documents documents) {
        this.documents = documents;
    }

    void install(@Observes Router router) {
        router.get("/openapi").order(BEFORE_QUARKUS).handler(request -> {
            String accept = request.request().getHeader(ACCEPT);
            if (accept != null && accept.contains("yaml")) {
                yaml(request);
            } else {
                json(request);
            }
        });
        router.get("/openapi.json").order(BEFORE_QUARKUS).handler(this::json);
        router.get("/openapi.yaml").order(BEFORE_QUARKUS).handler(this::yaml);
        router.get("/")
                .order(BEFORE_QUARKUS)
                .handler(request -> request.response()
                        .setStatusCode(302)
                        .putHeader(LOCATION, "/docs/")
                        .end());
    }

    private void json(RoutingContext request) {
        answer(request, "application/json", Documents.Merged::json);
    }

    private void yaml(RoutingContext request) {
        answer(request, "application/yaml", Documents.Merged::yaml);
    }

    private void answer(RoutingContext request, String mediaType, Function<Documents.Merged, String> form) {
        Context here = Vertx.currentContext();
        documents
                .current()
                .emitOn(task -> here.runOnContext(_ -> task.run()))
                .subscribe()
                .with(
                        merged -> request.response()
                                .putHeader(CONTENT_TYPE, mediaType + ";charset=UTF-8")
                                .putHeader(CACHE_CONTROL, "no-cache")
                                .end(form.apply(merged)),
                        request::fail);
    }
}
