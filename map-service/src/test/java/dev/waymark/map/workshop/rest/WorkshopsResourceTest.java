package dev.waymark.map.workshop.rest;

import static dev.waymark.map.workshop.rest.HeldWorkshop.WORKSHOPS;
import static dev.waymark.map.workshop.rest.HeldWorkshop.post;
import static dev.waymark.map.workshop.rest.HeldWorkshop.problem;
import static dev.waymark.map.workshop.rest.HeldWorkshop.put;
import static dev.waymark.testkit.Api.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.waymark.map.DrawnMap;
import dev.waymark.testkit.Replays;
import dev.waymark.testkit.Role;
import dev.waymark.testkit.TestEnvironment;
import dev.waymark.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TestEnvironment.class)
class WorkshopsResourceTest {
    @Inject
    Replays replays;

    @Test
    void aWorkshopIsPlannedHeldAndClosed() {
        DrawnMap map = DrawnMap.shared();
        HeldWorkshop workshop = HeldWorkshop.planned(map);
        workshop.now()
                .header("ETag", "\"1\"")
                .body("state", equalTo("planned"))
                .body("title", equalTo("Delivery from the inside"))
                .body("time.zone", equalTo("Europe/Berlin"))
                .body("begins", equalTo("2190-07-01T07:00:00Z"))
                .body("facilitator.name", equalTo("Journey-manager"))
                .body("invitations", empty())
                .body("startedAt", nullValue());

        workshop.invite("ann", "sales").body("invitations[0].answer", equalTo("none"));
        post(as("ann", Role.VIEWER), workshop.path() + "/invitations/me/answer", "{\"accepted\": true}")
                .statusCode(200)
                .body("invitations[0].answer", equalTo("accepted"));
        workshop.go("start").statusCode(200).body("state", equalTo("running")).body("startedAt", notNullValue());
        workshop.go("revelation").statusCode(200).body("state", equalTo("revealed"));
        workshop.close("{\"decisions\": [{\"text\": \"Talk to the carrier\"}]}")
                .statusCode(200)
                .body("state", equalTo("closed"))
                .body("decisions.text", contains("Talk to the carrier"))
                .body("decisions.changesMap", contains(false))
                .body("mapRevision", nullValue());
        workshop.close("{\"decisions\": []}")
                .statusCode(409)
                .body("type", equalTo(problem("workshop-in-another-state")))
                .body("detail", equalTo("It is closed; this is done while it is revealed"));
        replays.changeNothing("workshops", "workshops");
    }

    @Test
    void aPlanIsChangedOrHandedOverByWhoLeadsIt() {
        HeldWorkshop workshop = HeldWorkshop.planned(DrawnMap.shared());
        patch(as(Role.JOURNEY_MANAGER), workshop, "{\"time\": {\"minutes\": 90}, \"goal\": null}", "\"1\"", 200);
        workshop.now().body("time.minutes", equalTo(90)).body("goal", nullValue());
        patch(as(Role.JOURNEY_MANAGER), workshop, "{\"title\": \"Late\"}", "\"1\"", 412);
        patch(as("other", Role.JOURNEY_MANAGER), workshop, "{\"title\": \"Mine\"}", "*", 403);
        String other = "{\"facilitator\": {\"user\": \"%s\", \"name\": \"Other\"}}".formatted(Tokens.subject("other"));
        patch(as(Role.JOURNEY_MANAGER), workshop, other, "*", 200);
        patch(as("other", Role.JOURNEY_MANAGER), workshop, "{\"title\": \"Mine\"}", "*", 200);
        patch(as(Role.JOURNEY_MANAGER), workshop, "{\"title\": \"Back\"}", "*", 403);
        patch(as(Role.ADMIN), workshop, "{\"title\": \"Any\"}", "*", 200);
        patch(
                as(Role.ADMIN),
                workshop,
                "{\"map\": \"%s\"}".formatted(DrawnMap.shared().id()),
                "*",
                400);
        workshop.go("start").statusCode(403).body("type", equalTo(problem("not-the-facilitator")));
    }

    private static void patch(
            RequestSpecification who, HeldWorkshop workshop, String body, String ifMatch, int status) {
        who.contentType("application/merge-patch+json")
                .header("If-Match", ifMatch)
                .body(body)
                .patch(workshop.path())
                .then()
                .statusCode(status);
    }

