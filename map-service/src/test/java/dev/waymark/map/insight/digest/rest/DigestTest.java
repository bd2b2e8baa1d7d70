package dev.waymark.map.insight.digest.rest;

import static dev.waymark.map.insight.Insights.PATH;
import static dev.waymark.map.insight.Insights.department;
import static dev.waymark.map.insight.Insights.patch;
import static dev.waymark.map.insight.Insights.published;
import static dev.waymark.map.insight.Insights.retract;
import static dev.waymark.map.insight.Insights.subscribe;
import static dev.waymark.map.insight.digest.rest.TimeOfEvents.at;
import static dev.waymark.testkit.Api.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.ReviewId;
import dev.waymark.contracts.map.ReviewOutcome;
import dev.waymark.contracts.map.ReviewTrigger;
import dev.waymark.map.DrawnMap;
import dev.waymark.map.review.write.ReviewCommand.CloseReview;
import dev.waymark.map.review.write.ReviewCommand.OpenReview;
import dev.waymark.service.Ids;
import dev.waymark.service.axon.Commands;
import dev.waymark.testkit.Role;
import dev.waymark.testkit.TestEnvironment;
import dev.waymark.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Plays in 2024, whose weeks have ended. In Berlin, W10 lasted from 3 March, 23:00 UTC to 10 March, 23:00 UTC. */
@QuarkusTest
@QuarkusTestResource(TestEnvironment.class)
class DigestTest {
    @Inject
    Commands commands;

    @Inject
    Ids ids;

    private final String department = department();
    private final DigestReader reader = DigestReader.anew();

    @Test
    void aWeekIsToldAsItStoodAtItsEndWheneverItIsAskedFor() {
        reader.subscribed("2024-02-01T00:00:00Z", department);
        String before = at("2024-03-03T22:59:59.999Z", () -> published("Before", department));
        String first = at("2024-03-03T23:00:00Z", () -> published("First", department));
        at(
                "2024-03-05T12:00:00Z",
                () -> patch(before, "{\"text\": \"Said better\"}").statusCode(200));
        String wrong = at("2024-03-06T12:00:00Z", () -> published("Wrong", department));
        at("2024-03-06T13:00:00Z", () -> react("ann", first, "useful"));
        at("2024-03-06T14:00:00Z", () -> react("bob", first, "surprising"));
        at("2024-03-07T12:00:00Z", () -> retract(wrong, "Counted twice").statusCode(200));
        at("2024-03-08T12:00:00Z", () -> withdraw("bob", first, "surprising"));
        String last = at("2024-03-10T22:59:59.999Z", () -> published("Last", department));
        at("2024-03-10T23:00:00Z", () -> published("Next", department));
        at("2024-03-06T12:00:00Z", () -> published("For others", department()));

        JsonPath told = reader.digest("2024-W10")
                .statusCode(200)
                .body("firstDay", equalTo("2024-03-04"))
                .body("lastDay", equalTo("2024-03-10"))
                .body("from", equalTo("2024-03-03T23:00:00Z"))
                .body("until", equalTo("2024-03-10T23:00:00Z"))
                .body("complete", equalTo(true))
                .body("sendOn", equalTo("2024-03-12"))
                .body("published.items.title", contains("Last", "First"))
                .body("published.more", equalTo(0))
                .body("corrected.items.title", contains("Before"))
                .body("corrected.items.text", contains("Said better"))
                .body("retracted.items.title", contains("Wrong"))
                .body("retracted.items[0].retraction.reason", equalTo("Counted twice"))
                .body("mostReacted.title", contains("First"))
                .body("mostReacted[0].reactions.useful", equalTo(1))
                .body("mostReacted[0].total", equalTo(1))
                .extract()
                .jsonPath();

        at(
                "2024-03-12T12:00:00Z",
                () -> patch(first, "{\"title\": \"First, corrected\"}").statusCode(200));
        at("2024-03-13T12:00:00Z", () -> withdraw("ann", first, "useful"));
        at("2024-03-14T12:00:00Z", () -> retract(last, "Never happened").statusCode(200));
        reader.subscribed("2024-03-19T12:00:00Z", department());

        JsonPath again = reader.digest("2024-W10")
                .body("published.items[0].retraction.reason", equalTo("Never happened"))
                .body("published.items[1].retraction", nullValue())
                .extract()
                .jsonPath();
        Map<String, Object> marked = again.getMap("published.items[0]");
        marked.remove("retraction");
        assertThat(marked).isEqualTo(told.getMap("published.items[0]"));
        for (String part :
                List.of("id", "published.items[1]", "corrected", "retracted", "mostReacted", "mapsChanged")) {
            assertThat(again.<Object>get(part)).as(part).isEqualTo(told.get(part));
        }
        reader.digest("2024-W11")
                .body("published.items.title", contains("Next"))
                .body("corrected.items.title", contains("First, corrected"))
                .body("retracted.items.title", contains("Last"))
                .body("mostReacted", empty());
        reader.digest("2024-W12").body("published.items", empty());
    }

