package dev.waymark.gateway.proxy;

import static dev.waymark.gateway.problem.GatewayProblem.BAD_GATEWAY;
import static dev.waymark.gateway.problem.GatewayProblem.BODY_TOO_LARGE;
import static dev.waymark.gateway.problem.GatewayProblem.GATEWAY_TIMEOUT;
import static dev.waymark.gateway.problem.GatewayProblem.UNAVAILABLE;
import static io.vertx.core.http.HttpHeaders.LOCATION;

import dev.waymark.gateway.correlation.CorrelationId;
import dev.waymark.gateway.problem.Problems;
import io.vertx.core.Future;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.RequestOptions;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** One request on its way to a service and the answer on its way back. */
final class Exchange implements ProxyInterceptor {

    private static final Logger LOG = Logger.getLogger(Exchange.class);
    private static final Duration TRY_AGAIN = Duration.ofSeconds(5);
    private static final long NO_TIMER = -1;

    private final RoutingContext caller;
    private final Service service;
    private final long allowedBytes;
    private final Duration patience;
    private final CountedBody body;
    private @Nullable HttpClientRequest sent;
    private long timer = NO_TIMER;
    private boolean late;

    Exchange(RoutingContext caller, Service service, long allowedBytes, Duration patience) {
        this.caller = caller;
        this.service = service;
        this.allowedBytes = allowedBytes;
        this.patience = patience;
        this.body = new CountedBody(caller.request(), allowedBytes, this::startWaiting);
    }

    Future<HttpClientRequest> open(ProxyContext context) {
        return context.client()
                .request(new RequestOptions().setServer(service.address()).setSsl(service.ssl()))
                .onSuccess(request -> {
                    sent = request;
                    // The same failure reaches explain; without a handler it would be logged as an error as well.
                    request.exceptionHandler(_ -> {});
                });
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        ProxyRequest request = context.request();
        HttpServerRequest received = caller.request();
        Headers.prepareRequest(request.headers(), received, CorrelationId.HEADER, CorrelationId.of(caller));
        request.setAuthority(received.authority());
        request.setBody(Body.body(body, request.getBody().length()));
        return context.sendRequest().onComplete(_ -> stopWaiting()).recover(this::explain);
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext context) {
        ProxyResponse answer = context.response();
        Headers.prepareAnswer(answer.headers(), caller.response().headers());
        String location = answer.headers().get(LOCATION);
        String own = "://" + caller.request().authority() + "/";
        if (location != null && location.contains(own)) {
            // The service cannot know by which scheme the caller reached us; a path is right for all.
            answer.headers().set(LOCATION, location.substring(location.indexOf(own) + own.length() - 1));
        }
        return context.sendResponse();
    }

    private void startWaiting() {
        timer = caller.vertx().setTimer(patience.toMillis(), _ -> {
            late = true;
            if (sent != null) {
                sent.reset();
            }
        });
    }

    private void stopWaiting() {
        if (timer != NO_TIMER) {
            caller.vertx().cancelTimer(timer);
        }
    }

    private Future<ProxyResponse> explain(Throwable failure) {
        if (caller.response().closed()) {
            LOG.debugf("the caller hung up on %s", service.name());
        } else if (body.tooLong()) {
            Problems.answer(caller, BODY_TOO_LARGE, "At most " + allowedBytes + " bytes are accepted here.");
        } else if (late) {
            Problems.answer(caller, GATEWAY_TIMEOUT, service.name() + " did not answer in time.", TRY_AGAIN);
        } else if (sent == null) {
            LOG.warnf("%s cannot be reached: %s", service.name(), failure.getMessage());
            Problems.answer(caller, UNAVAILABLE, service.name() + " cannot be reached.", TRY_AGAIN);
        } else {
            LOG.warnf("%s broke off: %s", service.name(), failure.getMessage());
            Problems.answer(caller, BAD_GATEWAY, service.name() + " broke off.", TRY_AGAIN);
        }
        // The answer is out; a future that never completes leaves the proxy nothing to add.
        return Future.future(_ -> {});
    }
}