    @Test
    void onlyWhoMayReadTheMapIsInvitedOrLeads() {
        DrawnMap map = DrawnMap.ofVisibility("private");
        HeldWorkshop workshop = HeldWorkshop.planned(map);
        workshop.invite("ann", "sales")
                .statusCode(409)
                .body("type", equalTo(problem("invitee-cannot-read-map")))
                .body("detail", containsString("Buying a camera"));
        post(
                        as(Role.JOURNEY_MANAGER),
                        WORKSHOPS,
                        HeldWorkshop.plan(map)
                                .replace(
                                        "\"title\"",
                                        "\"facilitator\": {\"user\": \"%s\", \"name\": \"Ann\"}, \"title\""
                                                .formatted(Tokens.subject("ann"))))
                .statusCode(409)
                .body("type", equalTo(problem("invitee-cannot-read-map")));

        put(as(Role.JOURNEY_MANAGER), map.path() + "/stakeholders/" + Tokens.subject("ann"), """
                {"name": "Ann", "role": "viewer"}""")
                .statusCode(200);
        workshop.invite("ann", "sales").statusCode(200);
        as("ann", Role.VIEWER).get(workshop.path()).then().statusCode(200);
    }

    @Test
    void aPrivateMapsWorkshopsDoNotExistForOutsiders() {
        HeldWorkshop workshop = HeldWorkshop.running(DrawnMap.ofVisibility("private"));
        for (String below : List.of("", "/perspectives", "/participation", "/gaps", "/kano")) {
            as("stranger", Role.ANALYST).get(workshop.path() + below).then().statusCode(404);
        }
        for (String below : List.of("/start", "/revelation", "/cancellation")) {
            post(as("stranger", Role.ANALYST), workshop.path() + below, "{}").statusCode(404);
        }
        post(as("stranger", Role.ANALYST), workshop.path() + "/closing", "{\"decisions\": []}")
                .statusCode(404);
        post(as("stranger", Role.ANALYST), workshop.path() + "/invitations/me/answer", "{\"accepted\": true}")
                .statusCode(404);
        put(
                        as("stranger", Role.ANALYST),
                        workshop.path() + "/perspectives/" + workshop.map().ordering(),
                        """
                {"feeling": 1}""")
                .statusCode(404);
        as("stranger", Role.ANALYST)
                .get(WORKSHOPS + "?map=" + workshop.map().id())
                .then()
                .statusCode(404);
        as("stranger", Role.ANALYST)
                .get(WORKSHOPS + "?limit=200")
                .then()
                .statusCode(200)
                .body("items.id", not(hasItem(workshop.id())));
        post(as("stranger", Role.ANALYST), WORKSHOPS, HeldWorkshop.plan(workshop.map()))
                .statusCode(404);
    }

    @Test
    void workshopsAreFoundByMapStateAndWhoTakesPart() {
        DrawnMap map = DrawnMap.shared();
        HeldWorkshop planned = HeldWorkshop.planned(map);
        HeldWorkshop running = HeldWorkshop.running(map, "finder");
        String ofMap = WORKSHOPS + "?map=" + map.id();

        as(Role.VIEWER).get(ofMap).then().body("items", hasSize(2));
        as(Role.VIEWER).get(ofMap + "&state=running").then().body("items.id", contains(running.id()));
        as("finder", Role.VIEWER).get(ofMap + "&mine=true").then().body("items.id", contains(running.id()));
        as(Role.JOURNEY_MANAGER).get(ofMap + "&mine=true").then().body("items", hasSize(2));
        as(Role.VIEWER).get(ofMap + "&mine=true").then().body("items", empty());
        String next = as(Role.VIEWER).get(ofMap + "&limit=1").then().extract().path("next");
        as(Role.VIEWER)
                .get(ofMap + "&limit=1&cursor=" + next)
                .then()
                .body("items", hasSize(1))
                .body("next", nullValue());
        as(Role.VIEWER).get(WORKSHOPS + "?state=lost").then().statusCode(400);
        planned.go("cancellation").statusCode(200).body("state", equalTo("cancelled"));
    }