    @Test
    void aWeekEndsWhereTheSubscribersClocksSay() {
        reader.subscribed("2024-02-01T00:00:00Z", department);
        at("2024-03-31T21:59:59Z", () -> published("Sunday night in Berlin, clocks set forward", department));
        at("2024-03-31T22:00:00Z", () -> published("Monday in Berlin", department));

        reader.digest("2024-W13")
                .body("until", equalTo("2024-03-31T22:00:00Z"))
                .body("published.items.title", contains("Sunday night in Berlin, clocks set forward"));
        reader.digest("2024-W14").body("published.items.title", contains("Monday in Berlin"));
        subscribe(reader.name(), "{\"departments\": [\"%s\"], \"zone\": \"UTC\"}".formatted(department))
                .statusCode(200);
        reader.digest("2024-W14").body("zone", equalTo("Europe/Berlin"));
    }

    @Test
    void whatASubscriptionIsForReachesIt() {
        DrawnMap map = DrawnMap.shared();
        at("2023-01-03T12:00:00Z", () -> subscribe(reader.name(), """
                {"departments": ["%s"], "maps": ["%s"], "tags": ["rain"], "zone": "UTC"}""".formatted(department, map.id())));
        at("2023-11-07T01:00:00Z", () -> published("By department", department.toUpperCase(Locale.ROOT)));
        at("2023-11-07T02:00:00Z", () -> published("By map", department(), map));
        at("2023-11-07T03:00:00Z", () -> {
            String tagged = published("By tag", department());
            return patch(tagged, "{\"tags\": [\" RAIN\"]}").statusCode(200);
        });
        String all = at("2023-11-07T04:00:00Z", () -> published("For all", "all"));
        at("2023-11-07T05:00:00Z", () -> published("By nothing", department()));

        reader.digest("2023-W45")
                .body("published.items.title", contains("For all", "By tag", "By map", "By department"));
        at("2023-11-14T05:00:00Z", () -> retract(all, "Not for all").statusCode(200));
    }

    @Test
    void whatIsClosedToTheReaderIsLeftOutWheneverItWasClosed() {
        DrawnMap map = DrawnMap.shared();
        reader.subscribed("2024-02-01T00:00:00Z", department);
        at("2024-03-05T12:00:00Z", () -> published("Parcels come late", department, map));
        reader.digest("2024-W10").body("published.items.origin.mapName", contains(nullValue()));

        as(Role.JOURNEY_MANAGER)
                .contentType("application/merge-patch+json")
                .body("{\"visibility\": \"private\"}")
                .patch(map.path())
                .then()
                .statusCode(200);

        reader.digest("2024-W10").body("published.items", empty());
    }

    @Test
    void whatWasSaidOfAClosedMapStaysClosedThoughItWasFoundElsewhereLater() {
        reader.subscribed("2024-02-01T00:00:00Z", department);
        DrawnMap map = DrawnMap.ofVisibility("private");
        String insight = at("2024-03-05T12:00:00Z", () -> published("Told inside", department, map));
        at("2024-03-12T12:00:00Z", () -> patch(insight, """
                {"title": "Told outside", "origin": {"map": null, "theme": {"name": "parcels"}}}""").statusCode(200));

        reader.digest("2024-W10").body("published.items", empty());
        reader.digest("2024-W11").body("corrected.items.title", contains("Told outside"));
    }

