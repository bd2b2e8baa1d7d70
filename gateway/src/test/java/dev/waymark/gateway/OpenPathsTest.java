package dev.waymark.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.waymark.gateway.surroundings.Realm;
import dev.waymark.gateway.surroundings.Services;
import dev.waymark.gateway.surroundings.Surroundings;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Surroundings.class)
@SuppressWarnings("NullAway.Init") // Surroundings fills in the fields.
class OpenPathsTest {
    private static final String SURVEY = "0198b1c4-6d2e-7c3a-9f10-1f1e5a3c7b21";

    Realm realm;
    Services services;

    @BeforeEach
    void forget() {
        services.forget();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/v1/surveys/" + SURVEY + "/questions?token=x&lang=de",
        "HEAD, /api/v1/surveys/" + SURVEY + "/questions?token=x",
        "POST, /api/v1/surveys/" + SURVEY + "/responses",
        "POST, /api/v1/feedback/webhooks/" + SURVEY,
        "GET, /s/" + SURVEY + "?token=x",
        "POST, /s/" + SURVEY,
        "GET, /s/style.css"
    })
    void whoAnswersASurveyNeedsNoLogin(String method, String target) {
        given().urlEncodingEnabled(false).request(method, target).then().statusCode(200);

        assertThat(services.feedback().last().target()).isEqualTo(target);
        assertThat(services.feedback().last().headers()).doesNotContainKey("Authorization");
        assertThat(services.arrivals()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/v1/surveys",
        "POST, /api/v1/surveys",
        "GET, /api/v1/surveys/" + SURVEY,
        "POST, /api/v1/surveys/" + SURVEY + "/questions",
        "GET, /api/v1/surveys/" + SURVEY + "/responses",
        "PUT, /api/v1/surveys/" + SURVEY + "/responses",
        "POST, /api/v1/surveys/" + SURVEY + "/responses/",
        "GET, /api/v1/surveys/" + SURVEY + "/responses/" + SURVEY,
        "POST, /api/v1/surveys/" + SURVEY + "/invitations",
        "GET, /api/v1/surveys/a/b/questions",
        "GET, /api/v1/surveys//questions",
        "GET, /api/v1/surveys/%2E%2E/questions",
        "GET, /api/v1/maps/" + SURVEY + "/questions",
        "GET, /api/v1/feedback/webhooks/" + SURVEY,
        "POST, /api/v1/feedback/sources",
        "PUT, /s/" + SURVEY,
        "DELETE, /s/" + SURVEY
    })
    void nothingElseIsOpen(String method, String target) {
        int status = given().urlEncodingEnabled(false).request(method, target).statusCode();

        assertThat(status).isIn(400, 401);
        assertThat(services.arrivals()).isZero();
    }

    @Test
    void aBadTokenIsRefusedWhereNoneIsNeeded() {
        given().auth().oauth2("nonsense").get("/s/" + SURVEY).then().statusCode(401);

        assertThat(services.arrivals()).isZero();
    }

    @Test
    void pagesMayHaveFormsOfTheirOwnAndNothingElse() {
        given().get("/s/" + SURVEY)
                .then()
                .header(
                        "Content-Security-Policy",
                        equalTo("default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none';"
                                + " frame-ancestors 'none'"))
                .header("Referrer-Policy", equalTo("no-referrer"))
                .header("X-Frame-Options", equalTo("DENY"));
        given().auth()
                .oauth2(realm.token())
                .get("/api/v1/maps")
                .then()
                .header("Content-Security-Policy", containsString("style-src 'unsafe-inline'"))
                .header("Referrer-Policy", equalTo("no-referrer"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "https://behind-tls.example"})
    void aFormIsTakenWhereverTheBrowserSaysItComesFromAndScriptsElsewhereSeeNothing(String origin) {
        given().header("Origin", origin)
                .contentType("application/x-www-form-urlencoded")
                .body("token=x")
                .post("/s/" + SURVEY)
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", nullValue());
        given().header("Origin", origin)
                .auth()
                .oauth2(realm.token())
                .get("/api/v1/maps")
                .then()
                .statusCode(403);
    }
}
