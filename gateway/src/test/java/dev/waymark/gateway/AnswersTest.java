package dev.waymark.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.gateway.surroundings.Realm;
import dev.waymark.gateway.surroundings.Services;
import dev.waymark.gateway.surroundings.Surroundings;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Surroundings.class)
@SuppressWarnings("NullAway.Init") // Surroundings fills in the fields.
class AnswersTest {

    private static final String FRONT_END = "http://localhost:5173";

    Realm realm;
    Services services;

    @BeforeEach
    void forget() {
        services.forget();
    }

    @Test
    void theCallersCorrelationIdIsKept() {
        Response answer = given().auth()
                .oauth2(realm.token())
                .header("X-Correlation-Id", "order_7.a-B")
                .get("/api/v1/maps");

        assertThat(answer.headers().getValues("X-Correlation-Id")).containsExactly("order_7.a-B");
        assertThat(services.map().last().headers().get("X-Correlation-Id")).containsExactly("order_7.a-B");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a b",
                "{\"$gt\": 1}",
                "<script>",
                "a,b",
                "0123456789012345678901234567890123456789012345678901234567890123x"
            })
    void anotherCorrelationIdIsReplacedByATimeOrderedUuid(String sent) {
        Response answer = given().auth()
                .oauth2(realm.token())
                .header("X-Correlation-Id", sent)
                .get("/api/v1/maps");

        UUID made = UUID.fromString(answer.header("X-Correlation-Id"));
        assertThat(made.version()).isEqualTo(7);
        assertThat(services.map().last().headers().get("X-Correlation-Id")).containsExactly(made.toString());
    }

    @Test
    void aRefusalCarriesTheCorrelationIdToo() {
        Response answer = given().header("X-Correlation-Id", "abc").get("/api/v1/maps");

        assertThat(answer.header("X-Correlation-Id")).isEqualTo("abc");
        assertThat(answer.path("correlationId").toString()).isEqualTo("abc");
        assertThat(answer.path("status").toString()).isEqualTo("401");
    }

    @Test
    void whatAServiceSaysAboutItselfStaysBehindTheGateway() {
        services.map().whenAsked("/api/v1/maps/1", exchange -> {
            try (exchange) {
                var headers = exchange.getResponseHeaders();
                headers.set("Server", "Secret/1.0");
                headers.set("X-Powered-By", "Java");
                headers.set("X-Frame-Options", "ALLOWALL");
                headers.set("X-Correlation-Id", "other");
                headers.set("Access-Control-Allow-Origin", "*");
                headers.set("Access-Control-Allow-Credentials", "true");
                headers.set("ETag", "\"7\"");
                headers.set("Vary", "Accept");
                exchange.sendResponseHeaders(204, -1);
            }
        });

        Response answer =
                given().auth().oauth2(realm.token()).header("Origin", FRONT_END).get("/api/v1/maps/1");

        assertThat(answer.header("Server")).isNull();
        assertThat(answer.header("X-Powered-By")).isNull();
        assertThat(answer.headers().getValues("X-Frame-Options")).containsExactly("DENY");
        assertThat(answer.headers().getValues("X-Correlation-Id")).hasSize(1).doesNotContain("other");
        assertThat(answer.headers().getValues("Access-Control-Allow-Origin")).containsExactly(FRONT_END);
        assertThat(answer.header("Access-Control-Allow-Credentials")).isNull();
        assertThat(answer.header("ETag")).isEqualTo("\"7\"");
        assertThat(answer.headers().getValues("Vary")).containsExactlyInAnyOrder("origin", "Accept");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.header("Strict-Transport-Security")).isNull();
    }

    @Test
    void aLocationIsAPathWhateverTheServiceTookItsOwnNameToBe() {
        services.map().whenAsked("/api/v1/maps", exchange -> {
            try (exchange) {
                String host = exchange.getRequestHeaders().getFirst("Host");
                exchange.getResponseHeaders().set("Location", "http://" + host + "/api/v1/maps/7");
                exchange.sendResponseHeaders(201, -1);
            }
        });

        Response answer = given().auth().oauth2(realm.token()).post("/api/v1/maps");

        assertThat(answer.header("Location")).isEqualTo("/api/v1/maps/7");
        assertThat(services.map().last().headers().getFirst("Host")).isEqualTo("localhost:" + RestAssured.port);
    }

    @Test
    void aPreflightNeedsNoToken() {
        Response answer = given().header("Origin", FRONT_END)
                .header("Access-Control-Request-Method", "PUT")
                .header("Access-Control-Request-Headers", "authorization,if-match")
                .options("/api/v1/maps/1");

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo(FRONT_END);
        assertThat(answer.header("Access-Control-Allow-Methods")).contains("PUT");
        assertThat(answer.header("Access-Control-Allow-Headers")).contains("authorization", "if-match");
        assertThat(services.arrivals()).isZero();
    }

    @Test
    void aFrontEndMayReadWhatItNeedsEvenFromARefusal() {
        Response answer = given().header("Origin", FRONT_END).get("/api/v1/maps");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo(FRONT_END);
        assertThat(List.of(answer.header("Access-Control-Expose-Headers").split(",", -1)))
                .contains("ETag", "Location", "X-Correlation-Id", "Retry-After", "Link");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "null", "http://localhost:5173.evil.example", "http://LOCALHOST:1"})
    void anotherOriginIsForbidden(String origin) {
        Response answer =
                given().auth().oauth2(realm.token()).header("Origin", origin).get("/api/v1/maps");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.path("type").toString()).isEqualTo("urn:waymark:problem:forbidden");
        assertThat(answer.header("Access-Control-Allow-Origin")).isNull();
        assertThat(services.arrivals()).isZero();
    }

    @Test
    void theGatewaysOwnOriginNeedsNoLeave() {
        given().auth()
                .oauth2(realm.token())
                .header("Origin", "http://localhost:" + RestAssured.port)
                .post("/api/v1/maps")
                .then()
                .statusCode(200);
    }
}
