package dev.waymark.map.search.rest;

import static dev.waymark.map.evidence.rest.AttachedEvidence.attached;
import static dev.waymark.map.evidence.rest.AttachedEvidence.today;
import static dev.waymark.testkit.Api.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.waymark.contracts.feedback.Scores;
import dev.waymark.contracts.map.ReviewId;
import dev.waymark.contracts.map.ReviewTrigger;
import dev.waymark.map.DrawnMap;
import dev.waymark.map.Said;
import dev.waymark.map.review.write.ReviewCommand.OpenReview;
import dev.waymark.service.axon.Commands;
import dev.waymark.testkit.ForeignLogs;
import dev.waymark.testkit.Role;
import dev.waymark.testkit.TestEnvironment;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TestEnvironment.class)
class MapSearchTest {
    @Inject
    ForeignLogs logs;

    @Inject
    Commands commands;

    @ParameterizedTest
    @CsvSource({
        "gondola, true",
        "GONDO, true",
        "venise, true",
        "Venîse gondola, true",
        "gondola lagoon, true",
        "gondola lagune, false",
        "ondola, false",
        "配達, true",
        "配, true",
        "遅配達, false",
        "wharf, true",
        "gondola.*, true",
        "nobody, true"
    })
    void aMapIsFoundByTheBeginningsOfItsWords(String text, boolean found) {
        String id = Venice.ID.get();

        List<String> ids = find(Role.VIEWER, Map.of("text", text)).extract().path("items.id");
        assertThat(ids.contains(id)).isEqualTo(found);
    }

    /** Drawn once for all texts. */
    private enum Venice {
        ID;

        private final String id;

        Venice() {
            id = drawn("viewable", "Gondola in Venîse", """
                    "goal": {"statement": "Nobody waits at the lagoon"}, "channels": ["Wharf Desk"],
                    "stages": [{"name": "Boarding", "touchpoints": [
                      {"name": "配達が遅い", "channel": "Wharf", "ownerTeam": "Wharf crew",
                       "painPoints": [{"text": "Wet feet", "whys": ["Nobody dries the planks"]}]}]}]""");
        }

        String get() {
            return id;
        }
    }

    @Test
    void aMapIsFoundByTheChannelsOfItsTouchpointsWhateverTheCase() {
        String id = Venice.ID.get();

        find(Role.VIEWER, Map.of("channel", "wharf", "text", "gondola")).body("items.id", contains(id));
        find(Role.VIEWER, Map.of("channel", "WHARF DESK", "text", "gondola")).body("items.id", contains(id));
        find(Role.VIEWER, Map.of("channel", "phone", "text", "gondola")).body("items", equalTo(List.of()));
    }

    @Test
    void aMapIsFoundByWhatItSaysNowAndNoLongerByWhatItSaid() {
        String id = drawn("viewable", "Zeppelin ride", "\"stages\": []");
        as(Role.JOURNEY_MANAGER)
                .contentType("application/merge-patch+json")
                .body("{\"name\": \"Airship ride\"}")
                .patch("/api/v1/maps/" + id)
                .then()
                .statusCode(200);

        find(Role.VIEWER, Map.of("text", "zeppelin")).body("items", equalTo(List.of()));
        find(Role.VIEWER, Map.of("text", "airship")).body("items.id", contains(id));
    }

    @Test
    void aListedMapIsFoundByItsNameButNotByWhatItSays() {
        String stages =
                "\"stages\": [{\"name\": \"Layoffs\", \"touchpoints\": [{\"name\": \"x\", \"channel\": \"attic\"}]}]";
        String id = drawn("listed", "Quokka plan", stages);

        find(Role.VIEWER, Map.of("text", "quokka"))
                .body("items.id", contains(id))
                .body("items[0].widestGap", nullValue());
        find(Role.VIEWER, Map.of("text", "layoffs")).body("items", equalTo(List.of()));
        find(Role.VIEWER, Map.of("text", "quokka layoffs")).body("items", equalTo(List.of()));
        find(Role.VIEWER, Map.of("text", "quokka", "channel", "attic")).body("items", equalTo(List.of()));
        find(Role.JOURNEY_MANAGER, Map.of("text", "layoffs", "channel", "attic"))
                .body("items.id", contains(id));
        find(Role.ADMIN, Map.of("text", "layoffs")).body("items.id", contains(id));
    }

