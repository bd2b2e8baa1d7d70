package dev.waymark.map.evidence.rest;

import static dev.waymark.map.evidence.rest.AttachedEvidence.attach;
import static dev.waymark.map.evidence.rest.AttachedEvidence.attached;
import static dev.waymark.map.evidence.rest.AttachedEvidence.found;
import static dev.waymark.map.evidence.rest.AttachedEvidence.patch;
import static dev.waymark.map.evidence.rest.AttachedEvidence.sourced;
import static dev.waymark.map.evidence.rest.AttachedEvidence.today;
import static dev.waymark.map.evidence.rest.AttachedEvidence.validated;
import static dev.waymark.testkit.Api.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.waymark.map.DrawnMap;
import dev.waymark.testkit.Replays;
import dev.waymark.testkit.Role;
import dev.waymark.testkit.TestEnvironment;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

        assertThat(found(map, "")).hasSize(3);
        assertThat(found(map, "?touchpoint=" + map.ordering())).containsExactly(id(young));
        assertThat(found(map, "?stage=" + stage)).hasSize(3);
        assertThat(found(map, "?stage=" + UUID.randomUUID())).isEmpty();
        assertThat(found(map, "?kind=assumption")).hasSize(1);
        assertThat(found(map, "?grade=validated")).containsExactly(id(old), id(young));
        assertThat(found(map, "?stale=true")).containsExactly(id(old));
        assertThat(found(map, "?stale=false&grade=validated")).containsExactly(id(young));
        String next = as(Role.VIEWER).get(map.path() + "/evidence?limit=2").path("next");
        assertThat(found(map, "?limit=2&cursor=" + next)).containsExactly(id(young));
        as(Role.VIEWER).get(map.path() + "/evidence?kind=whim").then().statusCode(400);
        as(Role.VIEWER).get(map.path() + "/evidence?touchpoint=x").then().statusCode(400);
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
        attach(map, sourced(map, type, reference))
                .statusCode(201)
                .body("source.reference", equalTo(reference))
                .body("source.link", equalTo(link));
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
        assertThat(found(map, "")).hasSize(1);
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

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
