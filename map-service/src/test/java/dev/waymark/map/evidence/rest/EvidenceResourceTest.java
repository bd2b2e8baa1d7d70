package dev.waymark.map.evidence.rest;

import static dev.waymark.map.evidence.rest.AttachedEvidence.attach;
import static dev.waymark.map.evidence.rest.AttachedEvidence.attached;
import static dev.waymark.map.evidence.rest.AttachedEvidence.patch;
import static dev.waymark.map.evidence.rest.AttachedEvidence.today;
import static dev.waymark.map.evidence.rest.AttachedEvidence.validated;
import static dev.waymark.testkit.Api.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.waymark.map.DrawnMap;
import dev.waymark.testkit.Replays;
import dev.waymark.testkit.Role;
import dev.waymark.testkit.TestEnvironment;
import dev.waymark.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TestEnvironment.class)
class EvidenceResourceTest {
    @Inject
    Replays replays;

    private DrawnMap map;

    @BeforeEach
    void draw() {
        map = DrawnMap.shared();
    }

    @Test
    void evidenceIsAttachedAndNeitherMakesARevisionNorIsItForgotten() {
        long revision = map.now().getLong("revision");

        String path = attach(map, validated(map.delivery(), today().minusDays(10)))
                .statusCode(201)
                .header("ETag", equalTo("\"1\""))
                .body("name", equalTo("Delivery"))
                .body("onMap", equalTo(true))
                .body("grade", equalTo("validated"))
                .body("ageDays", equalTo(10))
                .body("stale", equalTo(false))
                .body("sampleSize", equalTo(9))
                .body("source.reference", equalTo("INT-14"))
                .body("source.link", nullValue())
                .body("attachedByName", equalTo("Journey-manager"))
                .body("history.grade", contains("validated"))
                .extract()
                .header("Location");

        as(Role.VIEWER).get(path).then().statusCode(200).body("statement", equalTo("Seven of nine asked"));
        as(Role.VIEWER)
                .get(map.path())
                .then()
                .header("ETag", equalTo("\"%d\"".formatted(revision)))
                .body("evidence.score", equalTo(0.5f))
                .body("evidence.n", equalTo(2))
                .body("evidence.grounds", nullValue());
        as(Role.VIEWER)
                .get("/api/v1/maps?limit=1")
                .then()
                .body("items[0].id", equalTo(map.id().toString()))
                .body("items[0].evidence.score", equalTo(0.5f));
        assertThat(map.now().getDouble("evidence.low")).isCloseTo(0.0945, within(1e-4));
        assertThat(map.now().getDouble("evidence.high")).isCloseTo(0.9055, within(1e-4));
        replays.changeNothing("evidence", "evidence");
        replays.changeNothing("map-views", "maps", "map_grounds");
    }

    @Test
    void evidenceIsGradedRenewedAndWithdrawnAndTheAuditTellsIt() {
        attach(map, """
            {"about": {"kind": "pain-point", "touchpoint": "%s", "painPoint": "%s"}, "kind": "observation",
             "statement": "Two of five gave up", "source": {"type": "document", "reference": "Store diary"},
             "collectedOn": "2020-01-01"}""".formatted(map.ordering(), map.painPoint()))
                .statusCode(201)
                .body("grade", equalTo("assumption"))
                .body("name", equalTo("Forced registration"))
                .body("stale", equalTo(true));
        String path = map.path() + "/evidence/"
                + as(Role.VIEWER).get(map.path() + "/evidence").path("items[0].id");

        patch(path, "{\"collectedOn\": \"%s\", \"grade\": \"validated\"}".formatted(today()))
                .statusCode(200)
                .header("ETag", equalTo("\"2\""))
                .body("ageDays", equalTo(0))
                .body("source.title", nullValue())
                .body("history.grade", contains("assumption", "assumption", "validated"));
        patch(path, "{\"grade\": \"validated\"}").statusCode(200).header("ETag", equalTo("\"2\""));
        assertThat(map.now().getDouble("evidence.score")).isEqualTo(0.5);

        as(Role.JOURNEY_MANAGER)
                .header("If-Match", "\"1\"")
                .delete(path)
                .then()
                .statusCode(412)
                .body("currentRevision", equalTo(2));
        as(Role.JOURNEY_MANAGER).delete(path).then().statusCode(204);
        as(Role.JOURNEY_MANAGER).delete(path).then().statusCode(404);
        as(Role.VIEWER).get(path).then().statusCode(404);
        assertThat(map.now().getDouble("evidence.score")).isZero();
        as(Role.VIEWER)
                .get(map.path() + "/audit?limit=4")
                .then()
                .body(
                        "items.event",
                        contains(
                                "map.EvidenceWithdrawn",
                                "map.EvidenceRegraded",
                                "map.EvidenceRenewed",
                                "map.EvidenceAttached"))
                .body("items.revision", contains(5, 5, 5, 5))
                .body(
                        "items[3].changes",
                        contains("attached evidence to Forced registration, graded assumption: “Two of five gave up”"))
                .body("items[0].changes", contains("withdrew evidence of Forced registration"));
    }

