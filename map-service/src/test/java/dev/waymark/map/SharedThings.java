package dev.waymark.map;

import dev.waymark.contracts.map.Visibility;
import dev.waymark.service.json.JsonConventions;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A map with a stakeholder of each role, and one of each thing that belongs to a map; all of it is its owner's. */
record SharedThings(Visibility visibility, Map<String, String> ids) implements UnaryOperator<String> {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

    static SharedThings on(Visibility visibility) {
        SharedThings things = new SharedThings(visibility, new HashMap<>());
        things.made("map", "/maps", """
                {"name": "Buying a camera", "kind": "as-is", "visibility": "{visibility}"}""");
        for (MapCaller caller : List.of(MapCaller.VIEWER, MapCaller.COMMENTER, MapCaller.EDITOR)) {
            things.put("/maps/{map}/stakeholders/" + caller.subject(), """
                    {"name": "Somebody", "role": "%s"}""".formatted(JsonConventions.wireName(caller)));
        }
        things.patch("/maps/{map}", """
                {"goal": {"statement": "Nobody asks where the parcel is"}}""");
        things.made("review", "/maps/{map}/reviews", """
                {"reason": "Spring models", "due": "2199-01-01"}""");
        things.made("trigger", "/review-triggers", """
                {"trigger": "season", "reason": "Winter", "maps": ["{map}"], "due": "2199-01-01"}""");
        things.made("proposal", "/maps/{map}/proposals", """
                {"title": "Parcel shops", "reason": "Half of all parcels"}""");
        things.made("workshop", "/workshops", """
                {"map": "{map}", "title": "Delivery",
                 "time": {"start": "2199-01-01T09:00:00", "minutes": 60, "zone": "UTC"}}""");
        things.made("insight", "/insights", """
                {"title": "Buyers leave", "text": "Two of five", "origin": {"map": "{map}"}, "departments": ["Rights"]}""");
        things.made("evidence", "/maps/{map}/evidence", """
                {"about": {"kind": "goal"}, "kind": "observation", "statement": "They ask", "collectedOn": "2026-01-05"}""");
        return things;
    }

    /** What stands for a placeholder: the thing's id, or one of nothing. */
    @Override
    public String apply(String name) {
        return switch (name) {
            case "visibility" -> JsonConventions.wireName(visibility);
            case "revision" -> "1";
            case "kind" -> "useful";
            default -> ids.getOrDefault(name, UUID.randomUUID().toString());
        };
    }

    /** A text with its placeholders filled. */
    String fill(String text) {
        return PLACEHOLDER.matcher(text).replaceAll(it -> Matcher.quoteReplacement(apply(it.group(1))));
    }

    /** The same of nothing that exists. */
    SharedThings unknown() {
        return new SharedThings(visibility, Map.of());
    }

    private void made(String thing, String path, String body) {
        JsonPath made = MapCaller.OWNER
                .call()
                .contentType(ContentType.JSON)
                .body(fill(body))
                .post("/api/v1" + fill(path))
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        ids.put(thing, made.getString("id"));
    }

    private void put(String path, String body) {
        MapCaller.OWNER
                .call()
                .contentType(ContentType.JSON)
                .body(body)
                .put("/api/v1" + fill(path))
                .then()
                .statusCode(200);
    }

    private void patch(String path, String body) {
        MapCaller.OWNER
                .call()
                .contentType("application/merge-patch+json")
                .body(body)
                .patch("/api/v1" + fill(path))
                .then()
                .statusCode(200);
    }
}
