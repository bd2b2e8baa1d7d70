package dev.waymark.kpi;

import static dev.waymark.kpi.Kpis.PATH;
import static dev.waymark.kpi.Kpis.get;
import static dev.waymark.kpi.Kpis.post;
import static dev.waymark.kpi.Kpis.waitingTime;
import static dev.waymark.testkit.Api.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import dev.waymark.eventstore.EventLog;
import dev.waymark.testkit.Role;
import dev.waymark.testkit.TestEnvironment;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is sent, the answer is a problem and the log has not grown. */
@QuarkusTest
@QuarkusTestResource(TestEnvironment.class)
class BadInputTest {
    @Inject
    EventLog log;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name|null",
                "name|\"\"",
                "name|\"  \"",
                "name|7",
                "name|{\"$gt\": \"\"}",
                "name|\"a\\u0000b\"",
                "kind|null",
                "kind|\"NUMBER\"",
                "kind|\"ratio\"",
                "kind|0",
                "unit|null",
                "unit|\"\"",
                "unit|[\"min\"]",
                "direction|\"up\"",
                "target|\"5\"",
                "target|1e999",
                "target|true",
                "warningLevel|3",
                "cadence|\"daily\"",
                "cadence|\"P1D'; drop\"",
                "scope|\"all\"",
                "scope|{\"map\": \"01234567-89ab-7def-8123-456789abcdef\"}",
                "scope|{\"map\": {\"$ne\": null}}"
            })
    void aKpiWithABadFieldIsNotDefined(String field, String value) {
        long before = log.head();

        post(PATH, kpiWith(field, value))
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:waymark:problem:invalid-input"))
                .body("violations.field", hasItem(startsWith(field)));
        assertThat(log.head()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "null", "[]", "\"kpi\"", "{}{}", "{\"name\": \"A\", \"name\": \"B\"}", "\u0000"})
    void whatIsNoKpiIsRefused(String body) {
        long before = log.head();

        post(PATH, body).statusCode(400).contentType("application/problem+json");
        assertThat(log.head()).isEqualTo(before);
    }

    @Test
    void anUnknownFieldIsNamed() {
        post(PATH, """
                        {"name": "A", "kind": "number", "unit": "min", "direction": "lower-is-better", "owner": "me"}""").statusCode(400).body("violations[0].field", equalTo("owner"));
    }

    @Test
    void aHugeNameIsRefused() {
        post(PATH, """
                        {"name": "%s", "kind": "number", "unit": "min", "direction": "lower-is-better"}""".formatted("x".repeat(1_000_000))).statusCode(400).body("violations[0].field", equalTo("name"));
    }

    @Test
    void anotherEncodingIsRefused() {
        byte[] latin1 = """
                {"name": "Zufriedenheit über alles", "kind": "number", "unit": "min", "direction": "lower-is-better"}""".getBytes(StandardCharsets.ISO_8859_1);

        as(Role.ANALYST)
                .contentType(ContentType.JSON)
                .body(latin1)
                .post(PATH)
                .then()
                .statusCode(400);
        as(Role.ANALYST)
                .contentType("text/csv")
                .body("name\nA")
                .post(PATH)
                .then()
                .statusCode(415);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"'; drop table kpis; --", "<script>alert(1)</script>", "{\\\"$gt\\\": \\\"\\\"}", "Ünïcödé 漢字 🚀"
            })
    void oddTextIsKeptAsItIs(String name) {
        String id = Kpis.define("""
                {"name": "%s", "kind": "number", "unit": "min", "direction": "lower-is-better"}""".formatted(name));

        get("/{kpi}", id).body("name", equalTo(name.replace("\\", "")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"measurements\": []}",
                "{\"measurements\": null}",
                "{\"measurements\": [null]}",
                "{\"measurements\": {\"at\": \"2025-01-01T00:00:00Z\", \"value\": 1}}",
                "{\"measurements\": [{\"at\": \"2025-01-01T00:00:00Z\"}]}",
                "{\"measurements\": [{\"value\": 1}]}",
                "{\"measurements\": [{\"at\": \"2025-01-01\", \"value\": 1}]}",
                "{\"measurements\": [{\"at\": \"yesterday\", \"value\": 1}]}",
                "{\"measurements\": [{\"at\": \"2025-01-01T00:00:00Z\", \"value\": \"1\"}]}",
                "{\"measurements\": [{\"at\": \"2025-01-01T00:00:00Z\", \"value\": NaN}]}",
                "{\"measurements\": [{\"at\": \"2025-01-01T00:00:00Z\", \"value\": 1e999}]}",
                "{\"measurements\": [{\"at\": \"2025-01-01T00:00:00Z\", \"value\": 1, \"unit\": \"s\"}]}",
                "{\"measurements\": [{\"at\": \"2025-01-01T00:00:00Z\", \"value\": 1}, {\"at\": {\"$gt\": \"\"}, \"value\": 2}]}"
            })
    void whatAreNoMeasurementsIsRefusedAsAWhole(String body) {
        String kpi = waitingTime();
        long before = log.head();

        post(PATH + "/" + kpi + "/measurements", body)
                .statusCode(400)
                .contentType("application/problem+json")
                .body(
                        "type",
                        anyOf(
                                equalTo("urn:waymark:problem:invalid-input"),
                                equalTo("urn:waymark:problem:malformed-body")));
        assertThat(log.head()).isEqualTo(before);
        get("/{kpi}/measurements", kpi).body("items", hasSize(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"action\": null}", "{\"action\": \"'; drop\"}", "{\"action\": 7}"})
    void whatIsNoActionIsNotConcluded(String body) {
        post(PATH + "/" + waitingTime() + "/impact", body)
                .statusCode(400)
                .body("violations[0].field", equalTo("action"));
    }

    @ParameterizedTest
    @CsvSource({
        "?kind=NPS",
        "?kind=ratio",
        "?limit=0",
        "?limit=201",
        "?cursor=abc",
        "/{kpi}/measurements?from=2025-01-01",
        "/{kpi}/measurements?to=now"
    })
    void aQueryThatMeansNothingIsRefused(String query) {
        get(query.replace("{kpi}", waitingTime())).statusCode(400).contentType("application/problem+json");
    }

    @Test
    void aDuplicateRequestIsAnsweredOnce() {
        String key = UUID.randomUUID().toString();
        String body = """
                {"name": "A", "kind": "number", "unit": "min", "direction": "lower-is-better"}""";

        String first = define(key, body);
        String second = define(key, body);

        assertThat(second).isEqualTo(first);
    }

    private static String kpiWith(String field, String value) {
        Map<String, String> fields = new LinkedHashMap<>(Map.of(
                "name", "\"Waiting time\"",
                "kind", "\"number\"",
                "unit", "\"min\"",
                "direction", "\"lower-is-better\"",
                "target", "5",
                "warningLevel", "10"));
        fields.put(field, value);
        return fields.entrySet().stream()
                .map(entry -> "\"%s\": %s".formatted(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static String define(String key, String body) {
        return as(Role.ANALYST)
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(body)
                .post(PATH)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
