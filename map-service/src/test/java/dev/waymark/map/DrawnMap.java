package dev.waymark.map;

import static dev.waymark.testkit.Api.as;

import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.PainPointId;
import dev.waymark.contracts.map.TouchpointId;
import dev.waymark.testkit.Role;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.util.UUID;

/** A map drawn over HTTP: one stage, Purchase, with the touchpoints Ordering (0) and Delivery (−1), and a pain point. */
public record DrawnMap(JourneyMapId id, TouchpointId ordering, TouchpointId delivery, PainPointId painPoint) {
    /** Before there is one. */
    public static final DrawnMap NONE = new DrawnMap(
            new JourneyMapId(new UUID(0, 0)),
            new TouchpointId(new UUID(0, 0)),
            new TouchpointId(new UUID(0, 0)),
            new PainPointId(new UUID(0, 0)));

    public static DrawnMap shared() {
        return drawn("viewable");
    }

    /** Its owner is the journey manager. */
    public static DrawnMap ofVisibility(String visibility) {
        return drawn(visibility);
    }

    public String path() {
        return "/api/v1/maps/" + id;
    }

    public JsonPath now() {
        return as(Role.JOURNEY_MANAGER)
                .get(path())
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static DrawnMap drawn(String visibility) {
        JourneyMapId map = JourneyMapId.fromString(
                made("/api/v1/maps", """
                {"name": "Buying a camera", "kind": "as-is", "visibility": "%s"}""".formatted(visibility)).getString("id"));
        String path = "/api/v1/maps/" + map;
        String stage = made(path + "/stages", """
                {"name": "Purchase"}""").getString("stages[0].id");
        made(path + "/touchpoints", """
                {"stage": "%s", "name": "Ordering", "feeling": 0, "importance": 5, "momentOfTruth": true}""".formatted(stage));
        JsonPath both = made(path + "/touchpoints", """
                {"stage": "%s", "name": "Delivery", "feeling": -1, "customerThought": "<script>Where & when?</script>"}""".formatted(stage));
        TouchpointId ordering = TouchpointId.fromString(both.getString("stages[0].touchpoints[0].id"));
        TouchpointId delivery = TouchpointId.fromString(both.getString("stages[0].touchpoints[1].id"));
        JsonPath pained = made(path + "/touchpoints/" + ordering + "/pain-points", """
                {"text": "Forced registration", "severity": 4}""");
        return new DrawnMap(
                map,
                ordering,
                delivery,
                PainPointId.fromString(pained.getString("stages[0].touchpoints[0].painPoints[0].id")));
    }

    private static JsonPath made(String path, String body) {
        return as(Role.JOURNEY_MANAGER)
                .contentType(ContentType.JSON)
                .body(body)
                .post(path)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }
}
