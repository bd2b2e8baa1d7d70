package dev.waymark.map.journeymap.rest;

import static dev.waymark.testkit.Api.as;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.waymark.testkit.Role;
import dev.waymark.testkit.TestEnvironment;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestEnvironment.class)
class MapsResourceTest {
    @Test
    void aDrawnMapIsAnsweredAtRevisionOne() {
        as(Role.JOURNEY_MANAGER)
                .contentType(ContentType.JSON)
                .body("""
                        {"name": "Buying a camera", "kind": "as-is"}""")
                .post("/api/v1/maps")
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("name", equalTo("Buying a camera"))
                .body("kind", equalTo("as-is"))
                .body("revision", equalTo(1));
    }

    @Test
    void withoutATokenNothingIsAnswered() {
        given().get("/api/v1/maps")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:waymark:problem:unauthenticated"));
    }

    @Test
    void anUnknownFieldIsNamed() {
        as(Role.JOURNEY_MANAGER)
                .contentType(ContentType.JSON)
                .body("""
                        {"name": "A", "kind": "as-is", "colour": "red"}""")
                .post("/api/v1/maps")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("colour"));
    }

    @Test
    void theLastPageHasNoNext() {
        as(Role.VIEWER).get("/api/v1/maps?limit=200").then().statusCode(200).body("next", nullValue());
    }
}
