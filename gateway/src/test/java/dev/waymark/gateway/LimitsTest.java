package dev.waymark.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.notNullValue;

import dev.waymark.gateway.surroundings.RawHttp;
import dev.waymark.gateway.surroundings.Realm;
import dev.waymark.gateway.surroundings.RecordingService.Arrival;
import dev.waymark.gateway.surroundings.Services;
import dev.waymark.gateway.surroundings.Surroundings;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@TestProfile(TightLimits.class)
@WithTestResource(Surroundings.class)
@SuppressWarnings("NullAway.Init") // Surroundings fills in the fields.
class LimitsTest {

    Realm realm;
    Services services;

    @BeforeEach
    void forget() {
        services.forget();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/maps, 2000, 200",
        "/api/v1/maps, 2001, 413",
        "/api/v1/maps/imports, 2001, 200",
        "/api/v1/maps/imports, 4000000, 200",
        "/api/v1/maps/imports, 4000001, 413",
        "/api/v1/feedback/imports, 4000000, 200",
        "/api/v1/feedback/imports/, 2001, 413"
    })
    void anAnnouncedBodyIsHeldAgainstItsLimitBeforeItIsSent(String path, int bytes, int status) {
        Response answer = given().auth()
                .oauth2(someone())
                .contentType("text/csv")
                .body(new byte[bytes])
                .post(path);

        assertThat(answer.statusCode()).isEqualTo(status);
        if (status == 413) {
            assertThat(answer.path("type").toString()).isEqualTo("urn:waymark:problem:body-too-large");
            assertThat(services.arrivals()).isZero();
        } else {
            assertThat(services.everything()).extracting(Arrival::bodyBytes).containsExactly((long) bytes);
        }
    }

    @ParameterizedTest
    @CsvSource({"2000, 200", "2001, 413", "50000000, 413"})
    void aBodyOfUnknownLengthIsCountedWhileItPasses(int bytes, int status) throws Exception {
        HttpResponse<String> answer = stream("/api/v1/maps", bytes);

        assertThat(answer.statusCode()).isEqualTo(status);
        if (status == 413) {
            assertThat(answer.body()).contains("urn:waymark:problem:body-too-large", "At most 2000 bytes");
        } else {
            assertThat(services.map().last().bodyBytes()).isEqualTo(bytes);
        }
    }

    @Test
    void aBodyIsAskedForOnlyOnceItIsWelcome() throws IOException {
        String head = "POST /api/v1/maps HTTP/1.1\r\nHost: localhost\r\nContent-Length: 4\r\nExpect: 100-continue\r\n";

        String refused = RawHttp.send(RestAssured.port, head + "\r\n");
        String welcome = RawHttp.sendAndClose(
                RestAssured.port, head + "Connection: close\r\nAuthorization: Bearer " + someone() + "\r\n\r\nbody");

        assertThat(refused).startsWith("HTTP/1.1 401");
        assertThat(welcome).startsWith("HTTP/1.1 100 Continue").contains("HTTP/1.1 200");
        assertThat(services.map().last().bodyBytes()).isEqualTo(4);
        assertThat(services.map().last().headers()).doesNotContainKey("Expect");
    }

    @Test
    void aCallerThatAsksTooOftenWaitsAndOthersDoNot() {
        String eager = someone();
        for (int i = 0; i < TightLimits.BURST; i++) {
            given().auth().oauth2(eager).get("/api/v1/maps").then().statusCode(200);
        }

        Response answer = given().auth().oauth2(eager).get("/api/v1/maps");

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(1, 60);
        assertThat(answer.path("type").toString()).isEqualTo("urn:waymark:problem:too-many-requests");
        assertThat(services.map().arrivals()).hasSize(TightLimits.BURST);
        given().auth().oauth2(someone()).get("/api/v1/maps").then().statusCode(200);
    }

    @Test
    void readersOfPrivateCalendarsAreHeldToABudgetByTheirAddress() {
        for (int i = 0; i < TightLimits.BURST; i++) {
            given().get("/api/v1/reviews.ics?token=" + "a".repeat(42) + i)
                    .then()
                    .statusCode(200);
        }

        given().get("/api/v1/reviews.ics?token=" + "b".repeat(43))
                .then()
                .statusCode(429)
                .header("Retry-After", notNullValue());
        given().auth().oauth2(someone()).get("/api/v1/maps").then().statusCode(200);
    }

    @Test
    void anotherTokenOfTheSameCallerDoesNotRefillItsBudget() {
        String caller = UUID.randomUUID().toString();
        for (int i = 0; i < TightLimits.BURST; i++) {
            given().auth()
                    .oauth2(realm.tokenOf(caller))
                    .get("/api/v1/maps")
                    .then()
                    .statusCode(200);
        }

        given().auth().oauth2(realm.tokenOf(caller)).get("/api/v1/maps").then().statusCode(429);
    }

    @Test
    void aHeadThatIsTooLongIsRefused() throws IOException {
        String longHeader = "X-Long: " + "a".repeat(20_000);
        String answer = RawHttp.send(
                RestAssured.port, "GET /api/v1/maps HTTP/1.1\r\nHost: localhost\r\n" + longHeader + "\r\n\r\n");

        assertThat(RawHttp.status(answer)).isEqualTo(431);
        String longTarget = RawHttp.send(
                RestAssured.port, "GET /api/v1/maps?" + "a".repeat(9_000) + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
        assertThat(RawHttp.status(longTarget)).isEqualTo(414);
    }

    private HttpResponse<String> stream(String path, int bytes) throws IOException, InterruptedException {
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                            .header("Authorization", "Bearer " + someone())
                            .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[bytes])))
                            .build(),
                    BodyHandlers.ofString());
        }
    }

    private String someone() {
        return realm.tokenOf(UUID.randomUUID().toString());
    }
}
