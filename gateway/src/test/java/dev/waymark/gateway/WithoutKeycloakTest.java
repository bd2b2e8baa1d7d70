package dev.waymark.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.waymark.gateway.surroundings.Realm;
import dev.waymark.gateway.surroundings.Services;
import dev.waymark.gateway.surroundings.Surroundings;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
        value = Surroundings.class,
        initArgs = @ResourceArg(name = Surroundings.REALM, value = Surroundings.LATER))
@SuppressWarnings("NullAway.Init") // Surroundings fills in the fields.
class WithoutKeycloakTest {

    Realm realm;
    Services services;

    @Test
    void theGatewayStartsSaysWhyItIsNotReadyAndWorksOnceKeycloakIsThere() {
        given().get("/q/health/live").then().statusCode(200);
        Response notReady = given().get("/q/health/ready");
        assertThat(notReady.statusCode()).isEqualTo(503);
        assertThat(notReady.path("checks.find { it.name == 'Keycloak' }.status").toString())
                .isEqualTo("DOWN");
        assertThat(notReady.path("checks.find { it.name == 'Keycloak' }.data.reason")
                        .toString())
                .contains("Connection refused");

        Response withToken = given().auth().oauth2(realm.token()).get("/api/v1/maps");
        assertThat(withToken.statusCode()).isEqualTo(503);
        assertThat(withToken.contentType()).isEqualTo("application/problem+json");
        assertThat(withToken.header("Retry-After")).isEqualTo("5");
        assertThat(withToken.path("type").toString()).isEqualTo("urn:waymark:problem:unavailable");
        given().get("/api/v1/maps").then().statusCode(401);
        assertThat(services.everything()).noneMatch(arrival -> arrival.target().startsWith("/api"));

        realm.start();

        given().auth().oauth2(realm.token()).get("/api/v1/maps").then().statusCode(200);
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> given().get("/q/health/ready").then().statusCode(200));
    }
}
