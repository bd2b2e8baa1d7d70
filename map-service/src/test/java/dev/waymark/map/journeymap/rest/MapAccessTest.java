package dev.waymark.map.journeymap.rest;

import static dev.waymark.testkit.Api.as;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.waymark.testkit.Role;
import dev.waymark.testkit.TestEnvironment;
import dev.waymark.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestEnvironment.class)
class MapAccessTest {
    @Test
    void aPrivateMapDoesNotExistForOthers() {
        SampleMap map = SampleMap.drawn("Secret", "private");

        for (String below : new String[] {"", "/revisions", "/revisions/1", "?asOf=2030-01-01T00:00:00Z"}) {
            as(Role.ANALYST).get(map.path() + below).then().statusCode(404);
        }
        renamed(map, "other", Role.JOURNEY_MANAGER).statusCode(404);
        as(Role.ADMIN).get(map.path()).then().statusCode(200);
    }

    @Test
    void aStakeholderSeesAPrivateMap() {
        SampleMap map = SampleMap.drawn("Secret", "private");
        assigned(map, "edith", "viewer").statusCode(200);

        as("edith", Role.VIEWER).get(map.path()).then().statusCode(200);
        renamed(map, "edith", Role.JOURNEY_MANAGER).statusCode(403);
    }

    @Test
    void aListedMapTellsItsOwnerAndNoMore() {
        SampleMap map = SampleMap.drawn("Listed", "listed");

        as(Role.VIEWER)
                .get(map.path())
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:waymark:problem:map-not-shared"))
                .body("detail", containsString("Journey-manager"));
        as(Role.VIEWER)
                .get("/api/v1/maps?text=Listed")
                .then()
                .statusCode(200)
                .body("items[0].ownerName", equalTo("Journey-manager"))
                .body("items[0].stakeholders", nullValue());
    }

    @Test
    void anEditorChangesAMapThatOthersMayOnlyView() {
        SampleMap map = SampleMap.drawn();
        assigned(map, "edith", "editor").statusCode(200);

        renamed(map, "edith", Role.JOURNEY_MANAGER).statusCode(200);
        renamed(map, "other", Role.ANALYST).statusCode(403);
        renamed(map, "boss", Role.ADMIN).statusCode(200);
    }

    @Test
    void anybodyWhoMayChangeMapsChangesAnEditableOne() {
        SampleMap map = SampleMap.drawn("Open", "editable");

        renamed(map, "other", Role.JOURNEY_MANAGER).statusCode(200);
        renamed(map, "reader", Role.CONTRIBUTOR).statusCode(403);
    }

    @Test
    void onlyTheOwnerSaysWhoWorksOnAMap() {
        SampleMap map = SampleMap.drawn("Open", "editable");

        as("other", Role.JOURNEY_MANAGER)
                .contentType(ContentType.JSON)
                .body("{\"name\": \"Other\", \"role\": \"owner\"}")
                .put(map.path() + "/stakeholders/" + Tokens.subject("other"))
                .then()
                .statusCode(403);
    }

    private static ValidatableResponse assigned(SampleMap map, String user, String role) {
        return as(Role.JOURNEY_MANAGER)
                .contentType(ContentType.JSON)
                .body("{\"name\": \"%s\", \"role\": \"%s\"}".formatted(user, role))
                .put(map.path() + "/stakeholders/" + Tokens.subject(user))
                .then();
    }

    private static ValidatableResponse renamed(SampleMap map, String user, Role role) {
        return as(user, role)
                .contentType(SampleMap.MERGE_PATCH)
                .body("{\"name\": \"By %s\"}".formatted(user))
                .patch(map.path())
                .then();
    }
}
