package dev.waymark.map.evidence.rest;

import static dev.waymark.testkit.Api.as;

import dev.waymark.map.DrawnMap;
import dev.waymark.testkit.Role;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** Evidence as a test attaches it over HTTP. */
public final class AttachedEvidence {
    private AttachedEvidence() {}

    public static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    /** Validated interviews about a touchpoint. */
    public static String validated(Object touchpoint, LocalDate collectedOn) {
        return """
            {"about": {"kind": "touchpoint", "touchpoint": "%s"}, "kind": "interview", "grade": "validated",
             "statement": "Seven of nine asked", "source": {"type": "interview", "reference": "INT-14"},
             "collectedOn": "%s", "sampleSize": 9}""".formatted(touchpoint, collectedOn);
    }

    public static ValidatableResponse attach(DrawnMap map, String body) {
        return attach("journey-manager", Role.JOURNEY_MANAGER, map, body);
    }

    public static ValidatableResponse attach(String user, Role role, DrawnMap map, String body) {
        return as(user, role)
                .contentType(ContentType.JSON)
                .body(body)
                .post(map.path() + "/evidence")
                .then();
    }

    /** The path of validated interviews attached just now. */
    public static String attached(DrawnMap map, Object touchpoint, LocalDate collectedOn) {
        String id = attach(map, validated(touchpoint, collectedOn))
                .statusCode(201)
                .extract()
                .path("id");
        return map.path() + "/evidence/" + id;
    }

    public static ValidatableResponse patch(String path, String body) {
        return as(Role.JOURNEY_MANAGER)
                .contentType("application/merge-patch+json")
                .body(body)
                .patch(path)
                .then();
    }

    /** Validated data about the feeling at Delivery, from that source. */
    public static String sourced(DrawnMap map, String type, String reference) {
        return """
            {"about": {"kind": "touchpoint", "touchpoint": "%s", "field": "feeling"}, "kind": "data",
             "grade": "validated", "statement": "Calls doubled", "collectedOn": "%s",
             "source": {"type": "%s", "reference": "%s"}}""".formatted(map.delivery(), today(), type, reference);
    }

    /** The ids of what a query finds. */
    public static List<String> found(DrawnMap map, String query) {
        return as(Role.VIEWER)
                .get(map.path() + "/evidence" + query)
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }
}
