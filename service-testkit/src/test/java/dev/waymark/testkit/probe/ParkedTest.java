package dev.waymark.testkit.probe;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.waymark.testkit.Api;
import dev.waymark.testkit.Role;
import dev.waymark.testkit.TestEnvironment;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestEnvironment.class)
class ParkedTest {
    @Inject
    ProbeProjection probes;

    private final UUID poisoned = UUID.randomUUID();
    private final UUID healthy = UUID.randomUUID();

    @BeforeEach
    void parkThreeTouches() {
        begin(poisoned);
        begin(healthy);
        probes.refused.add(poisoned);
        for (int i = 0; i < 3; i++) {
            touch(poisoned);
        }
        touch(healthy);
        await(() -> parked().size() == 3);
    }

    @AfterEach
    void settle() {
        probes.refused.clear();
        Api.as(Role.ADMIN).post("/q/parked/probes/retry?sequence={id}", poisoned);
        await(() -> parked().isEmpty());
    }

    private static void begin(UUID probe) {
        Api.as(Role.ADMIN).post("/api/v1/probes/{probe}", probe).then().statusCode(201);
    }

    private static void touch(UUID probe) {
        Api.as(Role.ADMIN).post("/api/v1/probes/{probe}/touches", probe).then().statusCode(200);
    }

    private static ValidatableResponse list(String query) {
        return Api.as(Role.ADMIN).get("/q/parked" + query).then().statusCode(200);
    }

    private static List<String> parked() {
        return list("?group=probes").extract().jsonPath().getList("items.event");
    }

    private int times(UUID probe) {
        return probes.find(probe).orElseThrow().times();
    }

    private static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!condition.getAsBoolean() && System.nanoTime() < deadline) {
            LockSupport.parkNanos(20_000_000);
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }

    @Test
    void whatCannotBeHandledIsListedWithItsReasonAndTheOthersGoOn() {
        assertThat(times(healthy)).isEqualTo(1);
        assertThat(times(poisoned)).isZero();
        list("?group=probes")
                .body("items", hasSize(3))
                .body("items.sequence", everyItem(equalTo(poisoned.toString())))
                .body("items.group", everyItem(equalTo("probes")))
                .body("items.name", everyItem(equalTo("probe.Touched")))
                .body("items[0].event", containsString("probe:"))
                .body("items[0].cause", containsString("Not this one"))
                .body("items[1].cause", nullValue())
                .body("next", nullValue());
        list("?group=when-begun-do-nothing").body("items", hasSize(0));
    }

    @Test
    void aLongListComesInPages() {
        JsonPath first = list("?limit=2")
                .body("items", hasSize(2))
                .body("next", notNullValue())
                .extract()
                .jsonPath();
        JsonPath second = list("?limit=2&cursor=" + first.getString("next"))
                .body("items", hasSize(1))
                .body("next", nullValue())
                .extract()
                .jsonPath();
        List<String> all = parked();
        assertThat(first.getList("items.event")).isEqualTo(all.subList(0, 2));
        assertThat(second.getList("items.event")).isEqualTo(all.subList(2, 3));
        Api.as(Role.ADMIN).get("/q/parked?cursor=x").then().statusCode(400);
    }

    @Test
    void aSequenceIsTriedUntilOneFails() {
        Api.as(Role.ADMIN)
                .post("/q/parked/probes/retry?sequence={id}", poisoned)
                .then()
                .statusCode(200)
                .body("handled", equalTo(false))
                .body("first.tries", equalTo(1));
        probes.refused.clear();
        Api.as(Role.ADMIN)
                .post("/q/parked/probes/retry?sequence={id}", poisoned)
                .then()
                .statusCode(200)
                .body("handled", equalTo(true))
                .body("first", nullValue());
        assertThat(times(poisoned)).isEqualTo(3);
        touch(poisoned);
        await(() -> times(poisoned) == 4);
    }

    @Test
    void oneEventIsTriedAloneOnlyWhenItIsTheFirst() {
        probes.refused.clear();
        List<String> all = parked();
        problem(
                        Api.as(Role.ADMIN)
                                .post("/q/parked/probes/{event}/retry", all.get(1))
                                .then(),
                        409)
                .body("type", equalTo("urn:waymark:problem:not-first-of-sequence"));
        Api.as(Role.ADMIN)
                .post("/q/parked/probes/{event}/retry", all.getFirst())
                .then()
                .statusCode(200)
                .body("handled", equalTo(true))
                .body("first.event", equalTo(all.get(1)));
        assertThat(times(poisoned)).isEqualTo(1);
    }

    @Test
    void aDroppedEventIsGoneForGoodAndNeedsAReason() {
        String first = parked().getFirst();
        problem(Api.as(Role.ADMIN).delete("/q/parked/probes/{event}", first).then(), 400);
        problem(
                Api.as(Role.ADMIN)
                        .delete("/q/parked/probes/{event}?reason={reason}", first, "x".repeat(501))
                        .then(),
                400);
        Api.as(Role.ADMIN)
                .delete("/q/parked/probes/{event}?reason=made by a bug", first)
                .then()
                .statusCode(204);
        assertThat(parked()).hasSize(2).doesNotContain(first);
        probes.refused.clear();
        Api.as(Role.ADMIN)
                .post("/q/parked/probes/retry?sequence={id}", poisoned)
                .then()
                .body("handled", equalTo(true));
        assertThat(times(poisoned)).isEqualTo(2);
    }

    private static ValidatableResponse problem(ValidatableResponse answer, int status) {
        return answer.statusCode(status).contentType("application/problem+json");
    }

    @Test
    void whatIsNotThereIsNotFound() {
        problem(list404("/q/parked?group=none"), 404);
        problem(Api.as(Role.ADMIN).post("/q/parked/none/retry?sequence=x").then(), 404);
        problem(Api.as(Role.ADMIN).post("/q/parked/probes/retry?sequence=x").then(), 404);
        problem(Api.as(Role.ADMIN).post("/q/parked/probes/retry").then(), 400);
        problem(Api.as(Role.ADMIN).post("/q/parked/probes/probe:999/retry").then(), 404);
        problem(Api.as(Role.ADMIN).delete("/q/parked/probes/rubbish?reason=x").then(), 404);
    }

    private static ValidatableResponse list404(String path) {
        return Api.as(Role.ADMIN).get(path).then();
    }

    @Test
    void onlyAdminsSeeAndSettleWhatIsParked() {
        String event = "/q/parked/probes/probe:1";
        given().get("/q/parked").then().statusCode(401);
        given().delete(event + "?reason=x").then().statusCode(401);
        Api.as(Role.ANALYST).get("/q/parked").then().statusCode(403);
        Api.as(Role.ANALYST).post(event + "/retry").then().statusCode(403);
        Api.as(Role.ANALYST).post("/q/parked/probes/retry?sequence=x").then().statusCode(403);
        Api.as(Role.ANALYST).delete(event + "?reason=x").then().statusCode(403);
        assertThat(parked()).hasSize(3);
    }

    @Test
    void theServiceIsDegradedButReadyAndItsMetricsSaySo() {
        await(() -> metrics().contains("waymark_parked_events{group=\"probes\"} 3.0"));
        assertThat(metrics()).contains("waymark_parked_sequences{group=\"probes\"} 1.0");
        given().get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("status", equalTo("UP"))
                .body("checks.find { it.name == 'event-processors' }.data.degraded", equalTo(true))
                .body(
                        "checks.find { it.name == 'event-processors' }.data.probes",
                        equalTo("running, 3 events of 1 sequences parked"));
    }

    private static String metrics() {
        return given().get("/q/metrics").asString();
    }
}
