package dev.waymark.gateway.token;

import dev.waymark.gateway.GatewaySettings;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What goes on without an access token, because the service behind asks for one of its own: private calendar addresses,
 * a few operations, and pages for people without a login.
 */
@ApplicationScoped
public class OpenPaths {

    private static final Pattern FEED_TOKEN = Pattern.compile("token=[A-Za-z0-9_-]{32,128}");

    /** An id, or an id's place in a template of the OpenAPI. */
    private static final String SEGMENT = "(?:[A-Za-z0-9-]+|\\\\{[A-Za-z]+})";

    private record Open(String method, Pattern path) {
        static Open of(String configured) {
            String[] parts = configured.strip().split(" +", 2);
            return new Open(
                    parts[0], Pattern.compile(parts[1].replace(".", "\\.").replaceAll("\\*", SEGMENT)));
        }
    }

    private final Set<String> feeds;
    private final List<Open> operations;
    private final Set<String> pages;

    OpenPaths(GatewaySettings settings) {
        this.feeds = settings.feedPaths();
        this.operations = settings.openOperations().stream().map(Open::of).toList();
        this.pages = settings.services().values().stream()
                .flatMap(service -> service.pages().stream())
                .flatMap(Set::stream)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the operation at that path, or template of paths, needs no login. */
    public boolean isOpen(String method, String path) {
        return operations.stream()
                .anyMatch(it ->
                        it.method().equals(method) && it.path().matcher(path).matches());
    }

    /** Whether it is a page, and no part of the API. */
    public boolean isPage(String path) {
        int end = path.indexOf('/', 1);
        return end > 0 && pages.contains(path.substring(1, end));
    }

    boolean letIn(HttpServerRequest request) {
        HttpMethod method = request.method();
        boolean reads = method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD);
        if (isPage(request.path())) {
            return reads || method.equals(HttpMethod.POST);
        }
        return isOpen(reads ? "GET" : method.name(), request.path()) || (reads && isPrivateFeed(request));
    }

    private boolean isPrivateFeed(HttpServerRequest request) {
        String query = request.query();
        return feeds.contains(request.path())
                && query != null
                && FEED_TOKEN.matcher(query).matches();
    }
}
