package dev.waymark.gateway.proxy;

import static dev.waymark.gateway.problem.GatewayProblem.BODY_TOO_LARGE;
import static dev.waymark.gateway.problem.GatewayProblem.NOT_FOUND;
import static io.vertx.core.http.HttpHeaders.CONTENT_LENGTH;
import static io.vertx.core.http.HttpHeaders.EXPECT;

import dev.waymark.gateway.GatewaySettings;
import dev.waymark.gateway.limits.CallerBudget;
import dev.waymark.gateway.problem.Problems;
import dev.waymark.gateway.token.TokenCheck;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyOptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Everything under {@code /api}: token, budget, then on to the service that owns the path. */
@ApplicationScoped
class ApiProxy {

    private static final String PREFIX = "/api/v1/";
    private static final int CONNECTIONS_PER_SERVICE = 256;
    private static final int WAITING_FOR_A_CONNECTION = 1024;

    private final GatewaySettings settings;
    private final TokenCheck tokenCheck;
    private final CallerBudget callerBudget;
    private final HttpClient client;
    private final Map<String, Service> owners = new HashMap<>();
    private final Map<String, Service> pageOwners = new HashMap<>();

    ApiProxy(GatewaySettings settings, TokenCheck tokenCheck, CallerBudget callerBudget, Vertx vertx) {
        this.settings = settings;
        this.tokenCheck = tokenCheck;
        this.callerBudget = callerBudget;
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout((int) settings.timeouts().connect().toMillis())
                .setIdleTimeout((int) settings.timeouts().idle().toSeconds())
                .setMaxPoolSize(CONNECTIONS_PER_SERVICE)
                .setMaxWaitQueueSize(WAITING_FOR_A_CONNECTION));
        settings.services().forEach((name, configured) -> {
            Service service = Service.of(name, configured.url());
            configured.paths().forEach(path -> owners.put(path, service));
            configured.pages().ifPresent(pages -> pages.forEach(page -> pageOwners.put(page, service)));
        });
    }

    void install(@Observes Router router) {
        // There is no way to the proxy that does not pass the token check.
        guarded(router, "/api/*");
        pageOwners.keySet().forEach(page -> guarded(router, "/" + page + "/*"));
    }

    private void guarded(Router router, String path) {
        router.route(path).handler(tokenCheck).handler(callerBudget).handler(this::passOn);
    }

    private void passOn(RoutingContext caller) {
        HttpServerRequest request = caller.request();
        Service service = ownerOf(request.path());
        if (service == null) {
            Problems.answer(caller, NOT_FOUND, "No service owns this path.");
            return;
        }
        long allowed = allowedBytes(request);
        if (announcedBytes(request) > allowed) {
            Problems.answer(caller, BODY_TOO_LARGE, "At most " + allowed + " bytes are accepted here.");
            return;
        }
        if (request.headers().contains(EXPECT)) {
            request.response().writeContinue();
        }
        Exchange exchange =
                new Exchange(caller, service, allowed, settings.timeouts().answer());
        HttpProxy.reverseProxy(new ProxyOptions().setSupportWebSocket(false), client)
                .origin(exchange::open)
                .addInterceptor(exchange)
                .handle(request);
    }

    private @Nullable Service ownerOf(String path) {
        if (path.startsWith(PREFIX)) {
            return owners.get(firstSegment(path, PREFIX.length()));
        }
        return pageOwners.get(firstSegment(path, 1));
    }

    private static String firstSegment(String path, int begin) {
        int end = path.indexOf('/', begin);
        return end < 0 ? path.substring(begin) : path.substring(begin, end);
    }

    private long allowedBytes(HttpServerRequest request) {
        boolean isImport = request.method().equals(HttpMethod.POST)
                && settings.limits().importPaths().contains(request.path());
        return (isImport ? settings.limits().importBody() : settings.limits().body()).asLongValue();
    }

    private static long announcedBytes(HttpServerRequest request) {
        String length = request.getHeader(CONTENT_LENGTH);
        return length == null ? 0 : Long.parseLong(length);
    }
}
