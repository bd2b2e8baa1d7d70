package dev.waymark.map.journeymap.rest;

import static dev.waymark.testkit.Api.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import dev.waymark.testkit.Role;
import dev.waymark.testkit.TestEnvironment;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestEnvironment.class)
class ImportsResourceTest {
    private final String name = "Import " + UUID.randomUUID();
    private int mapsExpected;

    @Test
    void aSpreadsheetBecomesAMapAtRevisionOne() throws IOException {
        mapsExpected = 1;
        String id = imported(ownSample())
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("name", equalTo(name))
                .body("stages.name", contains("Before", "Arrival", "Stay"))
                .body("stages[0].touchpoints[0].name", equalTo("Booking a \"quiet\" room"))
                .body("stages[0].touchpoints[0].customerThought", equalTo("\"Is it really quiet?\" she asks,\ntwice"))
                .body(
                        "stages[1].touchpoints[0].painPoints.text",
                        contains("Queue at the desk", "Card machine is slow", "no change"))
                .extract()
                .path("id");

        as(Role.VIEWER)
                .get("/api/v1/maps/" + id + "/revisions")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].changes", hasItem("added the touchpoint Lost key to Stay"));
    }

    @Test
    void kindAndVisibilityAreTakenFromTheQuery() {
        mapsExpected = 1;
        as(Role.JOURNEY_MANAGER)
                .contentType("text/csv")
                .body("Stage,Touchpoint\nUse,Set-up\n")
                .post("/api/v1/maps/imports?kind=to-be&visibility=editable&name=" + name)
                .then()
                .statusCode(201)
                .body("kind", equalTo("to-be"))
                .body("visibility", equalTo("editable"));
    }

    @Test
    void oneWrongCellRefusesTheWholeFile() {
        imported("Stage,Touchpoint,Emotion\nUse,Set-up,-1\nUse,Cleaning,awful\n".getBytes(StandardCharsets.UTF_8))
                .statusCode(400)
                .body("type", equalTo("urn:waymark:problem:invalid-input"))
                .body("violations.field", contains("rows[1].Emotion"));
    }

    @Test
    void anEmptyFileIsRefused() {
        imported(new byte[0]).statusCode(400);
    }

    @Test
    void bytesThatAreNoTextAreRefused() {
        imported(new byte[] {(byte) 0xff, (byte) 0xfe, 0x53, 0x00}).statusCode(400);
    }

    @Test
    void moreThanFiveMegabytesAreRefused() {
        imported("Stage,Touchpoint\n".concat("Use,Set-up\n".repeat(500_000)).getBytes(StandardCharsets.UTF_8))
                .statusCode(413)
                .body("type", equalTo("urn:waymark:problem:body-too-large"));
    }

    @Test
    void moreThanAMapHoldsIsRefused() {
        imported("Stage,Touchpoint\n".concat("Use,Set-up\n".repeat(998)).getBytes(StandardCharsets.UTF_8))
                .statusCode(409)
                .body("type", equalTo("urn:waymark:problem:map-full"));
    }

    @Test
    void aMapNeedsAName() {
        as(Role.JOURNEY_MANAGER)
                .contentType("text/csv")
                .body("Stage,Touchpoint\nUse,Set-up\n")
                .post("/api/v1/maps/imports")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("name"));
    }

    @Test
    void anotherMediaTypeIsNotRead() {
        as(Role.JOURNEY_MANAGER)
                .contentType("text/plain")
                .body("Stage,Touchpoint")
                .post("/api/v1/maps/imports?name=" + name)
                .then()
                .statusCode(415)
                .contentType("application/problem+json");
    }

    /** Whatever was refused has left nothing behind. */
    @AfterEach
    void nothingIsHalfStored() {
        as(Role.ADMIN)
                .queryParam("text", name)
                .get("/api/v1/maps")
                .then()
                .statusCode(200)
                .body("items", hasSize(mapsExpected));
    }

    private ValidatableResponse imported(byte[] csv) {
        return as(Role.JOURNEY_MANAGER)
                .contentType("text/csv")
                .body(csv)
                .post("/api/v1/maps/imports?name=" + name)
                .then();
    }

    private static byte[] ownSample() throws IOException {
        try (InputStream sample = ImportsResourceTest.class.getResourceAsStream("/own-journey.csv")) {
            return Objects.requireNonNull(sample).readAllBytes();
        }
    }
}
