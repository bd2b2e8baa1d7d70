package dev.waymark.map;

import static dev.waymark.map.evidence.rest.AttachedEvidence.attached;
import static dev.waymark.map.evidence.rest.AttachedEvidence.patch;
import static dev.waymark.map.evidence.rest.AttachedEvidence.today;
import static dev.waymark.testkit.Api.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.waymark.contracts.feedback.Scores;
import dev.waymark.testkit.ForeignLogs;
import dev.waymark.testkit.Replays;
import dev.waymark.testkit.Role;
import dev.waymark.testkit.TestEnvironment;
import dev.waymark.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** With a database of its own: afterwards the read models have other names. */
@QuarkusTest
@QuarkusTestResource(value = TestEnvironment.class, restrictToAnnotatedClass = true)
class RebuiltTest {
    private static final int MAPS = 5;
    private static final String REBUILD = "/q/projections/map-views/rebuild";

    @Inject
    ForeignLogs logs;

    @Inject
    Replays replays;

    private final AtomicBoolean done = new AtomicBoolean();
    private final AtomicInteger drawn = new AtomicInteger(MAPS);
    private final ConcurrentLinkedQueue<String> wrong = new ConcurrentLinkedQueue<>();

    @Test
    void underWritesAndReadsNoListIsEverEmptyOrPartialAndEverythingIsTheSameAnew() throws Exception {
        DrawnMap map = DrawnMap.shared();
        for (int i = 1; i < MAPS; i++) {
            DrawnMap.shared();
        }
        List<Thread> threads = Stream.<Runnable>of(this::draw, this::draw, this::list)
                .map(Thread.ofVirtual()::start)
                .toList();
        as(Role.ADMIN).post(REBUILD).then().statusCode(202);
        await().atMost(Duration.ofSeconds(60)).until(RebuiltTest::isRebuilt);
        done.set(true);
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(wrong).isEmpty();
        assertThat(drawn).hasValueGreaterThan(MAPS + 5);

        draw(map, persona());
        review(map);
        workshop(map);
        said(map);
        stood(map);
        await().atMost(Duration.ofSeconds(60)).until(RebuiltTest::isTidy);
        replays.rebuildAll(
                "maps",
                "map_entries",
                "map_grounds",
                "evidence",
                "personas",
                "reviews",
                "workshops",
                "workshop-perspectives",
                "calendar-workshops",
                "feeling-answers",
                "feeling-tallies");
    }

    private static boolean isRebuilt() {
        return as(Role.ADMIN).get("/q/projections/map-views").jsonPath().getInt("generation") == 1;
    }

    private static boolean isTidy() {
        return as(Role.ADMIN).get("/q/projections/map-views").jsonPath().get("rebuild") == null;
    }

    /** Each map is to be seen as soon as it is made. */
    private void draw() {
        while (!done.get()) {
            String id = as(Role.JOURNEY_MANAGER)
                    .contentType(ContentType.JSON)
                    .body("""
                        {"name": "Buying a camera", "kind": "as-is", "visibility": "viewable"}""")
                    .post("/api/v1/maps")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id");
            drawn.incrementAndGet();
            int status = as(Role.VIEWER).get("/api/v1/maps/" + id).statusCode();
            if (status != 200) {
                wrong.add(id + " is answered " + status);
            }
        }
    }

    private void list() {
        while (!done.get()) {
            int atLeast = Math.min(drawn.get(), 200);
            int seen = as(Role.VIEWER)
                    .get("/api/v1/maps?limit=200")
                    .jsonPath()
                    .getList("items")
                    .size();
            if (seen < atLeast) {
                wrong.add("%d maps instead of %d".formatted(seen, atLeast));
            }
        }
    }

    private static String persona() {
        return as(Role.JOURNEY_MANAGER)
                .contentType(ContentType.JSON)
                .body("{\"name\": \"Anna\"}")
                .post("/api/v1/personas")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Renamed, so that an event of another entity has changed the map. */
    private static void draw(DrawnMap map, String persona) {
        as(Role.JOURNEY_MANAGER)
                .contentType(ContentType.JSON)
                .body("{}")
                .put(map.path() + "/personas/" + persona)
                .then()
                .statusCode(200);
        as(Role.JOURNEY_MANAGER)
                .contentType("application/merge-patch+json")
                .body("{\"name\": \"Anna Beginner\"}")
                .patch("/api/v1/personas/" + persona)
                .then()
                .statusCode(200);
    }

    private static void review(DrawnMap map) {
        as(Role.JOURNEY_MANAGER)
                .contentType(ContentType.JSON)
                .body("""
                    {"reason": "Spring models", "due": "2199-04-01"}""")
                .post(map.path() + "/reviews")
                .then()
                .statusCode(201);
    }

    private static void workshop(DrawnMap map) {
        String workshop = as(Role.JOURNEY_MANAGER)
                .contentType(ContentType.JSON)
                .body("""
                    {"map": "%s", "title": "Delivery", "time": {"start": "2199-04-01T09:00:00", "minutes": 60, "zone": "UTC"}}""".formatted(map.id()))
                .post("/api/v1/workshops")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        as(Role.JOURNEY_MANAGER)
                .contentType(ContentType.JSON)
                .body("{\"name\": \"Con\"}")
                .put(workshop + "/invitations/" + Tokens.subject(Role.CONTRIBUTOR))
                .then()
                .statusCode(200);
        as(Role.JOURNEY_MANAGER).post(workshop + "/start").then().statusCode(200);
        as(Role.CONTRIBUTOR)
                .contentType(ContentType.JSON)
                .body("{\"feeling\": 1}")
                .put(workshop + "/perspectives/" + map.delivery())
                .then()
                .statusCode(200);
    }

    private static void stood(DrawnMap map) {
        String path = attached(map, map.delivery(), today());
        patch(path, "{\"collectedOn\": \"2026-03-01\"}").statusCode(200);
        attached(map, map.ordering(), today());
    }

    private void said(DrawnMap map) {
        Said.about(logs, map.id(), map.delivery(), new Scores(4, null, null));
        await().until(() -> as(Role.VIEWER)
                        .get(map.path() + "/feelings")
                        .jsonPath()
                        .getInt("touchpoints.find { it.name == 'Delivery' }.answers")
                == 1);
    }
}
