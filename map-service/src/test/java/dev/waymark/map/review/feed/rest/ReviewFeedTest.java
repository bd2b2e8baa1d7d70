package dev.waymark.map.review.feed.rest;

import static dev.waymark.testkit.Api.as;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import dev.waymark.map.DrawnMap;
import dev.waymark.map.review.ReviewIds;
import dev.waymark.service.axon.Logs;
import dev.waymark.testkit.Replays;
import dev.waymark.testkit.Role;
import dev.waymark.testkit.TestEnvironment;
import dev.waymark.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TestEnvironment.class)
class ReviewFeedTest {
    private static final String FEEDS = "/api/v1/reviews/feeds";

    @Inject
    Logs logs;

    @Inject
    Replays replays;

    @Test
    void aCalendarProgramReadsOpenAndComingReviewsWithoutLogin() {
        DrawnMap map = DrawnMap.ofVisibility("private");
        LocalDate day = LocalDate.now(ZoneOffset.UTC).plusDays(30);
        put(map.path() + "/review-cadence", """
                {"rule": "FREQ=WEEKLY;COUNT=2", "start": "%sT09:00:00", "zone": "Europe/Berlin"}""".formatted(day));
        String review = post(map.path() + "/reviews", """
                {"reason": "Schlüsse; Ränder, Zeilen\\nund: %s", "due": "2190-04-01"}""".formatted("ä".repeat(200)))
                .statusCode(201)
                .extract()
                .path("id");

        String text = given().get(made("calendar").getString("path"))
                .then()
                .statusCode(200)
                .contentType("text/calendar;charset=UTF-8")
                .extract()
                .asString();

        ICalendar calendar = Biweekly.parse(text).first();
        assertThat(calendar.validate(ICalVersion.V2_0).getWarnings()).isEmpty();
        assertThat(text.lines()).allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
        assertThat(text).contains("REFRESH-INTERVAL;VALUE=DURATION:PT1H\r\n");
        Map<String, VEvent> events = new TreeMap<>();
        calendar.getEvents().forEach(event -> events.put(event.getUid().getValue(), event));
        VEvent open = Objects.requireNonNull(events.get(review + "@waymark"));
        assertThat(open.getSummary().getValue()).isEqualTo("Review: Buying a camera");
        assertThat(open.getDescription().getValue()).startsWith("Schlüsse; Ränder, Zeilen\nund: äää");
        assertThat(open.getDateStart().getValue().hasTime()).isFalse();
        assertThat(text).contains("DTSTART;VALUE=DATE:21900401\r\n");
        assertThat(events)
                .containsKeys(
                        ReviewIds.of(map.id(), day) + "@waymark",
                        ReviewIds.of(map.id(), day.plusWeeks(1)) + "@waymark");
    }

    @Test
    void anAddressWorksUntilItsOwnerRevokesIt() {
        JsonPath feed = made("phone");
        String path = feed.getString("path");
        given().get(path).then().statusCode(200);
        as(Role.JOURNEY_MANAGER).get(FEEDS).then().body("items.name", hasItem("phone"));

        as("stranger", Role.ADMIN)
                .delete(FEEDS + "/" + feed.getString("id"))
                .then()
                .statusCode(404);
        given().get(path).then().statusCode(200);

        as(Role.JOURNEY_MANAGER)
                .delete(FEEDS + "/" + feed.getString("id"))
                .then()
                .statusCode(204);
        given().get(path)
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("detail", startsWith("This calendar address is not known"));
        as(Role.JOURNEY_MANAGER).get(FEEDS).then().body("items.id", not(hasItem(feed.getString("id"))));
        as(Role.JOURNEY_MANAGER)
                .delete(FEEDS + "/" + feed.getString("id"))
                .then()
                .statusCode(404);
        replays.changeNothing("review-feeds", "review_feeds");
    }

    @Test
    void theTokenIsStoredNowhereInTheClear() {
        String token = made("laptop").getString("path").replace("/api/v1/reviews.ics?token=", "");

        List<String> stored = new ArrayList<>();
        for (String collection : logs.ownDatabase().listCollectionNames()) {
            logs.ownDatabase().getCollection(collection).find().forEach(document -> stored.add(document.toJson()));
        }

        assertThat(token).hasSize(43);
        assertThat(stored).isNotEmpty().noneMatch(json -> json.contains(token));
        as(Role.JOURNEY_MANAGER).get(FEEDS).then().body("items[0].tokenHash", nullValue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "token=",
                "token=x",
                "token=' || '1'=='1",
                "token={\"$gt\":\"\"}",
                "token=<script>",
                "token=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
            })
    void aTokenNobodyMadeOpensNothing(String query) {
        given().queryParam("token", query.substring(6))
                .get("/api/v1/reviews.ics")
                .then()
                .statusCode(401)
                .contentType("application/problem+json");
    }

    @Test
    void aCalendarShowsOnlyWhatConcernsItsOwner() {
        DrawnMap secret = DrawnMap.ofVisibility("private");
        DrawnMap shared = DrawnMap.shared();
        String hidden = opened(secret);
        String other = opened(shared);
        String asked = opened(shared);
        put("/api/v1/reviews/" + asked + "/participants/" + Tokens.subject("paula"), "{\"name\": \"Paula\"}");
        put("/api/v1/reviews/" + hidden + "/participants/" + Tokens.subject("paula"), "{\"name\": \"Paula\"}");

        assertThat(calendarOf("paula")).contains(asked).doesNotContain(hidden, other);

        put(secret.path() + "/stakeholders/" + Tokens.subject("paula"), """
                {"name": "Paula", "role": "viewer"}""");
        assertThat(calendarOf("paula")).contains(asked, hidden).doesNotContain(other);
    }

    @Test
    void nobodyHoardsAddresses() {
        for (int i = 0; i < 20; i++) {
            makeAs("hoarder").statusCode(201);
        }
        makeAs("hoarder").statusCode(409).body("type", equalTo("urn:waymark:problem:too-many-feeds"));
        as("hoarder", Role.VIEWER).get(FEEDS).then().body("items", hasSize(20));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "{\"name\": \"\"}", "{\"name\": \"\\u0000\"}", "{\"name\": 1}"})
    void aBadAddressIsRefused(String body) {
        post(FEEDS, body).statusCode(400).contentType("application/problem+json");
    }

    private static String calendarOf(String user) {
        return as(user, Role.VIEWER)
                .get("/api/v1/reviews.ics")
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .replace("\r\n ", "");
    }

    private static String opened(DrawnMap map) {
        return post(map.path() + "/reviews", """
                {"reason": "Spring models", "due": "2190-04-01"}""").statusCode(201).extract().path("id");
    }

    private static JsonPath made(String name) {
        return post(FEEDS, "{\"name\": \"%s\"}".formatted(name))
                .statusCode(201)
                .body("name", equalTo(name))
                .extract()
                .jsonPath();
    }

    private static ValidatableResponse makeAs(String user) {
        return as(user, Role.VIEWER)
                .contentType(ContentType.JSON)
                .body("{\"name\": \"Laptop\"}")
                .post(FEEDS)
                .then();
    }

    private static ValidatableResponse post(String path, String body) {
        return as(Role.JOURNEY_MANAGER)
                .contentType(ContentType.JSON)
                .body(body)
                .post(path)
                .then();
    }

    private static void put(String path, String body) {
        as(Role.JOURNEY_MANAGER)
                .contentType(ContentType.JSON)
                .body(body)
                .put(path)
                .then()
                .statusCode(200);
    }
}
