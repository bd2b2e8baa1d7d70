package dev.waymark.service.identity;

import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jboss.logging.MDC;

/** Runs before everything else, so that refusals carry the id too. */
@Singleton
class CorrelateEveryRequest {
    void register(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).handler(context -> {
            String id = Correlation.of(context.request());
            MDC.put(Correlation.KEY, id);
            context.response().putHeader(Correlation.HEADER, id);
            context.next();
        });
    }
}
