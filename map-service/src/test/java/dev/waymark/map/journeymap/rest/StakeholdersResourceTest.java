package dev.waymark.map.journeymap.rest;

import static dev.waymark.testkit.Api.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dev.waymark.testkit.Role;
import dev.waymark.testkit.TestEnvironment;
import dev.waymark.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestEnvironment.class)
class StakeholdersResourceTest {
    private SampleMap map = SampleMap.NONE;

    @BeforeEach
    void drawAMap() {
        map = SampleMap.drawn();
    }

    @Test
    void aStakeholderComesAndGoes() {
        assign("edith", "editor")
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("stakeholders.name", contains("Journey-manager", "edith"))
                .body("stakeholders[1].department", equalTo("sales"));
        assign("edith", "editor").statusCode(200).header("ETag", "\"2\"");
        as(Role.JOURNEY_MANAGER)
                .delete(map.path() + "/stakeholders/" + Tokens.subject("edith"))
                .then()
                .statusCode(200)
                .header("ETag", "\"3\"")
                .body("stakeholders.name", contains("Journey-manager"));
    }

    @Test
    void theOwnerStaysUntilAnotherOneIsNamed() {
        String owner = map.path() + "/stakeholders/" + Tokens.subject(Role.JOURNEY_MANAGER);
        as(Role.JOURNEY_MANAGER)
                .delete(owner)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:waymark:problem:owner-stays"));

        assign("edith", "owner")
                .statusCode(200)
                .body("owner", equalTo(Tokens.subject("edith").toString()))
                .body("stakeholders.role", contains("editor", "owner"));
    }

    @Test
    void alignmentIsTheShareOfThoseWhoConfirmedTheCurrentRevision() {
        assign("edith", "viewer").statusCode(200);

        acknowledge("edith", Role.VIEWER, "{\"revision\": 2}")
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("alignment.acknowledged", equalTo(1))
                .body("alignment.stakeholders", equalTo(2))
                .body("stakeholders[1].acknowledged", equalTo(2));
        map.stage("Purchase");
        as(Role.VIEWER)
                .get(map.path())
                .then()
                .body("alignment.acknowledged", equalTo(0))
                .body("alignment.stakeholders", equalTo(2));
    }

    @Test
    void onlyStakeholdersAcknowledgeAndOnlyWhatThereIs() {
        acknowledge("stranger", Role.VIEWER, "{\"revision\": 1}")
                .statusCode(403)
                .body("type", equalTo("urn:waymark:problem:not-a-stakeholder"));
        acknowledge("journey-manager", Role.JOURNEY_MANAGER, "{\"revision\": 2}")
                .statusCode(400)
                .body("violations[0].field", equalTo("revision"));
        acknowledge("journey-manager", Role.JOURNEY_MANAGER, "{}")
                .statusCode(400)
                .body("violations[0].field", equalTo("revision"));
    }

    private ValidatableResponse assign(String user, String role) {
        return as(Role.JOURNEY_MANAGER)
                .contentType(ContentType.JSON)
                .body("{\"name\": \"%s\", \"role\": \"%s\", \"department\": \"sales\"}".formatted(user, role))
                .put(map.path() + "/stakeholders/" + Tokens.subject(user))
                .then();
    }

    private ValidatableResponse acknowledge(String user, Role role, String body) {
        return as(user, role)
                .contentType(ContentType.JSON)
                .body(body)
                .post(map.path() + "/acknowledgements")
                .then();
    }
}
