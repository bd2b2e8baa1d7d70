package dev.waymark.feedback.directory.rest;

import static dev.waymark.testkit.Api.as;

import dev.waymark.feedback.DrawnMap;
import dev.waymark.testkit.Role;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;

/** What Olga, who has a role on the map, and Vic, who has none, ask for. */
final class Callers {
    static final String OLGA = "olga";
    static final String VIC = "vic";
    static final String API = "/api/v1";

    private Callers() {}

    static int status(String user, Role role, String path) {
        return as(user, role).get(API + path).statusCode();
    }

    static JsonPath list(String user, String path) {
        return as(user, Role.ANALYST)
                .get(API + path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    static String said(DrawnMap on, String source, int day) {
        return as(Role.INTEGRATION)
                .contentType(ContentType.JSON)
                .body("""
                        {"source": "%s", "submissionId": "%s", "collectedAt": "2026-01-0%dT12:00:00Z",
                         "map": "%s", "touchpoint": "Delivery", "scores": {"csat": 5}}""".formatted(source, UUID.randomUUID(), day + 1, on.id()))
                .post(API + "/feedback")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    static ValidatableResponse assign(String user, String feedback, DrawnMap to) {
        return as(user, Role.ANALYST)
                .contentType(ContentType.JSON)
                .body("{\"map\": \"%s\", \"touchpoint\": \"%s\"}".formatted(to.id(), to.touchpoint("Delivery")))
                .post(API + "/feedback/" + feedback + "/assignment")
                .then();
    }

    static String created(String path, String body) {
        return as(OLGA, Role.JOURNEY_MANAGER)
                .contentType(ContentType.JSON)
                .body(body)
                .post(API + path)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
