package dev.waymark.map.insight.reader.rest;

import static dev.waymark.map.insight.Insights.PATH;
import static dev.waymark.map.insight.Insights.department;
import static dev.waymark.map.insight.Insights.patch;
import static dev.waymark.map.insight.Insights.published;
import static dev.waymark.map.insight.Insights.see;
import static dev.waymark.map.insight.Insights.subscribe;
import static dev.waymark.testkit.Api.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.waymark.map.DrawnMap;
import dev.waymark.testkit.AtOnce;
import dev.waymark.testkit.Replays;
import dev.waymark.testkit.Role;
import dev.waymark.testkit.TestEnvironment;
import dev.waymark.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestEnvironment.class)
class ReadersTest {
    private static final int READERS = 100;

    @Inject
    Replays replays;

    @Test
    void aReaderReactsOnceInEachWayAndHasSeenItThen() {
        String insight = published("Buyers leave", department());

        react(Role.VIEWER, insight, "useful")
                .statusCode(200)
                .body("reactions.useful", equalTo(1))
                .body("seen", equalTo(1))
                .body("mine.revision", equalTo(1));
        react(Role.VIEWER, insight, "useful").statusCode(200).body("reactions.useful", equalTo(1));
        react(Role.VIEWER, insight, "acting-on-it").body("mine.reactions", contains("useful", "acting-on-it"));
        react(Role.ANALYST, insight, "useful").body("reactions.useful", equalTo(2));
        withdraw(Role.VIEWER, insight, "useful")
                .statusCode(200)
                .body("reactions.useful", equalTo(1))
                .body("mine.reactions", contains("acting-on-it"));
        withdraw(Role.VIEWER, insight, "useful").statusCode(200).body("reactions.useful", equalTo(1));
        withdraw(Role.ADMIN, insight, "useful").statusCode(200).body("seen", equalTo(2));
        react(Role.VIEWER, insight, "useful").body("reactions.useful", equalTo(2));
        react(Role.VIEWER, insight, "boring")
                .statusCode(400)
                .body("violations[0].field", equalTo("kind"))
                .body("violations[0].message", containsString("useful, surprising, acting-on-it, disagree"));
        replays.changeNothing("insight-readings", "insight_readings", "insight_tallies");
    }

    @Test
    void aReaderSaysWhichWordingWasOnScreen() {
        String insight = published("Buyers leave", department());
        patch(insight, "{\"title\": \"Buyers stay\"}").statusCode(200);

        say(insight, "{\"revision\": 1}").statusCode(200).body("mine.changedSinceSeen", equalTo(true));
        say(insight, "").statusCode(200).body("mine.revision", equalTo(2));
        say(insight, "{\"revision\": 1}").body("mine.revision", equalTo(2));
        say(insight, "{\"revision\": 3}").statusCode(400).body("violations[0].field", equalTo("revision"));
        say(insight, "{\"revision\": 0}").statusCode(400);
        say(insight, "{\"user\": \"somebody else\"}").statusCode(400);
    }

    @Test
    void aHundredReadersAtOnceDoNotWaitForEachOtherNorForTheAuthor() throws Exception {
        String insight = published("Buyers leave", department());
        List<Callable<Integer>> doings = new ArrayList<>();
        for (int i = 0; i < READERS; i++) {
            String reader = "reader-" + i;
            doings.add(() -> see(as(reader, Role.VIEWER), insight).extract().statusCode());
            doings.add(() -> see(as(reader, Role.VIEWER), insight).extract().statusCode());
            doings.add(() -> as(reader, Role.VIEWER)
                    .put(PATH + "/" + insight + "/reactions/surprising")
                    .statusCode());
        }
        for (int i = 0; i < 5; i++) {
            String title = "{\"title\": \"Buyers leave %d\"}".formatted(i);
            doings.add(() -> patch(insight, title).extract().statusCode());
        }

        assertThat(AtOnce.call(doings)).containsOnly(200);

        as(Role.VIEWER)
                .get(PATH + "/" + insight)
                .then()
                .body("revision", equalTo(6))
                .body("seen", equalTo(READERS))
                .body("reactions.surprising", equalTo(READERS));
    }

    @Test
    void theAudienceIsThoseWhoSubscribedAndMayRead() {
        String marketing = department();
        String sales = department();
        DrawnMap map = DrawnMap.ofVisibility("private");
        String insight = published("Buyers leave", marketing + "\", \"" + sales, map);
        for (String user : List.of("ann-audience", "bob-audience")) {
            assign(map, user);
        }
        subscribe("ann-audience", to(marketing.toUpperCase(Locale.ROOT))).statusCode(200);
        subscribe("bob-audience", to(marketing + "\", \"" + sales)).statusCode(200);
        subscribe("eve-audience", to(marketing)).statusCode(200);
        see(as("bob-audience", Role.VIEWER), insight).statusCode(200);
        see(as("eve-audience", Role.VIEWER), insight).statusCode(404);
        see(as(Role.ADMIN), insight).statusCode(200);

        as("ann-audience", Role.VIEWER)
                .get(PATH + "/" + insight + "/audience")
                .then()
                .statusCode(200)
                .body("subscribers", equalTo(2))
                .body("seen", equalTo(1))
                .body("seenByOthers", equalTo(1))
                .body("departments.department", contains(marketing, sales))
                .body("departments.subscribers", contains(2, 1))
                .body("departments.seen", contains(1, 1))
                .body("readers", nullValue());
        as(Role.JOURNEY_MANAGER)
                .get(PATH + "/" + insight + "/audience?limit=1")
                .then()
                .body("readers.items.name", contains("Admin"))
                .body("readers.items", hasSize(1))
                .body("readers.next", notNullValue());
    }

    @Test
    void nobodyIsTheAudienceOfWhatNobodySubscribedTo() {
        String insight = published("Buyers leave", department());

        as(Role.JOURNEY_MANAGER)
                .get(PATH + "/" + insight + "/audience")
                .then()
                .body("seen", equalTo(0))
                .body("departments[0].seen", equalTo(0))
                .body("readers.items", empty());
    }

    private static String to(String departments) {
        return "{\"departments\": [\"%s\"], \"zone\": \"Europe/Berlin\"}".formatted(departments);
    }

    private static void assign(DrawnMap map, String user) {
        as(Role.JOURNEY_MANAGER)
                .contentType(ContentType.JSON)
                .body("{\"name\": \"%s\", \"role\": \"viewer\"}".formatted(user))
                .put(map.path() + "/stakeholders/" + Tokens.subject(user))
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse say(String insight, String body) {
        var reader = as(Role.VIEWER);
        return (body.isEmpty() ? reader : reader.contentType(ContentType.JSON).body(body))
                .put(PATH + "/" + insight + "/seen")
                .then();
    }

    private static ValidatableResponse react(Role role, String insight, String kind) {
        return as(role).put(PATH + "/" + insight + "/reactions/" + kind).then();
    }

    private static ValidatableResponse withdraw(Role role, String insight, String kind) {
        return as(role).delete(PATH + "/" + insight + "/reactions/" + kind).then();
    }
}
