package dev.waymark.feedback.search.rest;

import static dev.waymark.testkit.Api.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.waymark.feedback.DrawnMap;
import dev.waymark.feedback.Heard;
import dev.waymark.testkit.ForeignLogs;
import dev.waymark.testkit.Role;
import dev.waymark.testkit.TestEnvironment;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TestEnvironment.class)
class SearchResourceTest {
    private static final String SEARCH = "/api/v1/feedback/search";

    @Inject
    ForeignLogs logs;

    @Test
    void whatMeansTheSameIsFoundWhateverItsWords() {
        DrawnMap map = DrawnMap.with(logs, "Delivery");
        Heard.on(
                map,
                LocalDate.of(2026, 1, 1),
                List.of(
                        "My delivery is missing.",
                        "The screen is bright and sharp. But the courier lost what I ordered! Shame.",
                        "Friendly staff in the store",
                        "The battery lasts for days"));
        find(map, "parcel never came", "")
                .body("items[0].text", equalTo("My delivery is missing."))
                .body("items[0].score", greaterThan(0.4f))
                .body("items[0].words", hasSize(0))
                .body("items.text.findAll { it.contains('battery') }", hasSize(0));
        find(map, "courier lost my order", "")
                .body("items[0].sentence", nullValue())
                .body("items[1].sentence.start", equalTo(32))
                .body("items[1].sentence.end", equalTo(68));
        find(map, "how long do batteries last", "")
                .body(
                        "items[0].words",
                        equalTo(List.of(Map.of("start", 4, "end", 11), Map.of("start", 12, "end", 17))));
        find(map, "parcel never came", "&from=2026-01-01&to=2026-01-01").body("items", hasSize(1));
        find(map, "parcel never came", "&channel=phone").body("items", hasSize(0));
        find(map, "parcel never came", "&channel=app&segment=new&stage=" + UUID.randomUUID())
                .body("items", hasSize(0));
        find(map, "parcel never came", "&sentiment=positive")
                .body("items.text.findAll { it.contains('missing') }", hasSize(0));
    }

    @Test
    void textsAreOpenedAsFarAsTheCallerMayReadThem() {
        DrawnMap map = DrawnMap.with(logs, "Delivery");
        Heard.on(map, LocalDate.of(2026, 1, 1), List.of("Write to jane.doe@example.com about my lost parcel"));
        find(map, "lost parcel", "").body("items[0].text", containsString("jane.doe@example.com"));
        as(Role.CONTRIBUTOR)
                .get(SEARCH + "?q=lost+parcel&map=" + map.id())
                .then()
                .body("items[0].text", containsString("lost parcel"))
                .body("items[0].text", not(containsString("jane.doe")));
        as(Role.VIEWER)
                .get(SEARCH + "?q=lost+parcel&map=" + map.id())
                .then()
                .body("items", hasSize(1))
                .body("items[0].text", nullValue());
    }

    @Test
    void whatNobodyAgreedToHaveQuotedIsForAnalysts() {
        DrawnMap map = DrawnMap.with(logs, "Delivery");
        Heard.on(map, LocalDate.of(2026, 1, 1), List.of("Where is my lost parcel?"), "contact");
        find(map, "lost parcel", "").body("items[0].text", containsString("lost parcel"));
        as(Role.CONTRIBUTOR)
                .get(SEARCH + "?q=lost+parcel&map=" + map.id())
                .then()
                .body("items", hasSize(1))
                .body("items[0].text", nullValue());
    }

    @Test
    void pagesFollowEachOther() {
        DrawnMap map = DrawnMap.with(logs, "Delivery");
        List<String> comments = new ArrayList<>();
        for (int i = 1; i <= 7; i++) {
            comments.add("The parcel came " + i + " days late");
        }
        Heard.on(map, LocalDate.of(2026, 1, 1), comments);
        List<String> found = new ArrayList<>();
        String next = "";
        while (next != null) {
            ValidatableResponse page = find(map, "late parcel", "&limit=3" + (next.isEmpty() ? "" : "&cursor=" + next));
            found.addAll(page.extract().path("items.text"));
            next = page.extract().path("next");
        }
        assertThat(found).containsExactlyInAnyOrderElementsOf(comments);
    }

    @Test
    void whoIsErasedIsNotFoundAnyMore() {
        DrawnMap map = DrawnMap.with(logs, "Delivery");
        String customer = UUID.randomUUID().toString();
        as(Role.ANALYST)
                .contentType(ContentType.JSON)
                .body("""
                        {"source": "survey", "submissionId": "%s", "collectedAt": "2026-01-23T02:01:00Z", "map": "%s",
                         "comment": "Wombats ate my parcel", "customer": "%s"}""".formatted(UUID.randomUUID(), map.id(), customer))
                .post("/api/v1/feedback")
                .then()
                .statusCode(201);
        Heard.until(() -> Heard.analysed(map) == 1);
        find(map, "animals ate the package", "").body("items.text", hasItem("Wombats ate my parcel"));
        as(Role.ADMIN).delete("/api/v1/customers/" + customer).then().statusCode(204);
        find(map, "animals ate the package", "").body("items", hasSize(0)).body("next", nullValue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x=1",
                "q=",
                "q=%20%20",
                "q=%00",
                "q=x&limit=0",
                "q=x&limit=201",
                "q=x&cursor=x",
                "q=x&map=7",
                "q=x&sentiment=angry",
                "q=x&from=yesterday",
                "q=x&touchpoint=%7B%22$gt%22:1%7D"
            })
    void aSearchRefusesWhatItCannotUnderstand(String query) {
        as(Role.VIEWER)
                .urlEncodingEnabled(false)
                .get(SEARCH + "?" + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @Test
    void longAndOddQuestionsAreAnsweredOrRefused() {
        as(Role.VIEWER).queryParam("q", "x".repeat(501)).get(SEARCH).then().statusCode(400);
        for (String odd : List.of(
                "'; drop table",
                "<script>alert(1)</script>",
                "{\"$gt\": \"\"}",
                "\uD83D\uDE21\uD83D\uDE21",
                "x".repeat(500),
                "\u202Eright to left")) {
            as(Role.VIEWER).queryParam("q", odd).get(SEARCH).then().statusCode(200);
        }
    }

    private static ValidatableResponse find(DrawnMap map, String sought, String more) {
        return as(Role.ANALYST)
                .queryParam("q", sought)
                .get(SEARCH + "?map=" + map.id() + more)
                .then()
                .statusCode(200);
    }
}