    @Test
    void theListIsFilteredByPlaceKindGradeAndAge() {
        String young = attached(map, map.ordering(), today());
        String old = attached(map, map.delivery(), today().minusYears(1).minusDays(1));
        attach(map, """
            {"about": {"kind": "stage", "stage": "%s"}, "kind": "assumption", "statement": "People compare prices",
             "collectedOn": "%s"}""".formatted(map.now().getString("stages[0].id"), today())).statusCode(201);
        String stage = map.now().getString("stages[0].id");

        assertThat(found("")).hasSize(3);
        assertThat(found("?touchpoint=" + map.ordering())).containsExactly(id(young));
        assertThat(found("?stage=" + stage)).hasSize(3);
        assertThat(found("?stage=" + UUID.randomUUID())).isEmpty();
        assertThat(found("?kind=assumption")).hasSize(1);
        assertThat(found("?grade=validated")).containsExactly(id(old), id(young));
        assertThat(found("?stale=true")).containsExactly(id(old));
        assertThat(found("?stale=false&grade=validated")).containsExactly(id(young));
        String next = as(Role.VIEWER).get(map.path() + "/evidence?limit=2").path("next");
        assertThat(found("?limit=2&cursor=" + next)).containsExactly(id(young));
        as(Role.VIEWER).get(map.path() + "/evidence?kind=whim").then().statusCode(400);
        as(Role.VIEWER).get(map.path() + "/evidence?touchpoint=x").then().statusCode(400);
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
    void aCopyHasNoEvidenceOfItsOwnYet() {
        attached(map, map.delivery(), today());

        as(Role.JOURNEY_MANAGER)
                .contentType(ContentType.JSON)
                .body("{\"name\": \"As it shall be\"}")
                .post(map.path() + "/copies")
                .then()
                .statusCode(201)
                .body("evidence.score", equalTo(0.0f))
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

    @ParameterizedTest
    @CsvSource({
        "feedback, 01990a3c-0000-7000-8000-0000000000a1, /api/v1/feedback/01990a3c-0000-7000-8000-0000000000a1",
        "url, http://example.org/a?b=c, http://example.org/a?b=c",
        "data-item, 01990a3c-0000-7000-8000-0000000000a2, /api/v1/kpis/01990a3c-0000-7000-8000-0000000000a2",
        "data-item, https://example.org/kpi, https://example.org/kpi",
        "document, javascript:alert(1),",
        "interview, INT-14,"
    })
    void evidenceLinksToItsSource(String type, String reference, String link) {
        attach(map, sourced(type, reference))
                .statusCode(201)
                .body("source.reference", equalTo(reference))
                .body("source.link", equalTo(link));
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
        attach(map, sourced(type, reference)).statusCode(400).body("violations[0].field", equalTo("source.reference"));
        assertThat(found("")).isEmpty();
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

        assertThat(found("")).isEmpty();
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
    void whatEvidenceIsMadeOfAndAboutStays() {
        String path = attached(map, map.delivery(), today());

        patch(path, "{\"kind\": \"data\"}").statusCode(400).body("violations[0].field", equalTo("kind"));
        patch(path, "{\"about\": {\"kind\": \"goal\"}}").statusCode(400);
        patch(path, "{\"source\": null}").statusCode(400).body("violations[0].field", equalTo("source"));
        patch(path, "{\"collectedOn\": \"2199-01-01\"}").statusCode(400);
        patch(path, "{\"unknown\": 1}").statusCode(400);
        patch(path, "[]").statusCode(400);
        as(Role.VIEWER).get(path).then().header("ETag", equalTo("\"1\""));
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

    @Test
    void theSameRequestTwiceAttachesOnce() {
        String key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            as(Role.JOURNEY_MANAGER)
                    .header("Idempotency-Key", key)
                    .contentType(ContentType.JSON)
                    .body(validated(map.delivery(), today()))
                    .post(map.path() + "/evidence")
                    .then()
                    .statusCode(201);
        }
        assertThat(found("")).hasSize(1);
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

    private List<String> found(String query) {
        return as(Role.VIEWER)
                .get(map.path() + "/evidence" + query)
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private String sourced(String type, String reference) {
        return """
            {"about": {"kind": "touchpoint", "touchpoint": "%s", "field": "feeling"}, "kind": "data",
             "grade": "validated", "statement": "Calls doubled", "collectedOn": "%s",
             "source": {"type": "%s", "reference": "%s"}}""".formatted(map.delivery(), today(), type, reference);
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
