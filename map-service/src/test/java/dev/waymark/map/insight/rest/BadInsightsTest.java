package dev.waymark.map.insight.rest;

import static dev.waymark.map.insight.Insights.department;
import static dev.waymark.map.insight.Insights.feed;
import static dev.waymark.map.insight.Insights.post;
import static dev.waymark.map.insight.Insights.published;
import static dev.waymark.testkit.Api.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.waymark.map.DrawnMap;
import dev.waymark.testkit.Role;
import dev.waymark.testkit.TestEnvironment;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(TestEnvironment.class)
class BadInsightsTest {
    private static final String THEME = "\"origin\": {\"theme\": {\"name\": \"parcels\"}}";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|title",
                "[]|",
                "|",
                "{\"title\": 5}|",
                "{\"title\": \"T\", \"text\": \"x\", \"departments\": [], ORIGIN}|departments",
                "{\"title\": \"T\", \"text\": \"x\", \"departments\": [\" \"], ORIGIN}|departments[0].<list element>",
                "{\"title\": \"T\", \"text\": \"x\", \"departments\": [\"\\u00a0\"], ORIGIN}|departments[0]",
                "{\"title\": \"T\", \"text\": \"x\", \"departments\": [\"it\"], \"origin\": {}}|origin",
                "{\"title\": \"T\", \"text\": \"a\\u0000b\", \"departments\": [\"it\"], ORIGIN}|text",
                "{\"title\": \"T\", \"text\": \"LONG\", \"departments\": [\"it\"], ORIGIN}|text",
                "{\"title\": \"T\", \"text\": \"x\", \"departments\": [\"it\"], ORIGIN, \"seen\": 7}|",
                "{\"title\": \"T\", \"text\": \"x\", \"departments\": [\"it\"], ORIGIN, \"state\": \"retracted\"}|state",
                "{\"title\": \"T\", \"text\": \"x\", \"departments\": [\"it\"], ORIGIN, \"figures\": [{\"name\": \"NPS\", \"value\": 33}]}|figures[0].high",
                "{\"title\": \"T\", \"text\": \"x\", \"departments\": [\"it\"], ORIGIN, \"figures\": [{\"name\": \"NPS\", \"value\": 33, \"low\": 20, \"high\": 40, \"n\": 0}]}|figures[0].n",
                "{\"title\": \"T\", \"text\": \"x\", \"departments\": [\"it\"], ORIGIN, \"figures\": [{\"name\": \"NPS\", \"value\": 50, \"low\": 20, \"high\": 40, \"n\": 9}]}|figures[0]",
                "{\"title\": \"T\", \"text\": \"x\", \"departments\": [\"it\"], ORIGIN, \"figures\": [{\"name\": \"NPS\", \"value\": 50, \"low\": 20, \"high\": 1e999, \"n\": 9}]}|figures[0]",
                "{\"title\": \"T\", \"text\": \"x\", \"departments\": [\"it\"], \"origin\": {\"map\": \"01990a3c-0000-7000-8000-00000000dead\"}}|origin.map",
                "{\"title\": \"T\", \"text\": \"x\", \"departments\": [\"it\"], \"origin\": {\"theme\": {\"name\": \"t\"}, \"stage\": \"01990a3c-0000-7000-8000-00000000dead\"}}|origin.map"
            })
    void badInsightsAreRefused(String body, String field) {
        String sent = body == null ? "" : body.replace("ORIGIN", THEME).replace("LONG", "x".repeat(4_001));

        var answer = post(sent).statusCode(400).contentType("application/problem+json");

        if (field != null) {
            answer.body("violations.field", hasItem(field));
        }
    }

    @Test
    void aPlaceMustBeOnTheMap() {
        DrawnMap map = DrawnMap.shared();
        post("""
                {"title": "T", "text": "x", "departments": ["it"],
                 "origin": {"map": "%s", "touchpoint": "%s", "painPoint": "%s"}}""".formatted(map.id(), map.delivery(), map.painPoint()))
                .statusCode(400)
                .body("violations[0].field", equalTo("origin"));
    }

    @Test
    void scriptsAndQueriesAreWordsLikeOthers() {
        String department = department();
        String words = "<script>alert(1)</script> {\\\"$gt\\\":\\\"\\\"}'; drop table --";
        published(words, department);

        feed(as(Role.VIEWER), department)
                .body("items.title", contains("<script>alert(1)</script> {\"$gt\":\"\"}'; drop table --"));
    }
}
