package dev.waymark.feedback.summary.rest;

import static dev.waymark.testkit.Api.as;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.waymark.feedback.DrawnMap;
import dev.waymark.testkit.ForeignLogs;
import dev.waymark.testkit.Role;
import dev.waymark.testkit.TestEnvironment;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.JsonConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestEnvironment.class)
class SummaryResourceTest {
    private static final RestAssuredConfig DOUBLES =
            RestAssuredConfig.config().jsonConfig(JsonConfig.jsonConfig().numberReturnType(NumberReturnType.DOUBLE));

    @Inject
    ForeignLogs logs;

    @Test
    void scoresAreSummedUpByEveryFilter() {
        DrawnMap map = DrawnMap.with(logs, "Delivery", "Set-up");
        send(map, """
                submissionId,collectedAt,touchpoint,segment,channel,csat,nps,ces
                1,2026-01-01T23:59:59Z,Delivery,new,app,5,10,7
                2,2026-01-02T00:00:00Z,Delivery,new,app,4,9,
                3,2026-01-02T12:00:00Z,Delivery,regular,store,2,3,1
                4,2026-01-03T00:00:00+02:00,Set-up,new,app,1,,
                """);
        summary(map, "")
                .body("responses", equalTo(4))
                .body("csat.n", equalTo(4))
                .body("nps.n", equalTo(3));
        summary(map, "&touchpoint=" + map.touchpoint("Delivery"))
                .body("csat.n", equalTo(3))
                .body("csat.topTwoBox.value", closeTo(2.0 / 3, 1e-9))
                .body("csat.topTwoBox.low", closeTo(0.2077, 1e-3))
                .body("csat.topTwoBox.high", closeTo(0.9385, 1e-3))
                .body("csat.topTwoBox.method", equalTo("wilson"))
                .body("csat.mean.value", closeTo(11.0 / 3, 1e-9))
                .body("nps.score.value", closeTo(100.0 / 3, 1e-9))
                .body("nps.promoters", equalTo(2))
                .body("nps.convention", startsWith("100 · (share of 9–10"))
                .body("ces.n", equalTo(2))
                .body("ces.easy.value", equalTo(0.5));
        summary(map, "&segment=regular").body("responses", equalTo(1));
        summary(map, "&channel=app&segment=new").body("responses", equalTo(3));
        summary(map, "&from=2026-01-02&to=2026-01-02").body("responses", equalTo(3));
        summary(map, "&to=2026-01-01").body("responses", equalTo(1));
    }

    @Test
    void withoutFeedbackNIsZeroAndScoresAreNull() {
        as(Role.VIEWER)
                .queryParam("map", UUID.randomUUID())
                .get("/api/v1/feedback/summary")
                .then()
                .statusCode(200)
                .body("responses", equalTo(0))
                .body("csat.n", equalTo(0))
                .body("csat", hasKey("topTwoBox"))
                .body("csat.topTwoBox", nullValue())
                .body("csat.mean", nullValue())
                .body("nps", hasKey("score"))
                .body("nps.score", nullValue())
                .body("ces.easy", nullValue());
    }

    private static ValidatableResponse summary(DrawnMap map, String filter) {
        return as(Role.ANALYST)
                .config(DOUBLES)
                .get("/api/v1/feedback/summary?map=" + map.id() + filter)
                .then()
                .statusCode(200);
    }

    private static void send(DrawnMap map, String file) {
        as(Role.INTEGRATION)
                .contentType("text/csv; charset=UTF-8")
                .queryParam("map", map.id().toString())
                .queryParam("source", UUID.randomUUID().toString())
                .body(file.getBytes(UTF_8))
                .post("/api/v1/feedback/imports")
                .then()
                .body("accepted", equalTo(4));
    }
}
