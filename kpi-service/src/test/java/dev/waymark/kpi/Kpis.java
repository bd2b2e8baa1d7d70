package dev.waymark.kpi;

import static dev.waymark.testkit.Api.as;

import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.TouchpointId;
import dev.waymark.testkit.Role;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** KPIs over HTTP. */
public final class Kpis {
    public static final String PATH = "/api/v1/kpis";

    private Kpis() {}

    public static String waitingTime() {
        return define("""
                {"name": "Waiting time", "kind": "number", "unit": "min", "direction": "lower-is-better",
                 "target": 5, "warningLevel": 10, "cadence": "P1D"}""");
    }

    public static String score(String kind, JourneyMapId map, @Nullable TouchpointId touchpoint) {
        return define("""
                {"name": "%s", "kind": "%s", "direction": "higher-is-better", "target": 40, "warningLevel": 20,
                 "scope": {"map": "%s"%s}}""".formatted(
                        kind, kind, map, touchpoint == null ? "" : ", \"touchpoint\": \"%s\"".formatted(touchpoint)));
    }

    public static String define(String body) {
        return post(PATH, body).statusCode(201).extract().path("id");
    }

    /** {@code 2025-01-01T08:00:00Z=7.5} and so on. */
    public static ValidatableResponse measure(String kpi, String... values) {
        StringBuilder items = new StringBuilder();
        for (String value : values) {
            int sign = value.indexOf('=');
            items.append(items.isEmpty() ? "" : ",")
                    .append("{\"at\": \"%s\", \"value\": %s}"
                            .formatted(value.substring(0, sign), value.substring(sign + 1)));
        }
        return post(PATH + "/" + kpi + "/measurements", "{\"measurements\": [%s]}".formatted(items));
    }

    public static ValidatableResponse post(String path, String body) {
        return as(Role.ANALYST)
                .contentType(ContentType.JSON)
                .body(body)
                .post(path)
                .then();
    }

    public static ValidatableResponse get(String path, Object... parameters) {
        Object[] texts = Arrays.stream(parameters).map(Object::toString).toArray();
        return as(Role.VIEWER).get(PATH + path, texts).then();
    }
}
