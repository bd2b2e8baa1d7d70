package dev.waymark.map.alignment.rest;

import static dev.waymark.testkit.Api.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.waymark.map.DrawnMap;
import dev.waymark.testkit.Role;
import dev.waymark.testkit.TestEnvironment;
import dev.waymark.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestEnvironment.class)
class AlignmentResourceTest {
    private static final String UNSEEN = "/api/v1/stakeholders/me/unseen";

    @Test
    void alignmentIsToldPerDepartmentAndStakeholder() {
        DrawnMap map = DrawnMap.shared();
        assign(map, "ines", "sales");
        assign(map, "jule", "it");
        long confirmed = map.now().getLong("revision");
        acknowledge(map, "ines", confirmed);
        rename(map, "Camera, second hand");
        acknowledge(map, "jule", confirmed + 1);

        as(Role.VIEWER)
                .get(map.path() + "/alignment")
                .then()
                .statusCode(200)
                .body("revision", equalTo((int) confirmed + 1))
                .body("whole.acknowledged", equalTo(1))
                .body("whole.n", equalTo(3))
                .body("departments.department", contains("it", "sales", null))
                .body("departments.agreement.score", contains(1.0f, 0.0f, 0.0f))
                .body("stakeholders.name", contains("Journey-manager", "ines", "jule"))
                .body("stakeholders.behind", contains((int) confirmed + 1, 1, 0))
                .body("stakeholders[0].changes", hasSize(0))
                .body("stakeholders[1].acknowledged", equalTo((int) confirmed))
                .body(
                        "stakeholders[1].changes",
                        contains("renamed the map from Buying a camera to Camera, second hand"))
                .body("stakeholders[2].changes", hasSize(0));
    }

    @Test
    void aStakeholderSeesWhatOthersChangedUntilTheyConfirmIt() {
        DrawnMap map = DrawnMap.shared();
        assign(map, "kurt", "sales");
        long assigned = map.now().getLong("revision");
        unseen("kurt", "")
                .then()
                .statusCode(200)
                .body("items.map", contains(map.id().toString()))
                .body("items[0].stakeholder.acknowledged", nullValue())
                .body("items[0].stakeholder.changes[0]", equalTo("made kurt viewer of the map"))
                .body("next", nullValue());

        acknowledge(map, "kurt", assigned);
        unseen("kurt", "").then().body("items", hasSize(0));

        rename(map, "Camera, second hand");
        unseen("kurt", "")
                .then()
                .body("items.name", contains("Camera, second hand"))
                .body("items[0].revision", equalTo((int) assigned + 1))
                .body("items[0].stakeholder.behind", equalTo(1))
                .body(
                        "items[0].stakeholder.changes",
                        contains("renamed the map from Buying a camera to Camera, second hand"));
        unseen("nobody-yet", "")
                .then()
                .statusCode(200)
                .body("items", hasSize(0))
                .body("next", nullValue());
    }

    @Test
    void unseenMapsComePageByPageAndWhatIsConfirmedOrArchivedIsLeftOut() {
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            DrawnMap map = DrawnMap.shared();
            assign(map, "lars", "it");
            if (i == 1) {
                acknowledge(map, "lars", map.now().getLong("revision"));
            } else if (i == 2) {
                patch(map, "{\"state\": \"archived\"}");
            } else {
                expected.addFirst(map.id().toString());
            }
        }

        List<String> seen = new ArrayList<>();
        String next = "";
        do {
            JsonPath page = unseen("lars", "?limit=2" + (next.isEmpty() ? "" : "&cursor=" + next))
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            seen.addAll(page.getList("items.map"));
            next = page.getString("next");
        } while (next != null);
        assertThat(seen).isEqualTo(expected);
        unseen("lars", "?cursor=x").then().statusCode(400);
        unseen("lars", "?limit=0").then().statusCode(400);
    }

    @Test
    void aPrivateMapsAlignmentIsNoStrangersBusiness() {
        DrawnMap secret = DrawnMap.ofVisibility("private");

        as(Role.VIEWER).get(secret.path() + "/alignment").then().statusCode(404);
    }

    private static Response unseen(String user, String query) {
        return as(user, Role.VIEWER).get(UNSEEN + query);
    }

    private static void assign(DrawnMap map, String user, String department) {
        as(Role.JOURNEY_MANAGER)
                .contentType(ContentType.JSON)
                .body("{\"name\": \"%s\", \"role\": \"viewer\", \"department\": \"%s\"}".formatted(user, department))
                .put(map.path() + "/stakeholders/" + Tokens.subject(user))
                .then()
                .statusCode(200);
    }

    private static void acknowledge(DrawnMap map, String user, long revision) {
        as(user, Role.VIEWER)
                .contentType(ContentType.JSON)
                .body("{\"revision\": %d}".formatted(revision))
                .post(map.path() + "/acknowledgements")
                .then()
                .statusCode(200);
    }

    private static void rename(DrawnMap map, String name) {
        patch(map, "{\"name\": \"%s\"}".formatted(name));
    }

    private static void patch(DrawnMap map, String body) {
        as(Role.JOURNEY_MANAGER)
                .contentType(ContentType.JSON)
                .body(body)
                .patch(map.path())
                .then()
                .statusCode(200);
    }
}
