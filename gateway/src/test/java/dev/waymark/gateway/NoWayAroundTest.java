package dev.waymark.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.gateway.surroundings.RawHttp;
import dev.waymark.gateway.surroundings.Realm;
import dev.waymark.gateway.surroundings.RecordingService.Arrival;
import dev.waymark.gateway.surroundings.Services;
import dev.waymark.gateway.surroundings.Surroundings;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Surroundings.class)
@SuppressWarnings("NullAway.Init") // Surroundings fills in the fields.
class NoWayAroundTest {

    Realm realm;
    Services services;

    @BeforeEach
    void forget() {
        services.forget();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/personas, map",
        "/api/v1/maps, map",
        "/api/v1/maps/0190/stages/7?limit=2&cursor=a%2Fb, map",
        "/api/v1/reviews, map",
        "/api/v1/reviews.ics, map",
        "/api/v1/workshops, map",
        "/api/v1/insights, map",
        "/api/v1/stakeholders, map",
        "/api/v1/surveys, feedback",
        "/api/v1/feedback/summary?from=2026-01-01T00:00:00Z, feedback",
        "/api/v1/cases, feedback",
        "/api/v1/case-rules, feedback",
        "/api/v1/interviews, feedback",
        "/api/v1/customers/a%40b.example, feedback",
        "/api/v1/opportunities, action",
        "/api/v1/plans, action",
        "/api/v1/actions, action",
        "/api/v1/kpis, kpi",
        "/api/v1/scorecards, kpi"
    })
    void aPathGoesUnchangedToTheServiceThatOwnsIt(String target, String service) {
        given().auth()
                .oauth2(realm.token())
                .urlEncodingEnabled(false)
                .get(target)
                .then()
                .statusCode(200);

        assertThat(services.arrivals()).isEqualTo(1);
        Arrival arrival = services.named(service).last();
        assertThat(arrival.target()).isEqualTo(target);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//api/v1/maps",
                "/api//v1/maps",
                "/api/v1//maps",
                "/api/v1/maps//",
                "/api/v1/../v1/maps",
                "/api/v1/./maps",
                "/docs/../api/v1/maps",
                "/openapi/../api/v1/maps",
                "/q/health/../../api/v1/maps",
                "/api/v1/maps/../../../q/metrics",
                "/api/v1/maps/..",
                "/api/v1/maps/...",
                "/api/v1/maps/.",
                "/api/v1/%2e%2e/q/metrics",
                "/api/v1/maps/%2E%2E/%2e%2E/q/health",
                "/api/v1/maps/.%2e/x",
                "/api/v1/maps%2f..%2fq",
                "/api%2Fv1%2Fmaps",
                "/api/v1/maps%5c..%5cq",
                "/api/v1/%252e%252e/q/metrics",
                "/api/v1/maps%00",
                "/api/v1/maps%0d%0aX-Evil:1",
                "/api/v1/maps;jsessionid=1",
                "/api;x/v1/maps",
                "/api/v1/maps/..;/..;/q/metrics",
                "/api/v1/maps%3b/x",
                "/api/v1/maps#fragment",
                "/api/v1/maps/\u00e9",
                "http://localhost/api/v1/maps",
                "http://127.0.0.1:8081/api/v1/maps",
                "//127.0.0.1/api/v1/maps",
                "*",
                "api/v1/maps",
                "@127.0.0.1/api/v1/maps"
            })
    void aTargetThatCouldBeReadInTwoWaysIsRefusedEvenWithAToken(String target) throws IOException {
        String answer = RawHttp.send(RestAssured.port, head("GET", target, "Authorization: Bearer " + realm.token()));

        assertThat(RawHttp.status(answer)).isEqualTo(400);
        assertThat(answer).contains("application/problem+json", "urn:waymark:problem:malformed-request");
        assertThat(services.arrivals()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/maps\\..\\q", "/api/v1/maps?a=<script>", "/api/v1/maps/%zz"})
    void aTargetThatIsNoUriIsRefusedByTheServerItself(String target) throws IOException {
        String answer = RawHttp.send(RestAssured.port, head("GET", target, "Authorization: Bearer " + realm.token()));

        assertThat(RawHttp.status(answer)).isEqualTo(400);
        assertThat(services.arrivals()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/API/v1/maps",
                "/api/V1/maps",
                "/api/v1/Maps",
                "/api/v1/maps.",
                "/api/v1/maps.json",
                "/api/v1/%6daps",
                "/api/v1/q/metrics",
                "/api/v1/q",
                "/api/v1/",
                "/api/v1",
                "/api",
                "/api/",
                "/api/v2/maps",
                "/api/v1x/maps",
                "/apix/v1/maps",
                "/maps",
                "/map/api/v1/maps",
                "/q/openapi",
                "/q/dev-ui",
                "/q/arc"
            })
    void aPathNobodyOwnsIsNotFoundEvenWithAToken(String target) throws IOException {
        String answer = RawHttp.send(RestAssured.port, head("GET", target, "Authorization: Bearer " + realm.token()));

        assertThat(RawHttp.status(answer)).isEqualTo(404);
        assertThat(answer).contains("application/problem+json", "urn:waymark:problem:not-found");
        assertThat(services.arrivals()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/maps",
                "/api/v1/maps/",
                "/api/v1/unknown",
                "/api",
                "/api/v1/reviews.ics",
                "/api/v1/%6daps"
            })
    void nothingUnderApiAnswersWithoutAToken(String target) throws IOException {
        for (String method : new String[] {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"}) {
            String answer = RawHttp.send(RestAssured.port, head(method, target, "Content-Length: 0"));

            assertThat(RawHttp.status(answer)).as(method).isEqualTo(401);
        }
        assertThat(services.arrivals()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "CONNECT", "PROPFIND", "BREW"})
    void otherMethodsAreNotAllowed(String method) throws IOException {
        String answer =
                RawHttp.send(RestAssured.port, head(method, "/api/v1/maps", "Authorization: Bearer " + realm.token()));

        assertThat(RawHttp.status(answer)).isEqualTo(405);
        assertThat(answer)
                .containsIgnoringCase("allow: DELETE, GET")
                .contains("urn:waymark:problem:method-not-allowed");
        assertThat(services.arrivals()).isZero();
    }

    @Test
    void aTunnelCannotBeOpened() throws IOException {
        String answer = RawHttp.send(
                RestAssured.port,
                "CONNECT 127.0.0.1:8081 HTTP/1.1\r\nHost: 127.0.0.1:8081\r\nConnection: close\r\n\r\n");

        assertThat(RawHttp.status(answer)).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"websocket", "h2c", "TLS/1.2"})
    void anUpgradeIsNotPassedOn(String protocol) throws IOException {
        String answer = RawHttp.send(
                RestAssured.port,
                "GET /api/v1/maps HTTP/1.1\r\nHost: localhost\r\nConnection: close, Upgrade, HTTP2-Settings\r\n"
                        + "Upgrade: " + protocol + "\r\nHTTP2-Settings: AAMAAABkAARAAAAAAAIAAAAA\r\n"
                        + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n"
                        + "Authorization: Bearer " + realm.token() + "\r\n\r\n");

        assertThat(RawHttp.status(answer)).isEqualTo(200);
        assertThat(services.map().last().headers()).doesNotContainKeys("Upgrade", "Http2-settings");
    }

    @Test
    void twoAuthorizationHeadersAreRefused() throws IOException {
        String answer = RawHttp.send(
                RestAssured.port,
                head(
                        "GET",
                        "/api/v1/maps",
                        "Authorization: Bearer " + realm.token() + "\r\nAuthorization: Bearer other"));

        assertThat(RawHttp.status(answer)).isEqualTo(400);
        assertThat(services.arrivals()).isZero();
    }

    @Test
    void aSecondRequestCannotBeSmuggledInABody() throws IOException {
        String inner = "GET /api/v1/kpis HTTP/1.1\r\nHost: localhost\r\nX-Smuggled: 1\r\n\r\n";
        String answer = RawHttp.send(
                RestAssured.port,
                "POST /api/v1/maps HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer "
                        + realm.token() + "\r\nContent-Length: " + inner.length()
                        + "\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n" + inner);

        assertThat(answer).isNotEmpty();
        assertThat(services.kpi().arrivals()).isEmpty();
        assertThat(services.map().arrivals()).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void whatACallerPretendsAboutItselfIsReplaced() {
        given().auth()
                .oauth2(realm.token())
                .headers(Map.of(
                        "X-Forwarded-For", "10.0.0.1",
                        "X-Forwarded-Host", "evil.example",
                        "X-Forwarded-Proto", "gopher",
                        "X-Forwarded-User", "root",
                        "Forwarded", "for=10.0.0.1;host=evil.example",
                        "X-Real-IP", "10.0.0.1",
                        "X-Original-URL", "/q/metrics",
                        "X-Rewrite-URL", "/q/metrics",
                        "X-HTTP-Method-Override", "DELETE"))
                .get("/api/v1/maps")
                .then()
                .statusCode(200);

        var headers = services.map().last().headers();
        assertThat(headers.get("X-Forwarded-For")).containsExactly("127.0.0.1");
        assertThat(headers.get("X-Forwarded-Host")).containsExactly("localhost:" + RestAssured.port);
        assertThat(headers.get("X-Forwarded-Proto")).containsExactly("http");
        assertThat(headers)
                .doesNotContainKeys(
                        "X-Forwarded-User",
                        "Forwarded",
                        "X-Real-ip",
                        "X-Original-url",
                        "X-Rewrite-url",
                        "X-Http-method-override");
    }

    @Test
    void hopByHopHeadersStopHereAndTheTokenDoesNot() throws IOException {
        String token = realm.token();
        RawHttp.send(
                RestAssured.port,
                "GET /api/v1/maps HTTP/1.1\r\nHost: localhost\r\n"
                        + "Connection: close, X-Private, Authorization, X-Correlation-Id\r\n"
                        + "X-Private: 1\r\nX-Correlation-Id: abc\r\nKeep-Alive: 5\r\nTE: trailers\r\n"
                        + "Proxy-Authorization: Basic eA==\r\nAuthorization: Bearer " + token + "\r\n\r\n");

        var headers = services.map().last().headers();
        assertThat(headers).doesNotContainKeys("X-Private", "Keep-alive", "Te", "Proxy-authorization");
        assertThat(headers.getFirst("Authorization")).isEqualTo("Bearer " + token);
        assertThat(headers.getFirst("X-Correlation-Id")).isEqualTo("abc");
    }

    @Test
    void httpOneZeroIsNotSpokenBecauseItsAnswersWouldBeKeptInMemory() throws IOException {
        String answer = RawHttp.send(
                RestAssured.port,
                "GET /api/v1/maps HTTP/1.0\r\nHost: localhost\r\nAuthorization: Bearer " + realm.token() + "\r\n\r\n");

        assertThat(RawHttp.status(answer)).isEqualTo(505);
        assertThat(services.arrivals()).isZero();
    }

    private static String head(String method, String target, String header) {
        return method + " " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + header + "\r\n\r\n";
    }
}
