package dev.waymark.map.insight;

import static dev.waymark.testkit.Api.as;

import dev.waymark.map.DrawnMap;
import dev.waymark.testkit.Role;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;

/** Insights over HTTP. Their author is the journey manager. */
public final class Insights {
    public static final String PATH = "/api/v1/insights";

    private static final String THEME = "{\"theme\": {\"name\": \"forced registration\"}}";

    private Insights() {}

    /** A department no other test speaks of. */
    public static String department() {
        return "Department " + UUID.randomUUID();
    }

    public static ValidatableResponse post(String body) {
        return as(Role.JOURNEY_MANAGER)
                .contentType(ContentType.JSON)
                .body(body)
                .post(PATH)
                .then();
    }

    /** Found in a theme; its id. */
    public static String published(String title, String department) {
        return published(title, department, THEME);
    }

    /** Found on a map; its id. */
    public static String published(String title, String department, DrawnMap map) {
        return published(title, department, "{\"map\": \"%s\"}".formatted(map.id()));
    }

    public static String published(String title, String department, String origin) {
        return post("""
                {"title": "%s", "text": "Two of five give up.", "departments": ["%s"], "origin": %s}""".formatted(title, department, origin))
                .statusCode(201)
                .extract()
                .path("id");
    }

    public static ValidatableResponse patch(String insight, String body) {
        return patch(as(Role.JOURNEY_MANAGER), insight, body);
    }

    public static ValidatableResponse patch(RequestSpecification writer, String insight, String body) {
        return writer.contentType("application/merge-patch+json; charset=UTF-8")
                .body(body)
                .patch(PATH + "/" + insight)
                .then();
    }

    public static ValidatableResponse retract(String insight, String reason) {
        return as(Role.JOURNEY_MANAGER)
                .contentType(ContentType.JSON)
                .body("{\"reason\": \"%s\"}".formatted(reason))
                .post(PATH + "/" + insight + "/retraction")
                .then();
    }

    public static ValidatableResponse see(RequestSpecification reader, String insight) {
        return reader.contentType(ContentType.JSON)
                .body("{}")
                .put(PATH + "/" + insight + "/seen")
                .then();
    }

    public static ValidatableResponse subscribe(String user, String body) {
        return as(user, Role.VIEWER)
                .contentType(ContentType.JSON)
                .body(body)
                .put(PATH + "/subscription")
                .then();
    }

    /** The feed as somebody sees it. */
    public static ValidatableResponse feed(RequestSpecification reader, String department) {
        return reader.queryParam("department", department).get(PATH).then();
    }
}
