package dev.waymark.map.insight.subscription.rest;

import static dev.waymark.map.insight.Insights.PATH;
import static dev.waymark.map.insight.Insights.subscribe;
import static dev.waymark.testkit.Api.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.waymark.map.DrawnMap;
import dev.waymark.testkit.Replays;
import dev.waymark.testkit.Role;
import dev.waymark.testkit.TestEnvironment;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(TestEnvironment.class)
class SubscriptionResourceTest {
    private static final String USER = "sue-subscriber";

    @Inject
    Replays replays;

    @Test
    void aSubscriptionIsOnesOwnAndComesAndGoes() {
        DrawnMap map = DrawnMap.shared();
        open("nobody-subscribed").statusCode(404);

        subscribe(USER, """
                {"departments": [" IT", "it"], "maps": ["%s", "%1$s"], "tags": ["Checkout"],
                 "weekday": "friday", "zone": "Europe/Berlin"}""".formatted(map.id()))
                .statusCode(200)
                .body("departments", contains("IT"))
                .body("maps", contains(map.id().toString()))
                .body("weekday", equalTo("friday"));
        String since = open(USER).statusCode(200).extract().path("since");
        subscribe(USER, """
                {"departments": ["IT"], "maps": ["%s"], "tags": ["Checkout"], "weekday": "friday",
                 "zone": "Europe/Berlin"}""".formatted(map.id())).statusCode(200).body("since", equalTo(since));
        subscribe(USER, "{\"tags\": [\"checkout\"], \"zone\": \"UTC\"}")
                .statusCode(200)
                .body("weekday", equalTo("monday"));
        open("nobody-subscribed").statusCode(404);

        unsubscribe().statusCode(204);
        unsubscribe().statusCode(204);
        open(USER).statusCode(404);
        subscribe(USER, "{\"departments\": [\"all\"], \"zone\": \"UTC\"}").statusCode(200);
        replays.changeNothing("insight-subscriptions", "insight_subscriptions");
    }

    @Test
    void aMapThatWasClosedSinceMayStayButNoOtherClosedMapComesIn() {
        DrawnMap map = DrawnMap.shared();
        String wanted = "{\"maps\": [\"%s\"], \"zone\": \"UTC\"}".formatted(map.id());
        String other = "{\"maps\": [\"%s\"], \"zone\": \"UTC\"}"
                .formatted(DrawnMap.ofVisibility("private").id());
        subscribe("max-subscriber", wanted).statusCode(200);
        as(Role.JOURNEY_MANAGER)
                .contentType("application/merge-patch+json")
                .body("{\"visibility\": \"private\"}")
                .patch(map.path())
                .then()
                .statusCode(200);

        subscribe("max-subscriber", wanted).statusCode(200);
        subscribe("max-subscriber", other).statusCode(400).body("detail", containsString("no map you may read"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|zone",
                "{\"zone\": \"UTC\"}|departments",
                "{\"departments\": [], \"maps\": [], \"tags\": [], \"zone\": \"UTC\"}|departments",
                "{\"departments\": [\"\"], \"zone\": \"UTC\"}|departments[0].<list element>",
                "{\"departments\": [\"it\"], \"zone\": \"Europe/Atlantis\"}|zone",
                "{\"departments\": [\"it\"], \"zone\": \"+02:00\"}|zone",
                "{\"departments\": [\"it\"], \"zone\": \"UTC\", \"weekday\": \"someday\"}|",
                "{\"departments\": [\"it\"], \"zone\": \"UTC\", \"user\": \"another\"}|",
                "{\"maps\": [\"01990a3c-0000-7000-8000-00000000dead\"], \"zone\": \"UTC\"}|maps"
            })
    void badSubscriptionsAreRefused(String body, String field) {
        var answer = subscribe("bad-subscriber", body).statusCode(400).contentType("application/problem+json");

        if (field != null) {
            answer.body("violations.field", hasItem(field));
        }
        open("bad-subscriber").statusCode(404);
    }

    private static ValidatableResponse open(String user) {
        return as(user, Role.VIEWER).get(PATH + "/subscription").then();
    }

    private static ValidatableResponse unsubscribe() {
        return as(USER, Role.VIEWER).delete(PATH + "/subscription").then();
    }
}
