package dev.waymark.feedback.closing.rest;

import static dev.waymark.testkit.Api.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.waymark.feedback.DrawnMap;
import dev.waymark.feedback.closing.Complaints;
import dev.waymark.testkit.ForeignLogs;
import dev.waymark.testkit.Role;
import dev.waymark.testkit.TestEnvironment;
import dev.waymark.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestEnvironment.class)
class CasesResourceTest {
    private static final String DONE =
            "{\"rootCause\": \"Wombats\", \"actionTaken\": \"Fence\", \"customerTold\": \"yes\"}";

    private Complaints complaints;

    @BeforeEach
    void makeRules() {
        complaints = Complaints.atNps(6);
    }

    @AfterEach
    void retire() {
        complaints.retire();
    }

    @Test
    void aCaseGoesFromOpenThroughInProgressToClosedAndBack() {
        String id = opened();
        step("anna", id, "start", "")
                .statusCode(200)
                .body("state", equalTo("in-progress"))
                .body("respondedAt", notNullValue());
        step("anna", id, "notes", "{\"text\": \"Called\"}")
                .statusCode(200)
                .body("notes.text", contains("Called"))
                .body("notes[0].author", equalTo("Anna"));
        step("anna", id, "close", DONE)
                .statusCode(200)
                .body("state", equalTo("closed"))
                .body("closing.resurveyDue", notNullValue())
                .body("nextEscalation", nullValue());
        step("anna", id, "close", DONE).statusCode(200).body("state", equalTo("closed"));
        step("anna", id, "close", DONE.replace("Fence", "Wall"))
                .statusCode(409)
                .body("type", equalTo("urn:waymark:problem:case-closed"));
        assertThat(as(Role.JOURNEY_MANAGER)
                        .get("/api/v1/cases?resurveyDue=true&limit=200")
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath()
                        .getList("items.id"))
                .as("due in two weeks")
                .doesNotContain(id);
        step("anna", id, "reopen", "{\"reason\": \"Again\"}")
                .statusCode(200)
                .body("state", equalTo("reopened"))
                .body("reopenings", equalTo(1))
                .body("closing", nullValue())
                .body("nextEscalation", notNullValue());
    }

    @Test
    void whatIsMissingForClosingIsSaid() {
        String id = opened();
        step("anna", id, "close", "{\"actionTaken\": \"Fence\", \"customerTold\": \"not-possible\"}")
                .statusCode(422)
                .body("type", equalTo("urn:waymark:problem:case-not-answered"))
                .body("violations.field", contains("rootCause", "reason"));
        step("anna", id, "close", "{\"customerTold\": \"perhaps\"}").statusCode(400);
        step("anna", id, "close", "{\"rootCause\": {\"$gt\": \"\"}}").statusCode(400);
        step("anna", id, "notes", "{\"text\": \"a\\u0000b\"}").statusCode(400);
        step("anna", id, "notes", "{\"text\": \"%s\"}".formatted("a".repeat(2_001)))
                .statusCode(400);
        assertThat(as(Role.ANALYST).get("/api/v1/cases/" + id).jsonPath().getList("notes"))
                .isEmpty();
    }

    @Test
    void contributorsSeeTheirOwnCasesOnly() {
        String ofAnna = opened();
        String ofBen = opened();
        as("anna", Role.CONTRIBUTOR)
                .get("/api/v1/cases/" + ofAnna)
                .then()
                .statusCode(200)
                .body("comment", nullValue())
                .body("customer", notNullValue());
        as("anna", Role.CONTRIBUTOR).get("/api/v1/cases/" + ofBen).then().statusCode(404);
        step("anna", ofBen, "start", "").statusCode(404);
        as("anna", Role.CONTRIBUTOR)
                .get("/api/v1/cases?assignee=" + Tokens.subject("ben"))
                .then()
                .statusCode(200)
                .body("items", equalTo(List.of()));
        assertThat(as("ben", Role.CONTRIBUTOR)
                        .get("/api/v1/cases?limit=200")
                        .jsonPath()
                        .getList("items.owner.name"))
                .isNotEmpty()
                .containsOnly("ben");
    }

    @Test
    void aManagerGivesACaseToSomebodyElse() {
        String id = opened();
        as(Role.JOURNEY_MANAGER)
                .contentType(ContentType.JSON)
                .body(Complaints.member("fay", "it"))
                .put("/api/v1/cases/" + id + "/owner")
                .then()
                .statusCode(200)
                .body("owner.name", equalTo("fay"));
        step("anna", id, "start", "").statusCode(404);
        step("fay", id, "start", "").statusCode(200);
    }

    @Test
    void listsPageInTheOrderOfWhatIsDue() {
        List<String> made = new ArrayList<>();
        for (int index = 0; index < 5; index++) {
            made.add(opened());
        }
        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
            JsonPath page = as(Role.JOURNEY_MANAGER)
                    .get("/api/v1/cases?limit=2&state=open" + cursor)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            seen.addAll(page.getList("items.id"));
            cursor = page.getString("next") == null ? "" : "&cursor=" + page.getString("next");
        } while (!cursor.isEmpty());
        assertThat(seen).doesNotHaveDuplicates().containsSubsequence(made);
    }

    @Test
    void metricsSayWhoHasWhatAndHowFastItGoes() {
        DrawnMap map = DrawnMap.with(otherServices, "Delivery");
        String place = "\"map\": \"%s\", \"touchpoint\": \"Delivery\",".formatted(map.id());
        String first = Complaints.of(complaints.said("a", 1, place)).getString("id");
        Complaints.of(complaints.said("b", 1, place));
        Complaints.of(complaints.said("c", 1, place));
        step("anna", first, "close", DONE).statusCode(200);

        as(Role.JOURNEY_MANAGER)
                .get("/api/v1/cases/metrics?map=" + map.id())
                .then()
                .statusCode(200)
                .body("load.size()", equalTo(2))
                .body("load.open", contains(1, 1))
                .body("weeks[-1].opened", equalTo(3))
                .body("weeks[-1].closed", equalTo(1))
                .body("weeks.size()", greaterThanOrEqualTo(13))
                .body("toFirstResponse.n", equalTo(1))
                .body("toClose.n", equalTo(1))
                .body("closedInTime.value", equalTo(1f))
                .body("closedInTime.n", equalTo(1))
                .body("recovery", equalTo(List.of()));
        as(Role.JOURNEY_MANAGER)
                .get("/api/v1/cases/metrics?from=2026-02-01&to=2026-01-01")
                .then()
                .statusCode(400);
    }

    @Inject
    ForeignLogs otherServices;

    private String opened() {
        return Complaints.of(complaints.said(1)).getString("id");
    }

    private static ValidatableResponse step(String user, String id, String step, String body) {
        return as(user, Role.CONTRIBUTOR)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/cases/%s/%s".formatted(id, step))
                .then();
    }
}
