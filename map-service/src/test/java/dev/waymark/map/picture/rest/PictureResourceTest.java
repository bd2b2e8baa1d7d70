package dev.waymark.map.picture.rest;

import static dev.waymark.testkit.Api.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.waymark.map.DrawnMap;
import dev.waymark.testkit.Role;
import dev.waymark.testkit.TestEnvironment;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TestEnvironment.class)
class PictureResourceTest {
    @Test
    void theCurrentRevisionIsDrawnAsAPictureThatRunsNothing() {
        DrawnMap map = DrawnMap.shared();
        String svg = picture(map, "")
                .header("Content-Type", containsString("image/svg+xml"))
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
                .extract()
                .asString();
        assertThat(svg)
                .startsWith("<?xml")
                .contains(">Buying a camera<", "Revision 5", ">Ordering<", ">Delivery<", ">Forced registration<")
                .doesNotContain("<script>");
    }

    @Test
    void aPastRevisionIsDrawnAsItWas() {
        DrawnMap map = DrawnMap.shared();
        assertThat(picture(map, "?revision=2").extract().asString())
                .contains("Revision 2", ">Purchase<", "No touchpoints yet")
                .doesNotContain("Delivery");
    }

    @Test
    void thereIsADarkOne() {
        DrawnMap map = DrawnMap.shared();
        assertThat(picture(map, "?theme=dark").extract().asString())
                .isNotEqualTo(picture(map, "").extract().asString());
    }

    @Test
    void whoHasThePictureIsNotSentItAgain() {
        DrawnMap map = DrawnMap.shared();
        String tag = picture(map, "").extract().header("ETag");
        as(Role.VIEWER)
                .header("If-None-Match", tag)
                .get(map.path() + "/picture.svg")
                .then()
                .statusCode(304)
                .body(equalTo(""));
        as(Role.VIEWER)
                .header("If-None-Match", tag)
                .get(map.path() + "/picture.svg?theme=dark")
                .then()
                .statusCode(200)
                .header("ETag", not(tag));
    }

    @Test
    void aRevisionThatNeverWasIsNotFound() {
        as(Role.VIEWER)
                .get(DrawnMap.shared().path() + "/picture.svg?revision=99")
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"revision=0", "revision=-1", "revision=one", "revision=99999999999999999999", "theme=red"})
    void aQuestionThatMakesNoSenseIsRefused(String query) {
        as(Role.VIEWER)
                .get(DrawnMap.shared().path() + "/picture.svg?" + query)
                .then()
                .statusCode(equalTo(400))
                .contentType("application/problem+json");
    }

    @Test
    void anUnknownMapHasNoPicture() {
        as(Role.VIEWER)
                .get("/api/v1/maps/" + UUID.randomUUID() + "/picture.svg")
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
    }

    @Test
    void aPrivateMapIsDrawnForItsStakeholdersOnly() {
        DrawnMap map = DrawnMap.ofVisibility("private");
        as(Role.JOURNEY_MANAGER).get(map.path() + "/picture.svg").then().statusCode(200);
        as(Role.VIEWER).get(map.path() + "/picture.svg").then().statusCode(404);
    }

    private static ValidatableResponse picture(DrawnMap map, String query) {
        return as(Role.VIEWER).get(map.path() + "/picture.svg" + query).then().statusCode(200);
    }
}
