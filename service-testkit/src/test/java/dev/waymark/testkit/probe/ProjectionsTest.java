package dev.waymark.testkit.probe;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import dev.waymark.testkit.Api;
import dev.waymark.testkit.Role;
import dev.waymark.testkit.TestEnvironment;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestEnvironment.class)
class ProjectionsTest {
    private static final String REBUILD = "/q/projections/probes/rebuild";

    private static JsonPath state() {
        return Api.as(Role.ADMIN)
                .get("/q/projections/probes")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Test
    void anAdminRebuildsAProjectionWhileItAnswers() {
        UUID probe = UUID.randomUUID();
        Api.as(Role.ADMIN).post("/api/v1/probes/{probe}", probe).then().statusCode(201);
        int generation = state().getInt("generation");
        Api.as(Role.ADMIN)
                .post(REBUILD)
                .then()
                .statusCode(202)
                .body("generation", equalTo(generation))
                .body("rebuild.generation", equalTo(generation + 1))
                .body("rebuild.logs.log", contains("probe"));
        Api.as(Role.ADMIN)
                .post(REBUILD)
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:waymark:problem:rebuild-running"));
        long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (state().get("rebuild") != null && System.nanoTime() < deadline) {
            Api.as(Role.VIEWER).get("/api/v1/probes/{probe}", probe).then().statusCode(200);
            LockSupport.parkNanos(10_000_000);
        }
        assertThat(state().getInt("generation")).isEqualTo(generation + 1);
        assertThat(state().<Object>get("rebuild")).isNull();
        Api.as(Role.ADMIN)
                .post("/api/v1/probes/{probe}/touches", probe)
                .then()
                .statusCode(200)
                .body("times", equalTo(1));
        Api.as(Role.ADMIN)
                .delete(REBUILD)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:waymark:problem:no-rebuild"));
    }

    @Test
    void allGroupsAreListedWithHowFarTheyAre() {
        Api.as(Role.ADMIN)
                .get("/q/projections")
                .then()
                .statusCode(200)
                .body("$", hasSize(2))
                .body("find { it.group == 'probes' }.rebuildable", equalTo(true))
                .body("find { it.group == 'probes' }.running", equalTo(true))
                .body("find { it.group == 'probes' }.logs[0].head", notNullValue())
                .body("find { it.group == 'probes' }.logs[0].lag", notNullValue())
                .body("find { it.group == 'when-begun-do-nothing' }.rebuildable", equalTo(false));
    }

    @Test
    void whatWouldDoThingsAgainIsNotRebuilt() {
        Api.as(Role.ADMIN)
                .post("/q/projections/when-begun-do-nothing/rebuild")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:waymark:problem:not-rebuildable"));
        Api.as(Role.ADMIN).post("/q/projections/none/rebuild").then().statusCode(404);
        Api.as(Role.ADMIN).get("/q/projections/none").then().statusCode(404);
    }

    @Test
    void onlyAdminsSeeAndRebuildProjections() {
        given().get("/q/projections").then().statusCode(401);
        given().post(REBUILD).then().statusCode(401);
        Api.as(Role.ANALYST).get("/q/projections").then().statusCode(403);
        Api.as(Role.ANALYST).get("/q/projections/probes").then().statusCode(403);
        Api.as(Role.ANALYST).post(REBUILD).then().statusCode(403);
        Api.as(Role.ANALYST).delete(REBUILD).then().statusCode(403);
    }
}
