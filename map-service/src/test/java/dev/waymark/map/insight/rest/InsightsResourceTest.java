package dev.waymark.map.insight.rest;

import static dev.waymark.map.insight.Insights.PATH;
import static dev.waymark.map.insight.Insights.department;
import static dev.waymark.map.insight.Insights.feed;
import static dev.waymark.map.insight.Insights.patch;
import static dev.waymark.map.insight.Insights.post;
import static dev.waymark.map.insight.Insights.published;
import static dev.waymark.map.insight.Insights.retract;
import static dev.waymark.map.insight.Insights.see;
import static dev.waymark.testkit.Api.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.waymark.map.DrawnMap;
import dev.waymark.testkit.Replays;
import dev.waymark.testkit.Role;
import dev.waymark.testkit.TestEnvironment;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TestEnvironment.class)
class InsightsResourceTest {
    private static final String THEME = "\"origin\": {\"theme\": {\"name\": \"parcels\"}}";

    @Inject
    Replays replays;

    @Test
    void aFindingFromAPlaceOfAMapIsPublishedWhole() {
        DrawnMap map = DrawnMap.shared();
        String insight = post("""
                {"title": " Buyers\\n leave ", "text": "Two of five give up.",
                 "origin": {"map": "%s", "touchpoint": "%s", "painPoint": "%s", "theme": {"id": "c-7", "name": "registration"}},
                 "figures": [{"name": "Give up", "value": 41.5, "unit": "%%", "n": 312, "low": 36.2, "high": 47}],
                 "departments": ["IT", " it ", "Customer  Service"], "tags": ["Checkout"]}""".formatted(map.id(), map.ordering(), map.painPoint()))
                .statusCode(201)
                .header("ETag", equalTo("\"1\""))
                .header("Location", containsString(PATH + "/"))
                .extract()
                .path("id");

        as(Role.VIEWER)
                .get(PATH + "/" + insight)
                .then()
                .statusCode(200)
                .body("state", equalTo("published"))
                .body("title", equalTo("Buyers leave"))
                .body("origin.mapName", equalTo("Buying a camera"))
                .body("origin.stageName", nullValue())
                .body("origin.touchpointName", equalTo("Ordering"))
                .body("origin.painPointText", equalTo("Forced registration"))
                .body("origin.theme.name", equalTo("registration"))
                .body("figures[0].n", equalTo(312))
                .body("figures[0].high", equalTo(47.0f))
                .body("departments", contains("IT", "Customer Service"))
                .body("authorName", equalTo("Journey-manager"))
                .body("publishedAt", notNullValue())
                .body("correctedAt", nullValue())
                .body("seen", equalTo(0))
                .body("mine.revision", nullValue());
        replays.changeNothing("insights", "insights");
    }

    @Test
    void theFeedOfADepartmentShowsWhatIsForItAndForAllNewestFirst() {
        String department = department();
        published("First", department);
        published("Elsewhere", department());
        published("Second", department);
        String forAll = published("For everybody", "ALL");

        feed(as(Role.VIEWER).queryParam("limit", 3), " " + department.toUpperCase(Locale.ROOT))
                .statusCode(200)
                .body("items.title", contains("For everybody", "Second", "First"))
                .body("items[0].departments", contains("all"))
                .body("next", nullValue());
        retract(forAll, "Meant for nobody").statusCode(200);
        feed(as(Role.VIEWER), department).body("items.title", contains("Second", "First"));
    }

    @Test
    void pagesOfTheFeedMeetWhileOthersPublish() {
        String department = department();
        published("One", department);
        String draft = post("""
                {"title": "Draft", "text": "Later", "departments": ["%s"], "state": "draft", %s}""".formatted(department, THEME)).extract().path("id");
        published("Two", department);
        published("Three", department);
        String next = feed(as(Role.VIEWER).queryParam("limit", 2), department)
                .body("items.title", contains("Three", "Two"))
                .extract()
                .path("next");
        patch(draft, "{\"state\": \"published\"}").statusCode(200).body("state", equalTo("published"));

        feed(as(Role.VIEWER).queryParam("limit", 2).queryParam("cursor", next), department)
                .body("items.title", contains("One"))
                .body("next", nullValue());
        feed(as(Role.VIEWER).queryParam("limit", 1), department).body("items.title", contains("Draft"));
    }

    @Test
    void insightsAreFoundByMapTagAndText() {
        String department = department();
        DrawnMap map = DrawnMap.shared();
        String onMap = published("Parcels come late", department, map);
        published("Parcels are wet", department);
        patch(onMap, "{\"tags\": [\"Delivery\", \"ＲＡＩＮ\"], \"text\": \"Waits of 3+ days (or .*)\"}")
                .statusCode(200);

        feed(as(Role.VIEWER).queryParam("map", map.id().toString()), department)
                .body("items.title", contains("Parcels come late"));
        feed(as(Role.VIEWER).queryParam("tag", "rain"), department).body("items.title", contains("Parcels come late"));
        feed(as(Role.VIEWER).queryParam("text", "PARCELS ARE"), department)
                .body("items.title", contains("Parcels are wet"));
        feed(as(Role.VIEWER).queryParam("text", "3+ days (or .*)"), department)
                .body("items.title", contains("Parcels come late"));
        feed(as(Role.VIEWER).queryParam("text", "\\E.*"), department).body("items", empty());
        feed(as(Role.VIEWER).queryParam("tag", "{\"$gt\":\"\"}"), department).body("items", empty());
    }

