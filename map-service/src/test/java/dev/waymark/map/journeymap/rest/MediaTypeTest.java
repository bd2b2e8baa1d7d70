package dev.waymark.map.journeymap.rest;

import static dev.waymark.testkit.Api.as;
import static org.hamcrest.Matchers.equalTo;

import dev.waymark.testkit.Role;
import dev.waymark.testkit.TestEnvironment;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestEnvironment.class)
class MediaTypeTest {
    /** A record with one text field could be made from any plain text. */
    @Test
    void plainTextIsNoResource() {
        as(Role.JOURNEY_MANAGER)
                .contentType("text/plain")
                .body("Friendly guards")
                .post("/api/v1/maps/{map}/touchpoints/{touchpoint}/delights", UUID.randomUUID(), UUID.randomUUID())
                .then()
                .statusCode(415)
                .body("type", equalTo("urn:waymark:problem:unsupported-media-type"));
    }
}
