package dev.waymark.gateway.openapi;

import dev.waymark.gateway.GatewaySettings.Service;
import dev.waymark.gateway.token.OpenPaths;
import io.smallrye.openapi.api.util.MergeUtil;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.Paths;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/** Puts the documents of the services together into the one of the gateway. */
final class MergedDocument {

    private static final String PREFIX = "/api/v1/";
    private static final String OAUTH = "oauth2";
    private static final String BEARER = "bearer";

    private final Set<String> operationIds = new HashSet<>();
    private final Map<String, List<String>> tagsByService = new LinkedHashMap<>();
    private final OpenPaths open;
    private OpenAPI merged;

    MergedDocument(String version, OpenPaths open) {
        this.open = open;
        merged = OASFactory.createOpenAPI()
                .openapi("3.1.0")
                .info(OASFactory.createInfo()
                        .title("Waymark")
                        .version(version)
                        .description("Customer journey management: maps, feedback, actions, KPIs."))
                .servers(List.of(OASFactory.createServer().url("/")))
                .paths(OASFactory.createPaths());
    }

    /** Adds a service's document, which is changed and must not be used afterwards. */
    void add(String name, Service service, OpenAPI document) {
        String prefix = Character.toUpperCase(name.charAt(0)) + name.substring(1);
        keepOwnPaths(document, service.paths());
        Set<String> tags = new TreeSet<>();
        document.getPaths()
                .getPathItems()
                .forEach((path, item) -> item.getOperations().forEach((method, operation) -> {
                    settle(operation, prefix);
                    if (open.isOpen(method.name(), path)) {
                        operation.setSecurity(List.of());
                    }
                    tags.addAll(operation.getTags());
                }));
        tagsByService.put(prefix, List.copyOf(tags));
        document.setServers(null);
        document.setSecurity(null);
        document.setInfo(null);
        document.setOpenapi(null);
        if (document.getComponents() != null) {
            document.getComponents().setSecuritySchemes(null);
        }
        ComponentNames.prefixClashes(merged, document, prefix);
        merged = MergeUtil.merge(merged, document);
    }

    /** The whole; {@code realm} is the address of the issuer, {@code missing} names the services not in it. */
    OpenAPI finish(String realm, Set<String> missing) {
        if (merged.getComponents() == null) {
            merged.setComponents(OASFactory.createComponents());
        }
        merged.getComponents()
                .addSecurityScheme(OAUTH, login(realm))
                .addSecurityScheme(
                        BEARER,
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .bearerFormat("JWT")
                                .description("An access token of the waymark realm."));
        merged.security(List.of(
                OASFactory.createSecurityRequirement().addScheme(OAUTH),
                OASFactory.createSecurityRequirement().addScheme(BEARER)));
        merged.addExtension("x-tagGroups", tagGroups());
        if (!missing.isEmpty()) {
            merged.addExtension("x-waymark-missing", List.copyOf(missing));
        }
        return merged;
    }

    /** Only what callers can reach through the gateway belongs into its document. */
    private static void keepOwnPaths(OpenAPI document, Set<String> owned) {
        Paths kept = OASFactory.createPaths();
        Paths all = document.getPaths();
        if (all != null && all.getPathItems() != null) {
            all.getPathItems().forEach((path, item) -> {
                if (path.startsWith(PREFIX)
                        && owned.contains(path.substring(PREFIX.length()).split("/", 2)[0])) {
                    kept.addPathItem(path, item);
                }
            });
        }
        document.setPaths(kept);
    }

    private void settle(Operation operation, String prefix) {
        operation.setSecurity(null);
        operation.setServers(null);
        List<String> tags = operation.getTags();
        if (tags == null || tags.isEmpty()) {
            operation.setTags(new ArrayList<>(List.of(prefix)));
        }
        String id = operation.getOperationId();
        if (id != null && !operationIds.add(id)) {
            operation.setOperationId(unique(prefix, id));
        }
    }

    private String unique(String prefix, String id) {
        String prefixed = prefix.toLowerCase(Locale.ROOT) + Character.toUpperCase(id.charAt(0)) + id.substring(1);
        String candidate = prefixed;
        for (int n = 2; !operationIds.add(candidate); n++) {
            candidate = prefixed + n;
        }
        return candidate;
    }

    private static SecurityScheme login(String realm) {
        return OASFactory.createSecurityScheme()
                .type(SecurityScheme.Type.OAUTH2)
                .description("Log in with Keycloak.")
                .flows(OASFactory.createOAuthFlows()
                        .authorizationCode(OASFactory.createOAuthFlow()
                                .authorizationUrl(realm + "/protocol/openid-connect/auth")
                                .tokenUrl(realm + "/protocol/openid-connect/token")
                                .refreshUrl(realm + "/protocol/openid-connect/token")
                                .scopes(Map.of("openid", "who you are"))));
    }

    private List<Map<String, Object>> tagGroups() {
        List<Map<String, Object>> groups = new ArrayList<>();
        tagsByService.forEach((service, tags) -> groups.add(Map.of("name", service, "tags", tags)));
        return groups;
    }
}