    @Test
    void aDraftIsItsAuthorsAlone() {
        String department = department();
        String draft = post("""
                {"title": "Draft", "text": "Later", "departments": ["%s"], "state": "draft", %s}""".formatted(department, THEME))
                .statusCode(201)
                .body("state", equalTo("draft"))
                .body("publishedAt", nullValue())
                .extract()
                .path("id");

        as(Role.ANALYST).get(PATH + "/" + draft).then().statusCode(404);
        patch(as(Role.ANALYST), draft, "{\"title\": \"Mine\"}").statusCode(404);
        see(as(Role.VIEWER), draft).statusCode(404);
        feed(as(Role.ANALYST).queryParam("state", "draft"), department).body("items", empty());
        feed(as(Role.JOURNEY_MANAGER).queryParam("state", "draft"), department).body("items.title", contains("Draft"));
        retract(draft, "Came to nothing").statusCode(200);
        as(Role.VIEWER).get(PATH + "/" + draft).then().statusCode(404);
        feed(as(Role.VIEWER).queryParam("state", "retracted"), department).body("items.title", not(hasItem("Draft")));
    }

    @Test
    void whoSawTheEarlierTextHearsThatItChanged() {
        String department = department();
        String insight = published("Two of five leave", department);
        see(as(Role.VIEWER), insight)
                .statusCode(200)
                .body("mine.revision", equalTo(1))
                .body("mine.changedSinceSeen", equalTo(false))
                .body("seen", equalTo(1));
        feed(as(Role.VIEWER).queryParam("unseen", true), department).body("items", empty());

        patch(insight, "{\"title\": \"One of five leaves\", \"figures\": null}")
                .statusCode(200)
                .header("ETag", equalTo("\"2\""))
                .body("text", equalTo("Two of five give up."))
                .body("correctedAt", notNullValue());

        feed(as(Role.VIEWER).queryParam("unseen", true), department)
                .body("items.title", contains("One of five leaves"))
                .body("items[0].mine.revision", equalTo(1))
                .body("items[0].mine.changedSinceSeen", equalTo(true));
        see(as(Role.VIEWER), insight)
                .body("mine.changedSinceSeen", equalTo(false))
                .body("seen", equalTo(1));
        retract(insight, "Counted twice").statusCode(200).body("state", equalTo("retracted"));
        as(Role.VIEWER)
                .get(PATH + "/" + insight)
                .then()
                .body("mine.changedSinceSeen", equalTo(true))
                .body("retraction.reason", equalTo("Counted twice"));
        feed(as(Role.JOURNEY_MANAGER).queryParam("unseen", true), department).body("items", empty());
    }

    @Test
    void anInsightIsCorrectedAndRetractedByItsAuthorAndAdminsOnly() {
        String insight = published("Ours", department());

        patch(as(Role.ANALYST), insight, "{\"title\": \"Mine\"}")
                .statusCode(403)
                .body("type", equalTo("urn:waymark:problem:insight-not-yours"))
                .body("detail", equalTo("It was written by Journey-manager"));
        patch(as(Role.ADMIN), insight, "{\"title\": \"Theirs\"}").statusCode(200);
        patch(as(Role.JOURNEY_MANAGER).header("If-Match", "\"1\""), insight, "{\"title\": \"Ours\"}")
                .statusCode(412);
        patch(as(Role.JOURNEY_MANAGER).header("If-Match", "\"2\""), insight, "{\"title\": \"Theirs\"}")
                .statusCode(200)
                .header("ETag", equalTo("\"2\""));
        patch(insight, "{\"state\": \"draft\"}")
                .statusCode(409)
                .body("type", equalTo("urn:waymark:problem:insight-published"));
        patch(insight, "{\"state\": \"retracted\"}").statusCode(400);
        retract(insight, "Wrong").statusCode(200);
        retract(insight, "Wrong").statusCode(200).header("ETag", equalTo("\"3\""));
        patch(insight, "{\"title\": \"Again\"}")
                .statusCode(409)
                .body("type", equalTo("urn:waymark:problem:insight-retracted"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"private", "listed"})
    void whatWasFoundOnAMapIsForThoseWhoMayReadTheMap(String visibility) {
        String department = department();
        DrawnMap map = DrawnMap.ofVisibility(visibility);
        published("Open one", department);
        String closed = published("Closed one", department, map);
        published("Open two", department);

        as(Role.ANALYST).get(PATH + "/" + closed).then().statusCode(404);
        feed(as(Role.ANALYST), department).body("items.title", contains("Open two", "Open one"));
        feed(as(Role.ANALYST).queryParam("limit", 2), department).body("next", nullValue());
        feed(as(Role.ANALYST).queryParam("text", "closed"), department).body("items", empty());
        feed(as(Role.ANALYST).queryParam("map", map.id().toString()), department)
                .body("items", empty());
        see(as(Role.ANALYST), closed).statusCode(404);
        as(Role.ANALYST).get(PATH + "/" + closed + "/audience").then().statusCode(404);
        as(Role.ANALYST).put(PATH + "/" + closed + "/reactions/useful").then().statusCode(404);
        as(Role.ANALYST)
                .contentType(ContentType.JSON)
                .body("""
                        {"title": "Leak", "text": "x", "departments": ["it"], "origin": {"map": "%s"}}""".formatted(map.id()))
                .post(PATH)
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("origin.map"));

        as(Role.JOURNEY_MANAGER)
                .contentType("application/merge-patch+json")
                .body("{\"visibility\": \"viewable\"}")
                .patch(map.path())
                .then()
                .statusCode(200);
        feed(as(Role.ANALYST), department).body("items.title", contains("Open two", "Closed one", "Open one"));
    }
}
