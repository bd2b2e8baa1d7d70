package dev.waymark.map.review.rest;

import static dev.waymark.testkit.Api.as;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.waymark.contracts.map.ReviewId;
import dev.waymark.contracts.map.ReviewTrigger;
import dev.waymark.map.DrawnMap;
import dev.waymark.map.review.write.ReviewCommand.OpenReview;
import dev.waymark.service.axon.Commands;
import dev.waymark.testkit.Role;
import dev.waymark.testkit.TestEnvironment;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TestEnvironment.class)
class ReviewsResourceTest {
    @Inject
    Commands commands;

    @Test
    void aReviewIsOpenedForADay() {
        DrawnMap map = DrawnMap.shared();
        String location = post(map.path() + "/reviews", """
                {"reason": "Spring models", "due": "2199-04-01", "trigger": "product-launch"}""")
                .statusCode(201)
                .body("map", equalTo(map.id().toString()))
                .body("reason", equalTo("Spring models"))
                .body("due", equalTo("2199-04-01"))
                .body("trigger", equalTo("product-launch"))
                .body("outcome", nullValue())
                .extract()
                .header("Location");
        as(Role.VIEWER).get(location).then().statusCode(200).body("reason", equalTo("Spring models"));
        as(Role.VIEWER).get(map.path() + "/reviews").then().statusCode(200).body("items", hasSize(1));
    }

    @Test
    void aReviewIsClosedOnceWithItsOutcome() {
        String review = opened(DrawnMap.shared(), "2199-01-01");
        post("/api/v1/reviews/" + review + "/closing", """
                {"outcome": "revise", "note": "Chat is missing"}""")
                .statusCode(200)
                .body("outcome", equalTo("revise"))
                .body("note", equalTo("Chat is missing"));
        post("/api/v1/reviews/" + review + "/closing", """
                {"outcome": "confirmed"}""")
                .statusCode(409)
                .body("type", equalTo("urn:waymark:problem:review-closed"));
        as(Role.VIEWER).get("/api/v1/reviews/" + review).then().body("outcome", equalTo("revise"));
    }

    @Test
    void openReviewsAreListedByTheDayTheyAreDue() {
        DrawnMap map = DrawnMap.shared();
        String later = opened(map, "2060-02-02");
        String sooner = opened(map, "2060-01-01");
        String closed = opened(map, "2060-01-01");
        post("/api/v1/reviews/" + closed + "/closing", """
                {"outcome": "confirmed"}""").statusCode(200);

        as(Role.VIEWER)
                .get("/api/v1/reviews?dueBy=2060-01-01&limit=200")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(sooner))
                .body("items.id", not(hasItem(later)))
                .body("items.id", not(hasItem(closed)))
                .body("items.due", everyItem(lessThanOrEqualTo("2060-01-01")));
    }

    @Test
    void overdueReviewsAreThoseWhoseDayHasPassed() {
        DrawnMap map = DrawnMap.shared();
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        String dueToday = opened(map, today.toString());
        ReviewId missed = new ReviewId(UUID.randomUUID());
        commands.send(new OpenReview(missed, map.id(), ReviewTrigger.CADENCE, "Each month", today.minusDays(1)));

        as(Role.VIEWER)
                .get("/api/v1/reviews?overdue=true&limit=200")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(missed.toString()))
                .body("items.id", not(hasItem(dueToday)))
                .body("items.due", everyItem(lessThan(today.toString())));
    }

    @Test
    void reviewsOfAPrivateMapAreForItsStakeholdersOnly() {
        DrawnMap map = DrawnMap.ofVisibility("private");
        String review = opened(map, "2150-01-01");

        as(Role.VIEWER).get("/api/v1/reviews/" + review).then().statusCode(404);
        as(Role.VIEWER).get(map.path() + "/reviews").then().statusCode(404);
        as(Role.VIEWER).get("/api/v1/reviews?limit=200").then().statusCode(200).body("items.id", not(hasItem(review)));
        as("another-manager", Role.JOURNEY_MANAGER)
                .contentType(ContentType.JSON)
                .body("""
                        {"outcome": "retire"}""")
                .post("/api/v1/reviews/" + review + "/closing")
                .then()
                .statusCode(404);
        as(Role.JOURNEY_MANAGER).get("/api/v1/reviews/" + review).then().body("outcome", nullValue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{",
                "{}",
                "{\"reason\": \"\", \"due\": \"2199-01-01\"}",
                "{\"reason\": \"a\\u0000b\", \"due\": \"2199-01-01\"}",
                "{\"reason\": {\"$gt\": \"\"}, \"due\": \"2199-01-01\"}",
                "{\"reason\": \"Spring\", \"due\": \"tomorrow\"}",
                "{\"reason\": \"Spring\", \"due\": \"2020-01-01\"}",
                "{\"reason\": \"Spring\", \"due\": \"+99999-01-01\"}",
                "{\"reason\": \"Spring\", \"due\": 12}",
                "{\"reason\": \"Spring\", \"due\": \"2199-01-01\", \"trigger\": \"whim\"}",
                "{\"reason\": \"Spring\", \"due\": \"2199-01-01\", \"owner\": \"me\"}"
            })
    void aBadReviewIsRefusedAndNothingIsStored(String body) {
        DrawnMap map = DrawnMap.shared();
        post(map.path() + "/reviews", body).statusCode(400).contentType("application/problem+json");
        as(Role.VIEWER).get(map.path() + "/reviews").then().body("items", hasSize(0));
    }

    @Test
    void aReasonLongerThanAPageIsRefused() {
        post(DrawnMap.shared().path() + "/reviews", """
                {"reason": "%s", "due": "2199-01-01"}""".formatted("x".repeat(501)))
                .statusCode(400)
                .body("violations[0].field", equalTo("reason"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"outcome\": \"maybe\"}", "{\"outcome\": \"revise\", \"note\": \"\\u0000\"}"})
    void aBadClosingLeavesTheReviewOpen(String body) {
        String review = opened(DrawnMap.shared(), "2199-01-01");
        post("/api/v1/reviews/" + review + "/closing", body).statusCode(400);
        as(Role.VIEWER).get("/api/v1/reviews/" + review).then().body("outcome", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"dueBy=soon", "dueBy=2026-13-01", "dueBy=+999999-01-01", "limit=0", "cursor=x"})
    void aQuestionThatMakesNoSenseIsRefused(String query) {
        as(Role.VIEWER)
                .urlEncodingEnabled(false)
                .get("/api/v1/reviews?" + query.replace("+", "%2B"))
                .then()
                .statusCode(400)
                .contentType(containsString("problem+json"));
    }

    @Test
    void aReviewOfNothingIsNotFound() {
        post("/api/v1/maps/" + UUID.randomUUID() + "/reviews", """
                {"reason": "Spring models", "due": "2199-01-01"}""").statusCode(404);
        post("/api/v1/reviews/" + UUID.randomUUID() + "/closing", """
                {"outcome": "confirmed"}""").statusCode(404);
        as(Role.VIEWER).get("/api/v1/reviews/" + UUID.randomUUID()).then().statusCode(404);
    }

    private static String opened(DrawnMap map, String due) {
        return post(map.path() + "/reviews", """
                {"reason": "Spring models", "due": "%s"}""".formatted(due))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static ValidatableResponse post(String path, String body) {
        return as(Role.JOURNEY_MANAGER)
                .contentType(ContentType.JSON)
                .body(body)
                .post(path)
                .then();
    }
}
