package dev.waymark.feedback.theme.rest;

import static dev.waymark.testkit.Api.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.waymark.feedback.DrawnMap;
import dev.waymark.feedback.Heard;
import dev.waymark.feedback.Traces;
import dev.waymark.testkit.ForeignLogs;
import dev.waymark.testkit.Replays;
import dev.waymark.testkit.Role;
import dev.waymark.testkit.TestEnvironment;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestEnvironment.class)
class ThemesResourceTest {
    private static final String THEMES = "/api/v1/feedback/themes";

    @Inject
    ForeignLogs logs;

    @Inject
    Replays replays;

    @Inject
    Traces traces;

    private DrawnMap map;

    private record Found(String battery, String delivery, String support) {}

    @BeforeEach
    void aMap() {
        map = DrawnMap.with(logs, "Delivery");
    }

    @Test
    void themesAreFoundNamedKnownAgainAndStayAsPeoplePutThem() {
        Heard.on(map, LocalDate.of(2026, 1, 1), Topics.all());
        search(54);
        Found first = idsByWord();
        themes(Role.VIEWER)
                .body("items", hasSize(3))
                .body("items.size", everyItem(greaterThan(15)))
                .body("items.share.n", everyItem(equalTo(54)))
                .body("items.share.method", everyItem(equalTo("wilson")))
                .body("items.sentiment.n", everyItem(greaterThan(0)))
                .body("items.weeks", everyItem(hasSize(9)));
        themes(Role.ANALYST).body("items[0].quotes", hasSize(5)).body("items[0].quotes.text", everyItem(endsWith(".")));

        rename(first.battery(), "Power").statusCode(200).body("name", equalTo("Power"));
        whoeverHasNotSeenItsRevisionChangesNothing(first);
        merge(first.delivery(), first.support())
                .statusCode(200)
                .body("size", greaterThan(30))
                .body("id", equalTo(first.delivery()));
        List<String> parcels = as(Role.ANALYST)
                .get(THEMES + "/" + first.delivery() + "/feedback?limit=200")
                .then()
                .statusCode(200)
                .extract()
                .path("items.findAll { it.text.contains(' late') }.id");
        assertThat(parcels).isNotEmpty();
        String late = split(first.delivery(), parcels)
                .statusCode(201)
                .body("name", equalTo("Late"))
                .body("splitFrom", equalTo(first.delivery()))
                .extract()
                .path("id");

        Heard.on(map, LocalDate.of(2026, 2, 20), Topics.MORE_BATTERY);
        search(60);
        themes(Role.VIEWER)
                .body("items.id", hasItem(first.battery()))
                .body("items.id", hasItem(first.delivery()))
                .body("items.id", hasItem(late))
                .body("items.id", not(hasItem(first.support())))
                .body("items", hasSize(3));
        open(first.battery()).body("name", equalTo("Power")).body("label", containsString("attery"));
        open(first.support()).body("state", equalTo("merged")).body("mergedInto", equalTo(first.delivery()));
        assertThat(traces.of("hotline hung up")).isEmpty();
        whoIsErasedIsQuotedNoMore(first.battery());
        replays.changeNothing("themes", "themes", "theme_cores", "theme_sets", "theme_runs");
        saturation()
                .body("interviews", equalTo(60))
                .body("baseThemes", greaterThan(0))
                .body("convention", notNullValue());
    }

    private static void whoeverHasNotSeenItsRevisionChangesNothing(Found found) {
        String path = THEMES + "/" + found.battery();
        String feedback = as(Role.ANALYST).get(path + "/feedback").path("items[0].id");
        open(found.battery()).header("ETag", "\"3\"").body("revision", equalTo(3));
        open(found.delivery()).header("ETag", "\"2\"");
        stale("{\"name\": \"Cells\"}").patch(path).then().statusCode(412).body("currentRevision", equalTo(3));
        stale("{\"theme\": \"%s\"}".formatted(found.support()))
                .post(path + "/merge")
                .then()
                .statusCode(412)
                .body("type", equalTo("urn:waymark:problem:stale-revision"))
                .body("currentRevision", equalTo(3));
        stale("{\"feedback\": [\"%s\"]}".formatted(feedback))
                .post(path + "/split")
                .then()
                .statusCode(412)
                .body("currentRevision", equalTo(3));
        open(found.battery()).header("ETag", "\"3\"").body("name", equalTo("Power"));
        as(Role.ANALYST)
                .contentType(ContentType.JSON)
                .header("If-Match", "\"3\"")
                .body("{\"name\": \"Cells\"}")
                .patch(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"4\"");
        rename(found.battery(), "Power").statusCode(200).header("ETag", "\"5\"");
    }

    private static RequestSpecification stale(String body) {
        return as(Role.ANALYST)
                .contentType(ContentType.JSON)
                .header("If-Match", "\"2\"")
                .body(body);
    }

