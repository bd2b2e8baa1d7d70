package dev.waymark.map.evidence.rest;

import static dev.waymark.map.evidence.rest.AttachedEvidence.attach;
import static dev.waymark.map.evidence.rest.AttachedEvidence.attached;
import static dev.waymark.map.evidence.rest.AttachedEvidence.found;
import static dev.waymark.map.evidence.rest.AttachedEvidence.sourced;
import static dev.waymark.map.evidence.rest.AttachedEvidence.today;
import static dev.waymark.map.evidence.rest.AttachedEvidence.validated;
import static dev.waymark.testkit.Api.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.waymark.map.DrawnMap;
import dev.waymark.testkit.Role;
import dev.waymark.testkit.TestEnvironment;
import dev.waymark.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TestEnvironment.class)
class RefusedEvidenceTest {
    private DrawnMap map;

    @BeforeEach
    void draw() {
        map = DrawnMap.shared();
    }

    @ParameterizedTest
    @CsvSource({
        "feedback, 1-1-1-1-1",
        "feedback, https://example.org",
        "url, javascript:alert(1)",
        "url, ftp://example.org",
        "url, https://anna@example.org",
        "url, //example.org",
        "url, https:///x",
        "url, 'https://example.org/ x'"
    })
    void aSourceThatCannotBeOneIsRefused(String type, String reference) {
        attach(map, sourced(map, type, reference))
                .statusCode(400)
                .body("violations[0].field", equalTo("source.reference"));
        assertThat(found(map, "")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "{\"about\": {\"kind\": \"goal\"}, \"kind\": \"data\", \"statement\": \"\", \"collectedOn\": \"2026-01-01\"}",
                "{\"about\": {\"kind\": \"goal\"}, \"kind\": \"data\", \"statement\": \"\\u0000\", \"collectedOn\": \"2026-01-01\"}",
                "{\"about\": {\"kind\": \"goal\"}, \"kind\": \"data\", \"statement\": \"No goal here\", \"collectedOn\": \"2026-01-01\"}",
                "{\"about\": {\"kind\": {\"$gt\": \"\"}}, \"kind\": \"data\", \"statement\": \"x\", \"collectedOn\": \"2026-01-01\"}",
                "{\"about\": {\"kind\": \"touchpoint\"}, \"kind\": \"data\", \"statement\": \"x\", \"collectedOn\": \"2026-01-01\"}",
                "{\"about\": {\"kind\": \"touchpoint\", \"touchpoint\": \"01990a3c-0000-7000-8000-000000000001\"}, \"kind\": \"data\", \"statement\": \"x\", \"collectedOn\": \"2026-01-01\"}",
                "{\"about\": {\"kind\": \"TP\", \"field\": \"name\"}, \"kind\": \"data\", \"statement\": \"x\", \"collectedOn\": \"2026-01-01\"}",
                "{\"about\": TP, \"kind\": \"data\", \"statement\": \"x\"}",
                "{\"about\": TP, \"kind\": \"data\", \"statement\": \"x\", \"collectedOn\": \"2199-01-01\"}",
                "{\"about\": TP, \"kind\": \"data\", \"statement\": \"x\", \"collectedOn\": \"0001-01-01\"}",
                "{\"about\": TP, \"kind\": \"data\", \"statement\": \"x\", \"collectedOn\": \"2026-02-30\"}",
                "{\"about\": TP, \"kind\": \"data\", \"statement\": \"x\", \"collectedOn\": \"2026-01-01\", \"sampleSize\": 0}",
                "{\"about\": TP, \"kind\": \"data\", \"statement\": \"x\", \"collectedOn\": \"2026-01-01\", \"sampleSize\": 1.5}",
                "{\"about\": TP, \"kind\": \"data\", \"grade\": \"validated\", \"statement\": \"x\", \"collectedOn\": \"2026-01-01\"}",
                "{\"about\": TP, \"kind\": \"assumption\", \"grade\": \"validated\", \"statement\": \"x\", \"collectedOn\": \"2026-01-01\"}",
                "{\"about\": TP, \"kind\": \"data\", \"statement\": \"x\", \"collectedOn\": \"2026-01-01\", \"score\": 1}",
                "{\"about\": TP, \"kind\": \"data\", \"statement\": \"x\", \"collectedOn\": \"2026-01-01\", \"source\": {\"type\": \"url\"}}"
            })
    void badEvidenceIsRefusedWhole(String body) {
        String about = "{\"kind\": \"touchpoint\", \"touchpoint\": \"%s\"}".formatted(map.delivery());
        attach(map, body.replace("TP", about)).statusCode(400).contentType("application/problem+json");

        assertThat(found(map, "")).isEmpty();
    }

    @Test
    void aStatementHasTwoThousandCharactersAtTheMost() {
        String body = validated(map.delivery(), today());
        attach(map, body.replace("Seven of nine asked", "é".repeat(2000))).statusCode(201);
        attach(map, body.replace("Seven of nine asked", "é".repeat(2001)))
                .statusCode(400)
                .body("violations[0].field", equalTo("statement"));
    }

    @Test
    void whoMayNotAddToTheMapAttachesNothing() {
        String body = validated(map.delivery(), today());
        attach("carla", Role.CONTRIBUTOR, map, body)
                .statusCode(403)
                .body("type", equalTo("urn:waymark:problem:map-not-shared"));
        stakeholder("carla", "viewer");
        attach("carla", Role.CONTRIBUTOR, map, body).statusCode(403);
        stakeholder("carla", "commenter");
        String hers = attach("carla", Role.CONTRIBUTOR, map, body)
                .statusCode(201)
                .extract()
                .path("id");
        String others = attached(map, map.ordering(), today());

        as("carla", Role.CONTRIBUTOR).delete(others).then().statusCode(403);
        as("carla", Role.CONTRIBUTOR)
                .delete(map.path() + "/evidence/" + hers)
                .then()
                .statusCode(204);
        DrawnMap secret = DrawnMap.ofVisibility("private");
        attach("carla", Role.CONTRIBUTOR, secret, body).statusCode(404);
        as("carla", Role.CONTRIBUTOR).get(secret.path() + "/evidence").then().statusCode(404);
        as("carla", Role.CONTRIBUTOR)
                .get(secret.path() + "/evidence/score")
                .then()
                .statusCode(404);
        as("carla", Role.CONTRIBUTOR)
                .get(secret.path() + "/evidence/assumptions")
                .then()
                .statusCode(404);
        as(Role.JOURNEY_MANAGER)
                .get(secret.path() + "/evidence/" + id(others))
                .then()
                .statusCode(404);
    }

    @Test
    void anArchivedMapTakesNoEvidence() {
        as(Role.JOURNEY_MANAGER)
                .contentType(ContentType.JSON)
                .body("{\"state\": \"archived\"}")
                .patch(map.path())
                .then()
                .statusCode(200);

        attach(map, validated(map.delivery(), today()))
                .statusCode(409)
                .body("type", equalTo("urn:waymark:problem:map-archived"));
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private void stakeholder(String user, String role) {
        as(Role.JOURNEY_MANAGER)
                .contentType(ContentType.JSON)
                .body("{\"name\": \"%s\", \"role\": \"%s\"}".formatted(user, role))
                .put(map.path() + "/stakeholders/" + Tokens.subject(user))
                .then()
                .statusCode(200);
    }
}