    @Test
    void reviewsOfTheNextWeekAndMapsThatMovedOnAreTold() {
        DrawnMap map = at("2024-02-20T12:00:00Z", DrawnMap::shared);
        at("2024-02-20T13:00:00Z", () -> assign(map));
        at("2024-03-05T12:00:00Z", () -> acknowledge(map, map.now().getInt("revision")));
        int acknowledged = map.now().getInt("revision");
        at("2024-03-06T12:00:00Z", () -> rename(map, "Buying a lens"));
        reader.subscribed("2024-02-01T00:00:00Z", department);
        at("2024-03-04T12:00:00Z", () -> reviewDue("2024-03-10", map.id()));
        ReviewId due = at("2024-03-04T12:00:00Z", () -> reviewDue("2024-03-11", map.id()));
        ReviewId lateDue = at("2024-03-10T12:00:00Z", () -> reviewDue("2024-03-17", map.id()));
        at("2024-03-04T12:00:00Z", () -> reviewDue("2024-03-18", map.id()));
        ReviewId closed = at("2024-03-04T12:00:00Z", () -> reviewDue("2024-03-12", map.id()));
        at("2024-03-05T12:00:00Z", () -> commands.send(new CloseReview(closed, ReviewOutcome.CONFIRMED, null)));

        at("2024-03-12T12:00:00Z", () -> commands.send(new CloseReview(due, ReviewOutcome.CONFIRMED, null)));
        at("2024-03-12T12:00:00Z", () -> acknowledge(map, acknowledged + 1));
        at("2024-03-13T12:00:00Z", () -> rename(map, "Buying a tripod"));

        reader.digest("2024-W10")
                .body("reviewsDue.items.id", contains(due.toString(), lateDue.toString()))
                .body("reviewsDue.items.due", contains("2024-03-11", "2024-03-17"))
                .body("reviewsDue.items[0].mapName", equalTo("Buying a lens"))
                .body("mapsChanged.items.name", contains("Buying a lens"))
                .body("mapsChanged.items[0].revision", equalTo(acknowledged + 1))
                .body("mapsChanged.items[0].acknowledged", equalTo(acknowledged))
                .body("mapsChanged.items[0].changedAt", equalTo("2024-03-06T12:00:00Z"));
        reader.digest("2024-W09").body("mapsChanged.items[0].acknowledged", nullValue());
        reader.digest("2024-W07").body("mapsChanged.items", empty());
    }

    private static ValidatableResponse react(String user, String insight, String kind) {
        return as(user, Role.VIEWER)
                .put(PATH + "/" + insight + "/reactions/" + kind)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse withdraw(String user, String insight, String kind) {
        return as(user, Role.VIEWER)
                .delete(PATH + "/" + insight + "/reactions/" + kind)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse assign(DrawnMap map) {
        return as(Role.JOURNEY_MANAGER)
                .contentType(ContentType.JSON)
                .body("{\"name\": \"Reader\", \"role\": \"viewer\"}")
                .put(map.path() + "/stakeholders/" + Tokens.subject(reader.name()))
                .then()
                .statusCode(200);
    }

    private ValidatableResponse acknowledge(DrawnMap map, int revision) {
        return as(reader.name(), Role.VIEWER)
                .contentType(ContentType.JSON)
                .body("{\"revision\": %d}".formatted(revision))
                .post(map.path() + "/acknowledgements")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse rename(DrawnMap map, String name) {
        return as(Role.JOURNEY_MANAGER)
                .contentType("application/merge-patch+json")
                .body("{\"name\": \"%s\"}".formatted(name))
                .patch(map.path())
                .then()
                .statusCode(200);
    }

    private ReviewId reviewDue(String day, JourneyMapId map) {
        ReviewId review = ids.next(ReviewId::new);
        commands.send(new OpenReview(review, map, ReviewTrigger.SEASON, "Spring", LocalDate.parse(day)));
        return review;
    }
}