    @Test
    void aWorkshopStandsInTheCalendarsOfWhoLeadsItOrIsInvited() {
        HeldWorkshop workshop = HeldWorkshop.planned(DrawnMap.shared());
        workshop.invite("carla", "sales");
        String uid = "UID:" + workshop.id() + "@waymark";

        assertThat(calendarOf("carla"))
                .contains(
                        uid,
                        "DTSTART:21900701T070000Z",
                        "DURATION:PT120M",
                        "SUMMARY:Workshop: Delivery from the inside")
                .contains("STATUS:CONFIRMED");
        assertThat(calendarOf("carl")).doesNotContain(uid);
        post(as("carla", Role.VIEWER), workshop.path() + "/invitations/me/answer", "{\"accepted\": false}");
        assertThat(calendarOf("carla")).doesNotContain(uid);
        post(as("carla", Role.VIEWER), workshop.path() + "/invitations/me/answer", "{\"accepted\": true}");
        workshop.go("cancellation");
        assertThat(calendarOf("carla")).contains(uid, "STATUS:CANCELLED");
        replays.changeNothing("calendar-workshops", "calendar-workshops");
    }

    @Test
    void theCalendarShowsNoWorkshopOnAMapOneCannotReadAnyMore() {
        HeldWorkshop workshop = HeldWorkshop.planned(DrawnMap.shared());
        workshop.invite("carla", "sales");
        as(Role.JOURNEY_MANAGER)
                .contentType("application/merge-patch+json")
                .body("{\"visibility\": \"private\"}")
                .patch(workshop.map().path())
                .then()
                .statusCode(200);

        assertThat(calendarOf("carla")).doesNotContain(workshop.id());
        as("carla", Role.VIEWER).get(workshop.path()).then().statusCode(404);
    }

    private static String calendarOf(String user) {
        return as(user, Role.VIEWER)
                .get("/api/v1/reviews.ics")
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .replace("\r\n ", "");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "",
                "{\"title\": \"a\"",
                "{\"title\": \" \", TIME}",
                "{\"title\": \"\\u0000\", TIME}",
                "{\"title\": {\"$gt\": \"\"}, TIME}",
                "{\"title\": \"a\", \"more\": 1, TIME}",
                "{\"title\": \"a\"}",
                "{\"title\": \"a\", \"time\": {\"start\": \"2190-07-01T09:00:00\", \"minutes\": 0, \"zone\": \"UTC\"}}",
                "{\"title\": \"a\", \"time\": {\"start\": \"2190-07-01T09:00:01\", \"minutes\": 9, \"zone\": \"UTC\"}}",
                "{\"title\": \"a\", \"time\": {\"start\": \"9999-07-01T09:00:00\", \"minutes\": 9, \"zone\": \"UTC\"}}",
                "{\"title\": \"a\", \"time\": {\"start\": \"tomorrow\", \"minutes\": 9, \"zone\": \"UTC\"}}",
                "{\"title\": \"a\", \"time\": {\"start\": \"2190-07-01T09:00:00\", \"minutes\": 9, \"zone\": \"Moon\"}}"
            })
    void aBadPlanIsRefusedAndNothingIsStored(String body) {
        DrawnMap map = DrawnMap.shared();
        String time = "\"time\": {\"start\": \"2190-07-01T09:00:00\", \"minutes\": 9, \"zone\": \"UTC\"}";
        String sent =
                body.replace("TIME", time).replace("{\"title\"", "{\"map\": \"%s\", \"title\"".formatted(map.id()));

        as(Role.JOURNEY_MANAGER)
                .contentType(ContentType.JSON)
                .body(sent)
                .post(WORKSHOPS)
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
        as(Role.VIEWER).get(WORKSHOPS + "?map=" + map.id()).then().body("items", empty());
    }

    @Test
    void aTitleHasItsLength() {
        DrawnMap map = DrawnMap.shared();
        String plan = HeldWorkshop.plan(map);
        post(as(Role.JOURNEY_MANAGER), WORKSHOPS, plan.replace("Delivery from the inside", "x".repeat(201)))
                .statusCode(400)
                .body("violations.field", hasItem("title"));
        post(as(Role.JOURNEY_MANAGER), WORKSHOPS, plan.replace("Delivery from the inside", "<script>'; drop"))
                .statusCode(201)
                .body("title", equalTo("<script>'; drop"));
    }
}
