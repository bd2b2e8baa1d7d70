package dev.waymark.map.review.trigger.rest;

import static dev.waymark.testkit.Api.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dev.waymark.map.DrawnMap;
import dev.waymark.testkit.Replays;
import dev.waymark.testkit.Role;
import dev.waymark.testkit.TestEnvironment;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TestEnvironment.class)
class TriggersTest {
    private static final String TRIGGERS = "/api/v1/review-triggers";

    @Inject
    Replays replays;

    @Test
    void aProductLaunchOpensOneReviewOfEachMapItConcerns() {
        DrawnMap one = DrawnMap.shared();
        DrawnMap other = DrawnMap.shared();

        JsonPath trigger = record("product-launch", "Spring models", one.id(), other.id(), one.id())
                .statusCode(201)
                .body("maps", contains(one.id().toString(), other.id().toString()))
                .body("reviews", hasSize(2))
                .extract()
                .jsonPath();

        for (int i = 0; i < 2; i++) {
            String review = "/api/v1/reviews/" + trigger.getString("reviews[" + i + "]");
            String map = trigger.getString("maps[" + i + "]");
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> as(Role.VIEWER)
                            .get(review)
                            .then()
                            .statusCode(200)
                            .body("map", equalTo(map))
                            .body("trigger", equalTo("product-launch"))
                            .body("due", equalTo("2190-04-01"))
                            .body("state", equalTo("due")));
        }
        as(Role.VIEWER).get(one.path() + "/reviews").then().body("items", hasSize(1));
        as(Role.VIEWER)
                .get(TRIGGERS + "/" + trigger.getString("id"))
                .then()
                .statusCode(200)
                .body("trigger", equalTo("product-launch"));
        replays.changeNothing("review-triggers", "review_triggers");
    }

    @Test
    void aPrivateMapIsNoStrangersBusiness() {
        DrawnMap secret = DrawnMap.ofVisibility("private");
        DrawnMap open = DrawnMap.shared();
        String trigger = record("season", "Winter", secret.id(), open.id())
                .statusCode(201)
                .extract()
                .path("id");
        String hidden = record("season", "Winter", secret.id()).extract().path("id");

        as(Role.VIEWER)
                .get(TRIGGERS + "/" + trigger)
                .then()
                .body("maps", contains(open.id().toString()))
                .body("reviews", hasSize(1));
        as(Role.VIEWER).get(TRIGGERS + "/" + hidden).then().statusCode(404);
        as(Role.VIEWER)
                .get(TRIGGERS + "?limit=200")
                .then()
                .body("items.id", hasItem(trigger))
                .body("items.id", not(hasItem(hidden)));
        as("stranger", Role.JOURNEY_MANAGER)
                .contentType(ContentType.JSON)
                .body(body("season", "Winter", secret.id()))
                .post(TRIGGERS)
                .then()
                .statusCode(404);
    }

    @Test
    void anArchivedMapCallsForNoReview() {
        DrawnMap map = DrawnMap.shared();
        as(Role.JOURNEY_MANAGER)
                .contentType(ContentType.JSON)
                .body("{\"state\": \"archived\"}")
                .patch(map.path())
                .then()
                .statusCode(200);

        record("market-development", "A rival", map.id())
                .statusCode(409)
                .body("type", equalTo("urn:waymark:problem:map-archived"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cadence", "request", "effective-action", "whim"})
    void whatDoesNotHappenOutsideIsNoTrigger(String kind) {
        DrawnMap map = DrawnMap.shared();

        String problem =
                record(kind, "Because", map.id()).statusCode(400).extract().asString();

        assertThat(problem).contains("trigger");
        as(Role.VIEWER).get(map.path() + "/reviews").then().body("items", hasSize(0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "{\"trigger\": \"season\", \"reason\": \"Winter\", \"maps\": [], \"due\": \"2190-01-01\"}",
                "{\"trigger\": \"season\", \"reason\": \"Winter\", \"maps\": [null], \"due\": \"2190-01-01\"}",
                "{\"trigger\": \"season\", \"reason\": \"Winter\", \"maps\": [\"x\"], \"due\": \"2190-01-01\"}",
                "{\"trigger\": \"season\", \"reason\": \"\\u0000\", \"maps\": [], \"due\": \"2190-01-01\"}"
            })
    void aBadTriggerIsRefused(String body) {
        as(Role.JOURNEY_MANAGER)
                .contentType(ContentType.JSON)
                .body(body)
                .post(TRIGGERS)
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @Test
    void aTriggerOfNoMapIsNotFound() {
        record("season", "Winter", UUID.randomUUID()).statusCode(404);
    }

    private static ValidatableResponse record(String kind, String reason, Object... maps) {
        return as(Role.JOURNEY_MANAGER)
                .contentType(ContentType.JSON)
                .body(body(kind, reason, maps))
                .post(TRIGGERS)
                .then();
    }

    private static String body(String kind, String reason, Object... maps) {
        String ids = Arrays.stream(maps).map(map -> "\"" + map + "\"").collect(Collectors.joining(","));
        return """
                {"trigger": "%s", "reason": "%s", "maps": [%s], "due": "2190-04-01"}""".formatted(kind, reason, ids);
    }
}
