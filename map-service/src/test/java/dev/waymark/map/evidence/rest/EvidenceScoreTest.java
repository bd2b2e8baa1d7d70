package dev.waymark.map.evidence.rest;

import static dev.waymark.map.evidence.rest.AttachedEvidence.attached;
import static dev.waymark.map.evidence.rest.AttachedEvidence.today;
import static dev.waymark.testkit.Api.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.waymark.map.DrawnMap;
import dev.waymark.testkit.Role;
import dev.waymark.testkit.TestEnvironment;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestEnvironment.class)
class EvidenceScoreTest {
    private DrawnMap map;

    @BeforeEach
    void draw() {
        map = DrawnMap.shared();
    }

    @Test
    void whatIsRetiredKeepsItsEvidenceWhichCountsAgainWhenItIsBack() {
        long revision = map.now().getLong("revision");
        String path = attached(map, map.delivery(), today());
        as(Role.JOURNEY_MANAGER)
                .delete(map.path() + "/touchpoints/" + map.delivery())
                .then()
                .statusCode(200)
                .body("evidence.score", equalTo(0.0f))
                .body("evidence.n", equalTo(1));
        as(Role.VIEWER)
                .get(path)
                .then()
                .statusCode(200)
                .body("onMap", equalTo(false))
                .body("name", nullValue());

        as(Role.JOURNEY_MANAGER)
                .contentType(ContentType.JSON)
                .post(map.path() + "/revisions/" + revision + "/restoration")
                .then()
                .statusCode(200)
                .body("evidence.score", equalTo(0.5f));
        as(Role.VIEWER).get(path).then().body("onMap", equalTo(true));
    }

    @Test
    void neitherCopiesNorExportsTakeEvidenceAlong() {
        attached(map, map.delivery(), today());
        as(Role.VIEWER)
                .get(map.path() + "/export/loss?format=json")
                .then()
                .statusCode(200)
                .body("losses.find { it.what == 'evidence' }.count", equalTo(1));

        as(Role.JOURNEY_MANAGER)
                .contentType(ContentType.JSON)
                .body("{\"name\": \"As it shall be\"}")
                .post(map.path() + "/copies")
                .then()
                .statusCode(201)
                .body("evidence.score", equalTo(0.0f))
                .body("evidence.pieces", equalTo(0))
                .body("evidence.n", equalTo(2));
    }

    @Test
    void theMapIsPutBackAsItIsAnsweredScoreAndAll() {
        attached(map, map.delivery(), today());
        String all = as(Role.JOURNEY_MANAGER).get(map.path()).asString();

        as(Role.JOURNEY_MANAGER)
                .contentType(ContentType.JSON)
                .body(all)
                .put(map.path())
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"%d\"".formatted(map.now().getLong("revision"))))
                .body("evidence.score", equalTo(0.5f));
    }

    @Test
    void theScoreIsToldOfTheMapAndItsStagesOnAnyDay() {
        attached(map, map.delivery(), today().minusDays(5));
        String score = map.path() + "/evidence/score";
        LocalDate last = today().minusDays(5).plusYears(1);

        as(Role.VIEWER)
                .get(score)
                .then()
                .statusCode(200)
                .body("asOf", equalTo(today().toString()))
                .body("whole.score", equalTo(0.5f))
                .body("whole.n", equalTo(2))
                .body("whole.validated", equalTo(1))
                .body("whole.withoutAny", equalTo(1))
                .body("stages", hasSize(1))
                .body("stages[0].name", equalTo("Purchase"))
                .body("stages[0].share.score", equalTo(0.5f));
        as(Role.VIEWER).get(score + "?asOf=" + last).then().body("whole.validated", equalTo(1));
        as(Role.VIEWER)
                .get(score + "?asOf=" + last.plusDays(1))
                .then()
                .body("whole.validated", equalTo(0))
                .body("whole.stale", equalTo(1));
        as(Role.VIEWER).get(score + "?asOf=" + today().minusDays(1)).then().statusCode(404);
        as(Role.VIEWER).get(score + "?asOf=yesterday").then().statusCode(400);
        as(Role.VIEWER).get(score + "?asOf=%2B999999999-01-01").then().statusCode(400);
    }

    @Test
    void whatRestsOnAssumptionsIsListedByWeight() {
        attached(map, map.ordering(), today());
        String list = map.path() + "/evidence/assumptions";

        as(Role.VIEWER)
                .get(list)
                .then()
                .statusCode(200)
                .body("items.name", contains("Purchase", "Forced registration", "Delivery"))
                .body("items.footing", contains("nothing", "nothing", "nothing"))
                .body("items[1].momentOfTruth", equalTo(true))
                .body("items[1].importance", equalTo(5))
                .body("items[1].in", equalTo("Ordering"));
        String next = as(Role.VIEWER).get(list + "?limit=2").path("next");
        as(Role.VIEWER)
                .get(list + "?limit=2&cursor=" + next)
                .then()
                .body("items.name", contains("Delivery"))
                .body("next", nullValue());
        as(Role.VIEWER).get(list + "?kind=touchpoint").then().body("items.name", contains("Delivery"));
        as(Role.VIEWER).get(list + "?cursor=x").then().statusCode(400);
    }
}
