package dev.waymark.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.gateway.surroundings.Realm;
import dev.waymark.gateway.surroundings.Surroundings;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Surroundings.class)
@SuppressWarnings("NullAway.Init") // Surroundings fills in the field.
class DocsTest {

    Realm realm;

    @Test
    void theRootLeadsToThePage() {
        Response answer = given().redirects().follow(false).get("/");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.header("Location")).isEqualTo("/docs/");
    }

    @Test
    void thePageShowsTheMergedDocumentAndLogsInWithPkceAsTheWebClient() {
        Response page = given().get("/docs/");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.asString())
                .contains(
                        "url: '/openapi'",
                        "/docs/oauth2-redirect.html",
                        "clientId: 'waymark-web'",
                        "usePkceWithAuthorizationCodeGrant: true",
                        "persistAuthorization: false")
                .doesNotContain("clientSecret");
    }

    @Test
    void theBrowserLetsThePageTalkToKeycloakAndNobodyElse() {
        Response page = given().get("/docs/");

        assertThat(page.header("Content-Security-Policy")).contains("connect-src 'self' " + realm.url() + ";");
        assertThat(page.header("X-Frame-Options")).isEqualTo("SAMEORIGIN");
        assertThat(given().get("/openapi").header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(given().get("/openapi").header("Content-Security-Policy")).startsWith("default-src 'none'");
    }

    @Test
    void thePageKeycloakComesBackToIsThere() {
        given().get("/docs/oauth2-redirect.html").then().statusCode(200).contentType("text/html");
    }
}
