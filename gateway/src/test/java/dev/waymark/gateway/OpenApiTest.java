package dev.waymark.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpHandler;
import dev.waymark.gateway.surroundings.Realm;
import dev.waymark.gateway.surroundings.Services;
import dev.waymark.gateway.surroundings.Surroundings;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Surroundings.class)
@SuppressWarnings("NullAway.Init") // Surroundings fills in the fields.
class OpenApiTest {

    private static final String DOCUMENT = "/q/openapi";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    Realm realm;
    Services services;

    @AfterEach
    void forget() {
        services.forget();
    }

    @Test
    void theServicesDocumentsBecomeOneAndAMissingOneIsNamedUntilItIsThere() {
        services.map().whenAsked(DOCUMENT, document("map", MAP));
        services.feedback().whenAsked(DOCUMENT, document("feedback", FEEDBACK));
        services.kpi().whenAsked(DOCUMENT, document("kpi", KPI));
        services.action().whenAsked(DOCUMENT, exchange -> {
            try (exchange) {
                exchange.sendResponseHeaders(503, -1);
            }
        });
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(json().<List<String>>get("'x-waymark-missing'"))
                        .containsExactly("action"));

        JsonPath merged = json();

        assertThat(merged.getMap("paths").keySet())
                .containsExactlyInAnyOrder("/api/v1/maps", "/api/v1/feedback", "/api/v1/kpis");
        assertThat(operationIds(merged)).containsExactlyInAnyOrder("list", "kpiList", "mapList");
        // Problem means the same everywhere; Item does not, nor does what refers to it.
        assertThat(merged.getMap("components.schemas").keySet())
                .containsExactlyInAnyOrder("Problem", "Item", "Page", "KpiItem", "KpiPage", "MapItem", "MapPage");
        assertThat(ref(merged, "/api/v1/kpis")).isEqualTo("#/components/schemas/KpiPage");
        assertThat(merged.<String>get("components.schemas.KpiPage.properties.items.items.$ref"))
                .isEqualTo("#/components/schemas/KpiItem");
        assertThat(merged.<Map<String, Object>>get("components.schemas.KpiItem.properties"))
                .containsOnlyKeys("kpi");
        assertThat(merged.<Map<String, Object>>get("components.schemas.Item.properties"))
                .containsOnlyKeys("feedback");
        assertThat(merged.<String>get(
                        "paths.'/api/v1/kpis'.get.responses.'404'.content.'application/problem+json'.schema.$ref"))
                .isEqualTo("#/components/schemas/Problem");

        assertThat(merged.<List<String>>get("servers.url")).containsExactly("/");
        assertThat(merged.<String>get("info.title")).isEqualTo("Waymark");
        assertThat(merged.<List<String>>get("paths.'/api/v1/maps'.get.tags")).containsExactly("Maps");
        assertThat(merged.<List<String>>get("paths.'/api/v1/kpis'.get.tags")).containsExactly("Kpi");
        assertThat(merged.<List<String>>get("'x-tagGroups'.name")).containsExactly("Feedback", "Kpi", "Map");
        assertThat(merged.getMap("components.securitySchemes").keySet()).containsExactlyInAnyOrder("oauth2", "bearer");
        assertThat(merged.<String>get("components.securitySchemes.oauth2.flows.authorizationCode.authorizationUrl"))
                .isEqualTo(realm.url() + "/realms/waymark/protocol/openid-connect/auth");
        assertThat(merged.<Object>get("paths.'/api/v1/maps'.get.security")).isNull();

        services.action().whenAsked(DOCUMENT, document("action", ACTION));

        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(json().<Object>get("'x-waymark-missing'")).isNull();
            assertThat(json().<Object>get("paths.'/api/v1/plans'")).isNotNull();
        });
        whole();
    }

    /** Once whole, the document is kept, so this belongs behind the test that makes it whole. */
    private void whole() {
        services.forget();
        assertThat(json().<Object>get("'x-waymark-missing'")).isNull();
        assertThat(services.arrivals()).isZero();

        given().accept("application/yaml")
                .get("/openapi")
                .then()
                .statusCode(200)
                .contentType("application/yaml");
        String yaml = given().get("/openapi.yaml").asString();
        assertThat(yaml).startsWith("---\nopenapi: 3.1.0").contains("/api/v1/plans:");
        given().get("/openapi.json").then().statusCode(200).contentType("application/json");
    }

    private static JsonPath json() {
        return given().get("/openapi").then().statusCode(200).extract().jsonPath();
    }

    private static String ref(JsonPath document, String path) {
        return document.get("paths.'" + path + "'.get.responses.'200'.content.'application/json'.schema.$ref");
    }

    private static List<String> operationIds(JsonPath document) {
        return document.get("paths.collect { it.value.get.operationId }");
    }

    private static HttpHandler document(String property, String paths) {
        String json = """
                {"openapi": "3.1.0", "info": {"title": "x", "version": "1"}, "servers": [{"url": "http://inside:1"}],
                 "paths": {%s, "/q/secret": {"get": {"responses": {"200": {"description": "no"}}}}},
                 "components": {
                   "securitySchemes": {"SecurityScheme": {"type": "http", "scheme": "bearer"}},
                   "schemas": {
                     "Problem": {"type": "object", "properties": {"type": {"type": "string"}}},
                     "Item": {"type": "object", "properties": {"%s": {"type": "string"}}},
                     "Page": {"type": "object", "properties": {
                       "items": {"type": "array", "items": {"$ref": "#/components/schemas/Item"}}}}}}}
                """.formatted(paths, property);
        return exchange -> {
            try (exchange) {
                byte[] body = json.getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
            }
        };
    }

    private static String path(String path, String tags) {
        return """
                "%s": {"get": {"operationId": "list", %s "security": [{"SecurityScheme": ["viewer"]}], "responses": {
                  "200": {"description": "a page", "content": {"application/json": {
                    "schema": {"$ref": "#/components/schemas/Page"}}}},
                  "404": {"description": "none", "content": {"application/problem+json": {
                    "schema": {"$ref": "#/components/schemas/Problem"}}}}}}}
                """.formatted(path, tags);
    }

    private static final String MAP = path("/api/v1/maps", "\"tags\": [\"Maps\"],");
    private static final String FEEDBACK = path("/api/v1/feedback", "");
    private static final String ACTION = path("/api/v1/plans", "");
    private static final String KPI = path("/api/v1/kpis", "");
}
