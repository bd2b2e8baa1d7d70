package dev.waymark.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.gateway.surroundings.HeldPort;
import dev.waymark.gateway.surroundings.Realm;
import dev.waymark.gateway.surroundings.Services;
import dev.waymark.gateway.surroundings.Surroundings;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(FailingServiceTest.OneServiceIsDown.class)
@WithTestResource(Surroundings.class)
@SuppressWarnings("NullAway.Init") // Surroundings fills in the fields.
class FailingServiceTest {

    Realm realm;
    Services services;

    /** A further service at a port where nobody listens. */
    public static class OneServiceIsDown extends TightLimits {
        private static final HeldPort GONE = new HeldPort();

        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> settings = new java.util.HashMap<>(super.getConfigOverrides());
            settings.put("waymark.gateway.services.gone.url", "http://localhost:" + GONE.port());
            settings.put("waymark.gateway.timeouts.answer", "3s");
            settings.put("waymark.gateway.services.gone.paths", "gone");
            return settings;
        }
    }

    @BeforeEach
    void forget() {
        services.forget();
    }

    @Test
    void aServiceThatIsDownIsToldAndWhenToTryAgain() {
        Response answer = get("/api/v1/gone");

        assertProblem(answer, 503, "unavailable");
        assertThat(answer.path("detail").toString()).isEqualTo("The gone service cannot be reached.");
    }

    @Test
    void aServiceThatIsDownDoesNotSwallowABody() {
        Response answer = given().auth().oauth2(someone()).body(new byte[1_000]).post("/api/v1/gone");

        assertProblem(answer, 503, "unavailable");
    }

    @Test
    void aServiceThatDoesNotAnswerIsGivenUp() {
        CountDownLatch test = new CountDownLatch(1);
        services.kpi().whenAsked("/api/v1/kpis", exchange -> {
            try (exchange) {
                assertThat(test.await(10, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });

        Response answer = get("/api/v1/kpis");
        test.countDown();

        assertProblem(answer, 504, "gateway-timeout");
    }

    @Test
    void aServiceThatHangsUpInsteadOfAnsweringIsTold() {
        services.kpi().whenAsked("/api/v1/kpis", exchange -> exchange.close());

        assertProblem(get("/api/v1/kpis"), 502, "bad-gateway");
    }

    @Test
    void anAnswerBrokenOffHalfwayDoesNotLookWhole() {
        services.kpi().whenAsked("/api/v1/kpis", exchange -> {
            exchange.sendResponseHeaders(200, 1_000);
            exchange.getResponseBody().write("half".getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            exchange.close();
        });

        assertThatThrownBy(() -> get("/api/v1/kpis").asByteArray()).hasMessageContaining("end of Content-Length");
    }

    @Test
    void whatTheServiceAnswersItselfComesThroughAsItIs() {
        services.kpi().whenAsked("/api/v1/kpis", exchange -> {
            try (exchange) {
                byte[] problem = "{\"type\": \"urn:waymark:problem:kpi-name-taken\"}".getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().set("Content-Type", "application/problem+json");
                exchange.sendResponseHeaders(409, problem.length);
                exchange.getResponseBody().write(problem);
            }
        });

        Response answer = get("/api/v1/kpis");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.asString()).isEqualTo("{\"type\": \"urn:waymark:problem:kpi-name-taken\"}");
    }

    private Response get(String path) {
        return given().auth().oauth2(someone()).get(path);
    }

    private String someone() {
        return realm.tokenOf(UUID.randomUUID().toString());
    }

    private static void assertProblem(Response answer, int status, String name) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.contentType()).isEqualTo("application/problem+json");
        assertThat(answer.header("Retry-After")).isEqualTo("5");
        assertThat(answer.path("type").toString()).isEqualTo("urn:waymark:problem:" + name);
        assertThat(answer.path("correlationId").toString()).isEqualTo(answer.header("X-Correlation-Id"));
    }
}
