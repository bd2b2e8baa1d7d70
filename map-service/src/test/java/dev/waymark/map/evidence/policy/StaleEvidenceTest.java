package dev.waymark.map.evidence.policy;

import static dev.waymark.map.evidence.rest.AttachedEvidence.attached;
import static dev.waymark.map.evidence.rest.AttachedEvidence.patch;
import static dev.waymark.map.evidence.rest.AttachedEvidence.today;
import static dev.waymark.testkit.Api.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.Filters;
import dev.waymark.map.DrawnMap;
import dev.waymark.map.evidence.read.EvidenceViews;
import dev.waymark.service.axon.Commands;
import dev.waymark.service.axon.Logs;
import dev.waymark.service.axon.Progress;
import dev.waymark.service.axon.Projections;
import dev.waymark.testkit.AtOnce;
import dev.waymark.testkit.Role;
import dev.waymark.testkit.TestEnvironment;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Looks from years to come at evidence of today; the service's own scan, by the real clock, finds nothing stale. */
@QuarkusTest
@QuarkusTestResource(TestEnvironment.class)
class StaleEvidenceTest {
    private static final int INSTANCES = 6;
    private static final String POLICY = "when-evidence-goes-stale-open-review";

    @Inject
    EvidenceViews evidence;

    @Inject
    Commands commands;

    @Inject
    Progress progress;

    @Inject
    Projections projections;

    @Inject
    Logs logs;

    private DrawnMap map;

    @BeforeEach
    void draw() {
        map = DrawnMap.shared();
    }

    @Test
    void aReviewOpensTheDayEvidenceIsOlderThanAYearAndNotSooner() {
        attached(map, map.delivery(), today());
        LocalDate last = today().plusYears(1);

        scanOn(last);
        assertThat(reviews()).isEmpty();
        assertThat(storedScore()).isEqualTo(0.5);

        scanOn(last.plusDays(1));
        scanOn(last.plusDays(1));
        assertThat(reviews()).hasSize(1);
        assertThat(reviews().getFirst())
                .containsEntry("trigger", "stale-evidence")
                .containsEntry("reason", "Evidence of Delivery, if not of more, is older than a year")
                .containsEntry("due", last.plusDays(15).toString());
        assertThat(storedScore()).isZero();
        assertThat(staleEvents()).isEqualTo(1);
    }

    @Test
    void severalInstancesAtOnceNoticeItOnce() throws Exception {
        attached(map, map.delivery(), today());
        LocalDate stale = today().plusYears(1).plusDays(1);
        AtOnce.run(INSTANCES, () -> instanceOn(stale).callStale());
        awaitEverything();

        assertThat(staleEvents()).isEqualTo(1);
        assertThat(reviews()).hasSize(1);
    }

    @Test
    void afterDowntimeOneReviewMakesUpForAllThatWentStale() {
        attached(map, map.delivery(), today());
        attached(map, map.ordering(), today().minusDays(100));

        scanOn(today().plusYears(2));
        scanOn(today().plusYears(2).plusDays(1));
        assertThat(staleEvents()).isEqualTo(2);
        assertThat(reviews()).hasSize(1);
    }

    @Test
    void whileOneIsOpenNoOtherOpensAndRenewedEvidenceGoesStaleAgain() {
        String delivery = attached(map, map.delivery(), today().minusDays(50));
        attached(map, map.ordering(), today());
        scanOn(today().minusDays(49).plusYears(1));
        scanOn(today().plusYears(1).plusDays(1));
        assertThat(staleEvents()).isEqualTo(2);
        assertThat(reviews()).hasSize(1);

        as(Role.JOURNEY_MANAGER)
                .contentType(ContentType.JSON)
                .body("{\"outcome\": \"revise\"}")
                .post("/api/v1/reviews/" + reviews().getFirst().get("id") + "/closing")
                .then()
                .statusCode(200);
        patch(delivery, "{\"collectedOn\": \"%s\"}".formatted(today())).statusCode(200);
        assertThat(storedScore()).isEqualTo(0.5);
        scanOn(today().plusYears(3));
        assertThat(staleEvents()).isEqualTo(3);
        assertThat(reviews()).hasSize(2);
    }

    @Test
    void whatIsNotOnAMapInUseCallsForNoReview() {
        attached(map, map.delivery(), today());
        as(Role.JOURNEY_MANAGER)
                .delete(map.path() + "/touchpoints/" + map.delivery())
                .then()
                .statusCode(200);
        attached(map, map.ordering(), today().minusYears(3));
        scanOn(today().plusYears(2));
        assertThat(staleEvents()).isEqualTo(1);
        assertThat(reviews()).isEmpty();

        attached(map, map.ordering(), today());
        as(Role.JOURNEY_MANAGER)
                .contentType(ContentType.JSON)
                .body("{\"state\": \"archived\"}")
                .patch(map.path())
                .then()
                .statusCode(200);
        scanOn(today().plusYears(2));
        assertThat(staleEvents()).isEqualTo(2);
        assertThat(reviews()).isEmpty();
    }

    private WhenEvidenceIsAYearOldCallItStale instanceOn(LocalDate day) {
        Clock clock = Clock.fixed(day.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
        return new WhenEvidenceIsAYearOldCallItStale(evidence, commands, clock);
    }

    private void scanOn(LocalDate day) {
        assertThat(progress.await().visible()).isTrue();
        instanceOn(day).callStale();
        awaitEverything();
    }

    /** The policy is no read model, so nobody else waits for it. */
    private void awaitEverything() {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> projections.of(POLICY).logs().stream().allMatch(log -> log.lag() == 0));
        assertThat(progress.await().visible()).isTrue();
    }

    private double storedScore() {
        Document stored = logs.ownDatabase()
                .getCollection("maps")
                .find(Filters.eq(map.id().toString()))
                .first();
        assertThat(stored).isNotNull();
        return stored.get("evidence", Document.class).getDouble("score");
    }

    private long staleEvents() {
        List<String> events = as(Role.VIEWER)
                .get(map.path() + "/audit?limit=200")
                .then()
                .statusCode(200)
                .extract()
                .path("items.event");
        return events.stream().filter("map.EvidenceWentStale"::equals).count();
    }

    private List<Map<String, Object>> reviews() {
        return as(Role.VIEWER)
                .get(map.path() + "/reviews?limit=200")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items");
    }
}