    @Test
    void aPrivateMapOfOthersIsNotFoundAtAll() {
        String id = drawn("private", "Numbat plan", "\"stages\": []");

        find(Role.VIEWER, Map.of("text", "numbat")).body("items", equalTo(List.of()));
        find(Role.JOURNEY_MANAGER, Map.of("text", "numbat")).body("items.id", contains(id));
    }

    @Test
    void mapsAreFoundAndOrderedByTheirWidestGapAsFarAsTheReaderMayKnowIt() {
        DrawnMap narrow = DrawnMap.shared();
        DrawnMap wide = DrawnMap.shared();
        DrawnMap secret = DrawnMap.ofVisibility("private");
        for (int i = 0; i < 12; i++) {
            // Delivery is mapped at −1.
            Said.about(logs, narrow.id(), narrow.delivery(), new Scores(2 + i % 2, null, null));
            Said.about(logs, wide.id(), wide.delivery(), new Scores(4 + i % 2, null, null));
            Said.about(logs, secret.id(), secret.delivery(), new Scores(5, null, null));
        }
        List<String> mine = List.of(
                narrow.id().toString(), wide.id().toString(), secret.id().toString());

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            find(Role.VIEWER, Map.of("gapAtLeast", "2.5", "limit", "200"))
                    .body("items.find { it.id == '%s' }.widestGap.name".formatted(wide.id()), equalTo("Delivery"))
                    .body("items.find { it.id == '%s' }.widestGap.n".formatted(wide.id()), equalTo(12))
                    .body(
                            "items.find { it.id == '%s' }.widestGap.gap.toDouble()".formatted(wide.id()),
                            closeTo(2.5, 1e-9))
                    .body(
                            "items.find { it.id == '%s' }.widestGap.low.toDouble()".formatted(wide.id()),
                            closeTo(2.1682, 1e-3));
            assertThat(only(mine, Role.VIEWER, Map.of("order", "widest-gap")))
                    .containsExactly(wide.id().toString(), narrow.id().toString());
            assertThat(only(mine, Role.ADMIN, Map.of("order", "widest-gap")))
                    .containsExactly(
                            secret.id().toString(),
                            wide.id().toString(),
                            narrow.id().toString());
        });
        assertThat(only(mine, Role.VIEWER, Map.of("gapAtLeast", "1")))
                .containsExactly(wide.id().toString());
        assertThat(only(mine, Role.VIEWER, Map.of("gapAtLeast", "1", "order", "widest-gap")))
                .containsExactly(wide.id().toString());
    }

    @Test
    void aGapGoesWithItsTouchpointAndChangesWithWhatTheMapSays() {
        DrawnMap map = DrawnMap.shared();
        for (int i = 0; i < 12; i++) Said.about(logs, map.id(), map.delivery(), new Scores(5, null, null));
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> gap(map, equalTo(3.0f)));

        as(Role.JOURNEY_MANAGER)
                .contentType("application/merge-patch+json")
                .body("{\"feeling\": 2}")
                .patch(map.path() + "/touchpoints/" + map.delivery())
                .then()
                .statusCode(200);
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> gap(map, equalTo(0.0f)));

        as(Role.JOURNEY_MANAGER)
                .delete(map.path() + "/touchpoints/" + map.delivery())
                .then()
                .statusCode(200);
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> gap(map, nullValue()));
    }

    private static void gap(DrawnMap map, Matcher<?> matcher) {
        find(Role.VIEWER, Map.of("limit", "200"))
                .body("items.find { it.id == '%s' }.widestGap?.gap".formatted(map.id()), matcher);
    }

    @Test
    void mapsAreFoundAndOrderedByTheirEvidence() {
        DrawnMap grounded = DrawnMap.shared();
        attached(grounded, grounded.delivery(), today());
        attached(grounded, grounded.ordering(), today());
        DrawnMap half = DrawnMap.shared();
        attached(half, half.delivery(), today());
        DrawnMap assumed = DrawnMap.shared();
        String empty = drawn("viewable", "No touchpoint yet", "\"stages\": []");
        List<String> mine = List.of(
                grounded.id().toString(), half.id().toString(), assumed.id().toString(), empty);

        assertThat(only(mine, Role.VIEWER, Map.of("order", "lowest-evidence")))
                .containsExactly(
                        assumed.id().toString(),
                        half.id().toString(),
                        grounded.id().toString());
        assertThat(only(mine, Role.VIEWER, Map.of("evidenceAtMost", "0.5", "order", "lowest-evidence")))
                .containsExactly(assumed.id().toString(), half.id().toString());
    }

    @Test
    void mapsWithAnOverdueReviewAreFoundByIt() {
        DrawnMap late = DrawnMap.shared();
        LocalDate yesterday = today().minusDays(1);
        commands.send(
                new OpenReview(new ReviewId(UUID.randomUUID()), late.id(), ReviewTrigger.SEASON, "Winter", yesterday));
        DrawnMap inTime = DrawnMap.shared();
        commands.send(
                new OpenReview(new ReviewId(UUID.randomUUID()), inTime.id(), ReviewTrigger.SEASON, "Winter", today()));

        assertThat(only(
                        List.of(late.id().toString(), inTime.id().toString()),
                        Role.VIEWER,
                        Map.of("reviewOverdue", "true")))
                .containsExactly(late.id().toString());
        find(Role.VIEWER, Map.of("limit", "200"))
                .body("items.find { it.id == '%s' }.reviewOverdue".formatted(late.id()), equalTo(true))
                .body("items.find { it.id == '%s' }.reviewOverdue".formatted(inTime.id()), equalTo(false));
    }

    @Test
    void pagesAreNotDisturbedByWhatIsWrittenMeanwhile() {
        for (String name : List.of("e", "d", "c", "b")) drawn("viewable", "Wombat " + name, "\"stages\": []");
        Map<String, String> query = Map.of("text", "wombat", "order", "name", "limit", "2");

        ValidatableResponse first = find(Role.VIEWER, query);
        drawn("viewable", "Wombat a", "\"stages\": []");
        String next = first.extract().path("next");
        ValidatableResponse second =
                find(Role.VIEWER, Map.of("text", "wombat", "order", "name", "limit", "2", "cursor", next));

        first.body("items.name", contains("Wombat b", "Wombat c"));
        // The new one stands before what was shown last.
        second.body("items.name", contains("Wombat d", "Wombat e"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"gapAtLeast=5", "gapAtLeast=-1", "gapAtLeast=x", "evidenceAtMost=1.1", "order=best", "cursor=bm8"
            })
    void whatCannotBeLookedForIsRefused(String query) {
        as(Role.VIEWER).get("/api/v1/maps?" + query).then().statusCode(400).contentType("application/problem+json");
    }

    /** Some of what is found, page after page. */
    private static List<String> only(List<String> mine, Role role, Map<String, String> query) {
        List<String> found = new ArrayList<>();
        String cursor = null;
        do {
            var request = as(role).queryParam("limit", 3).queryParams(query);
            if (cursor != null) request.queryParam("cursor", cursor);
            ValidatableResponse page = request.get("/api/v1/maps").then().statusCode(200);
            found.addAll(page.extract().path("items.id"));
            cursor = page.extract().path("next");
        } while (cursor != null);
        found.retainAll(mine);
        return found;
    }

    private static ValidatableResponse find(Role role, Map<String, String> query) {
        return as(role).queryParams(query).get("/api/v1/maps").then().statusCode(200);
    }

    private static String drawn(String visibility, String name, String rest) {
        return as(Role.JOURNEY_MANAGER)
                .contentType(ContentType.JSON)
                .body("""
                        {"kind": "as-is", "name": "%s", "visibility": "%s", %s}""".formatted(name, visibility, rest))
                .post("/api/v1/maps/imports")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
