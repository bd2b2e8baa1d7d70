package dev.waymark.map.journeymap.rest;

import static dev.waymark.testkit.Api.as;

import dev.waymark.testkit.Role;
import io.restassured.http.ContentType;
import io.restassured.response.Response;

/** A map of the journey manager's, for a test to work on. */
record SampleMap(String id) {
    /** Before there is one. */
    static final SampleMap NONE = new SampleMap("");

    static final String MERGE_PATCH = "application/merge-patch+json";

    static SampleMap drawn(String name, String visibility) {
        return new SampleMap(as(Role.JOURNEY_MANAGER)
                .contentType(ContentType.JSON)
                .body("""
                        {"name": "%s", "kind": "as-is", "visibility": "%s"}""".formatted(name, visibility))
                .post("/api/v1/maps")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    static SampleMap drawn() {
        return drawn("Buying a camera", "viewable");
    }

    String path() {
        return "/api/v1/maps/" + id;
    }

    /** The id of the new stage. */
    String stage(String name) {
        return added("/stages", """
                {"name": "%s"}""".formatted(name));
    }

    /** The id of the new touchpoint, with feeling −1. */
    String touchpoint(String stage, String name) {
        return added("/touchpoints", """
                {"stage": "%s", "name": "%s", "feeling": -1}""".formatted(stage, name));
    }

    Response patch(String below, String body) {
        return as(Role.JOURNEY_MANAGER).contentType(MERGE_PATCH).body(body).patch(path() + below);
    }

    Response post(String below, String body) {
        return as(Role.JOURNEY_MANAGER).contentType(ContentType.JSON).body(body).post(path() + below);
    }

    private String added(String below, String body) {
        String location = post(below, body).then().statusCode(201).extract().header("Location");
        return location.substring(location.lastIndexOf('/') + 1);
    }
}
