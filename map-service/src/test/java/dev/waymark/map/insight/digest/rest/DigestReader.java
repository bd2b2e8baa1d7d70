package dev.waymark.map.insight.digest.rest;

import static dev.waymark.map.insight.Insights.PATH;
import static dev.waymark.map.insight.digest.rest.TimeOfEvents.at;
import static dev.waymark.testkit.Api.as;

import dev.waymark.map.insight.Insights;
import dev.waymark.testkit.Role;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;

/** A viewer in Berlin who wants to hear of the week before on Tuesdays. */
record DigestReader(String name) {
    static DigestReader anew() {
        return new DigestReader("reader-" + UUID.randomUUID());
    }

    void subscribed(String time, String department) {
        String subscription = "{\"departments\": [\"%s\"], \"weekday\": \"tuesday\", \"zone\": \"Europe/Berlin\"}"
                .formatted(department);
        at(time, () -> Insights.subscribe(name, subscription).statusCode(200));
    }

    ValidatableResponse digest(String week) {
        return as(name, Role.VIEWER).get(PATH + "/digest?week=" + week).then();
    }
}
