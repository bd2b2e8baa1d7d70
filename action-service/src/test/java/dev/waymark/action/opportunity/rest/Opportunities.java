package dev.waymark.action.opportunity.rest;

import static dev.waymark.testkit.Api.as;

import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.TouchpointId;
import dev.waymark.testkit.Role;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;

/** Requests of a journey manager about opportunities. */
public final class Opportunities {
    public static final String PATH = "/api/v1/opportunities";

    private Opportunities() {}

    public static ValidatableResponse find(JourneyMapId map, TouchpointId touchpoint) {
        return post(PATH, """
                {"title": "Comparable data sheets", "map": "%s", "touchpoint": "%s"}""".formatted(map, touchpoint));
    }

    public static String found(JourneyMapId map, TouchpointId touchpoint) {
        return find(map, touchpoint).statusCode(201).extract().path("id");
    }

    /** Its score is the reach. */
    public static ValidatableResponse score(String opportunity, int reach) {
        return as(Role.JOURNEY_MANAGER)
                .contentType(ContentType.JSON)
                .body("""
                        {"framework": "rice", "reach": %d, "impact": 1, "confidence": 1, "effort": 1}""".formatted(reach))
                .put("%s/%s/score".formatted(PATH, opportunity))
                .then();
    }

    public static ValidatableResponse dismiss(String opportunity) {
        return post("%s/%s/dismissal".formatted(PATH, opportunity), """
                {"reason": "Out of our hands"}""");
    }

    static ValidatableResponse post(String path, String body) {
        return as(Role.JOURNEY_MANAGER)
                .contentType(ContentType.JSON)
                .body(body)
                .post(path)
                .then();
    }
}
