package dev.waymark.map.proposal.rest;

import static dev.waymark.testkit.Api.as;

import dev.waymark.map.DrawnMap;
import dev.waymark.testkit.Role;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

/** A proposal of the contributor's to change a map of the journey manager's, for a test to work on. */
record DraftedProposal(String id, DrawnMap map) {
    static final String MERGE_PATCH = "application/merge-patch+json";

    static DraftedProposal of(DrawnMap map) {
        return by(as(Role.CONTRIBUTOR), map);
    }

    static DraftedProposal by(RequestSpecification author, DrawnMap map) {
        String id = post(author, map.path() + "/proposals", """
                {"title": "Parcel shops", "reason": "Many go there"}""")
                .statusCode(201)
                .extract()
                .path("id");
        return new DraftedProposal(id, map);
    }

    String path() {
        return "/api/v1/proposals/" + id;
    }

    /** The contributor proposes another thought at Delivery, and submits that. */
    DraftedProposal submittedThinking(String thought) {
        thinking(as(Role.CONTRIBUTOR), thought).statusCode(200);
        tell(Role.CONTRIBUTOR, "/submission", "").statusCode(200);
        return this;
    }

    ValidatableResponse thinking(RequestSpecification editor, String thought) {
        JsonPath now = as(Role.VIEWER).get(path()).jsonPath();
        return patch(editor, """
                {"stages": [{"id": "%s", "name": "Purchase", "touchpoints": [
                  {"id": "%s", "name": "Ordering", "feeling": 0, "importance": 5, "momentOfTruth": true,
                   "painPoints": [{"id": "%s", "text": "Forced registration", "severity": 4}]},
                  {"id": "%s", "name": "Delivery", "feeling": -1, "customerThought": "%s"}]}]}""".formatted(
                now.getString("document.stages[0].id"), map.ordering(), map.painPoint(), map.delivery(), thought));
    }

    ValidatableResponse patch(RequestSpecification editor, String body) {
        return editor.contentType(MERGE_PATCH)
                .body(body)
                .patch(path() + "/document")
                .then();
    }

    ValidatableResponse tell(Role role, String below, String body) {
        return post(as(role), path() + below, body);
    }

    ValidatableResponse get(String below) {
        return as(Role.VIEWER).get(path() + below).then();
    }

    /** Changes the map itself. */
    void mapChanges(String touchpoint, String body) {
        as(Role.JOURNEY_MANAGER)
                .contentType(MERGE_PATCH)
                .body(body)
                .patch(map.path() + "/touchpoints/" + touchpoint)
                .then()
                .statusCode(200);
    }

    static ValidatableResponse post(RequestSpecification caller, String path, String body) {
        RequestSpecification request =
                body.isEmpty() ? caller : caller.contentType(ContentType.JSON).body(body);
        return request.post(path).then();
    }
}