    private void whoIsErasedIsQuotedNoMore(String theme) {
        String quoted = open(theme).extract().path("quotes[0].feedback");
        String customer = as(Role.ANALYST).get("/api/v1/feedback/" + quoted).path("customer");
        as(Role.ADMIN).delete("/api/v1/customers/" + customer).then().statusCode(204);
        open(theme).body("quotes.feedback", not(hasItem(quoted))).body("quotes", hasSize(4));
        as(Role.ANALYST)
                .get(THEMES + "/" + theme + "/feedback?limit=200")
                .then()
                .statusCode(200)
                .body("items.id", not(hasItem(quoted)));
    }

    @Test
    void withoutEnoughCommentsASearchFindsNothing() {
        search(0);
        themes(Role.VIEWER).body("items", hasSize(0)).body("next", nullValue());
        as(Role.VIEWER)
                .get(THEMES + "/runs?map=" + map.id())
                .then()
                .statusCode(200)
                .body("items", hasSize(1));
        saturation().body("interviews", equalTo(0)).body("reachedWith", nullValue());
    }

    @Test
    void badInputIsRefused() {
        String unknown = UUID.randomUUID().toString();
        rename(unknown, "x").statusCode(404);
        merge(unknown, unknown).statusCode(400).body("violations.field", hasItem("theme"));
        merge(unknown, UUID.randomUUID().toString()).statusCode(404);
        split(unknown, List.of()).statusCode(400);
        split(unknown, List.of(UUID.randomUUID().toString())).statusCode(404);
        for (String path : List.of(
                "?map=x",
                "?state=great",
                "?emerging=rubbish",
                "?limit=0",
                "?cursor=x",
                "/runs?map=x",
                "/saturation?base=0",
                "/saturation?threshold=1",
                "/saturation?run=many",
                "/saturation?threshold=NaN")) {
            as(Role.VIEWER)
                    .urlEncodingEnabled(false)
                    .get(THEMES + path)
                    .then()
                    .statusCode(not(equalTo(200)))
                    .statusCode(not(equalTo(500)))
                    .contentType("application/problem+json");
        }
        for (String body : List.of(
                "",
                "[]",
                "{\"name\": 7}",
                "{\"name\": \"\"}",
                "{\"title\": \"x\"}",
                "{\"name\": \"" + "x".repeat(101) + "\"}")) {
            as(Role.ANALYST)
                    .contentType(ContentType.JSON)
                    .body(body)
                    .patch(THEMES + "/" + unknown)
                    .then()
                    .statusCode(org.hamcrest.Matchers.oneOf(400, 404))
                    .contentType("application/problem+json");
        }
        as(Role.VIEWER).get(THEMES + "/" + unknown).then().statusCode(404);
        as(Role.VIEWER).get(THEMES + "/runs/" + unknown).then().statusCode(404);
    }

    private void search(int comments) {
        String run = as(Role.ANALYST)
                .queryParam("map", map.id().toString())
                .post(THEMES + "/runs")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        Heard.until(() -> !as(Role.VIEWER).get(run).path("state").equals("running"));
        as(Role.VIEWER).get(run).then().body("state", equalTo("completed")).body("comments", equalTo(comments));
    }

    private Found idsByWord() {
        return new Found(idWith("attery"), idWith("arcel"), idWith("otline"));
    }

    private String idWith(String word) {
        List<String> ids = themes(Role.ANALYST)
                .extract()
                .path("items.findAll { it.quotes.every { quote -> quote.text.contains('" + word + "') } }.id");
        assertThat(ids).as(word).hasSize(1);
        return ids.getFirst();
    }

    private ValidatableResponse themes(Role role) {
        return as(role).queryParam("map", map.id().toString())
                .get(THEMES)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse saturation() {
        return as(Role.VIEWER)
                .queryParam("map", map.id().toString())
                .get(THEMES + "/saturation")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse open(String theme) {
        return as(Role.VIEWER).get(THEMES + "/" + theme).then().statusCode(200);
    }

    private static ValidatableResponse rename(String theme, String name) {
        return as(Role.ANALYST)
                .contentType(ContentType.JSON)
                .body(Map.of("name", name))
                .patch(THEMES + "/" + theme)
                .then();
    }

    private static ValidatableResponse merge(String theme, String absorbed) {
        return as(Role.ANALYST)
                .contentType(ContentType.JSON)
                .body(Map.of("theme", absorbed))
                .post(THEMES + "/" + theme + "/merge")
                .then();
    }

    private static ValidatableResponse split(String theme, List<String> feedback) {
        return as(Role.ANALYST)
                .contentType(ContentType.JSON)
                .body(Map.of("feedback", feedback, "name", "Late"))
                .post(THEMES + "/" + theme + "/split")
                .then();
    }
}
