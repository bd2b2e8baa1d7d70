package dev.waymark.gateway.edge;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;

/** A body nobody wants any more: closing at once could destroy the answer on its way to the caller. */
final class Leftovers {

    private Leftovers() {}

    static void drainAfterAnswer(RoutingContext context, Duration patience) {
        HttpServerRequest request = context.request();
        context.addEndHandler(end -> {
            if (end.failed() || request.isEnded()) {
                return;
            }
            long timer = context.vertx()
                    .setTimer(patience.toMillis(), _ -> request.connection().close());
            request.exceptionHandler(_ -> context.vertx().cancelTimer(timer));
            request.endHandler(_ -> {
                context.vertx().cancelTimer(timer);
                request.connection().close();
            });
            request.handler(_ -> {});
            request.resume();
        });
    }
}
