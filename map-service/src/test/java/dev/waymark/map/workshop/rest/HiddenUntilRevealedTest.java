package dev.waymark.map.workshop.rest;

import static dev.waymark.map.workshop.rest.HeldWorkshop.WORKSHOPS;
import static dev.waymark.map.workshop.rest.HeldWorkshop.participant;
import static dev.waymark.map.workshop.rest.HeldWorkshop.post;
import static dev.waymark.map.workshop.rest.HeldWorkshop.problem;
import static dev.waymark.testkit.Api.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import dev.waymark.map.DrawnMap;
import dev.waymark.testkit.Replays;
import dev.waymark.testkit.Role;
import dev.waymark.testkit.TestEnvironment;
import dev.waymark.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestEnvironment.class)
class HiddenUntilRevealedTest {
    private static final String SECRET = "Nobody packs on Mondays";

    @Inject
    Replays replays;

    @Test
    void untilTheFacilitatorRevealsNobodySeesWhatOthersSaid() {
        DrawnMap map = DrawnMap.shared();
        HeldWorkshop workshop = HeldWorkshop.running(map, "ann", "bob");
        workshop.say("ann", map.delivery(), """
                {"whatWeDo": "%s", "customerView": "Waits", "feeling": -2}""".formatted(SECRET))
                .statusCode(200)
                .body("whatWeDo", equalTo(SECRET))
                .body("participant.department", equalTo("department of ann"));
        workshop.say("bob", map.delivery(), "{\"feeling\": 1}").statusCode(200);

        Map<String, RequestSpecification> others = Map.of(
                "bob", participant("bob"),
                "the facilitator", as(Role.JOURNEY_MANAGER),
                "an admin", as(Role.ADMIN),
                "a reader", as(Role.VIEWER));
        List<String> addresses = List.of(
                workshop.path(),
                workshop.path() + "/perspectives",
                workshop.path() + "/perspectives?participant=" + Tokens.subject("ann"),
                workshop.path() + "/perspectives?touchpoint=" + map.delivery(),
                workshop.path() + "/participation",
                workshop.path() + "/gaps",
                workshop.path() + "/kano",
                WORKSHOPS + "?map=" + map.id(),
                map.path(),
                map.path() + "/audit",
                map.path() + "/audit.csv",
                map.path() + "/revisions",
                map.path() + "/feelings");
        others.forEach((who, caller) -> addresses.forEach(
                address -> assertThat(caller.get(address).then().extract().asString())
                        .as("what %s reads at %s", who, address)
                        .doesNotContain(SECRET)
                        .doesNotContain("\"feeling\":-2")));
        participant("ann").get(workshop.path() + "/perspectives").then().body("items.whatWeDo", contains(SECRET));
        participant("bob").get(workshop.path() + "/perspectives").then().body("items.feeling", contains(1));
        as(Role.JOURNEY_MANAGER).get(workshop.path() + "/perspectives").then().body("items", empty());
        as(Role.JOURNEY_MANAGER)
                .get(workshop.path() + "/gaps")
                .then()
                .statusCode(409)
                .body("type", equalTo(problem("workshop-in-another-state")));

        workshop.go("revelation").statusCode(200);
        as(Role.VIEWER)
                .get(workshop.path() + "/perspectives")
                .then()
                .body("items.feeling", containsInAnyOrder(-2, 1))
                .body("items.participant.name", containsInAnyOrder("ann", "bob"));
        as(Role.VIEWER)
                .get(workshop.path() + "/perspectives?participant=" + Tokens.subject("ann"))
                .then()
                .body("items.whatWeDo", contains(SECRET));
        as(Role.VIEWER)
                .get(workshop.path() + "/perspectives?touchpoint=" + map.ordering())
                .then()
                .body("items", empty());
        replays.changeNothing("workshop-perspectives", "workshop-perspectives");
    }

    @Test
    void theFacilitatorSeesWhoHasSaidHowMuchAndNothingElse() {
        DrawnMap map = DrawnMap.shared();
        HeldWorkshop workshop = HeldWorkshop.running(map, "ann", "bob");
        workshop.say("ann", map.delivery(), "{\"feeling\": -2}");
        workshop.say("ann", map.ordering(), "{\"feeling\": 0}");

        as(Role.JOURNEY_MANAGER)
                .get(workshop.path() + "/participation")
                .then()
                .statusCode(200)
                .body("participants.name", contains("ann", "bob"))
                .body("participants.perspectives", contains(2, 0))
                .body("participants.kanoAnswers", contains(0, 0));
        participant("bob")
                .get(workshop.path() + "/participation")
                .then()
                .statusCode(403)
                .body("type", equalTo(problem("not-the-facilitator")));
        workshop.go("revelation");
        participant("bob").get(workshop.path() + "/participation").then().statusCode(200);
    }

    @Test
    void whatACancelledWorkshopDidNotRevealStaysHidden() {
        DrawnMap map = DrawnMap.shared();
        HeldWorkshop workshop = HeldWorkshop.running(map, "ann");
        workshop.say("ann", map.delivery(), "{\"feeling\": 1}");
        post(as(Role.JOURNEY_MANAGER), workshop.path() + "/cancellation", "{\"reason\": \"Too few came\"}")
                .body("cancelledFor", equalTo("Too few came"));
        as(Role.JOURNEY_MANAGER).get(workshop.path() + "/perspectives").then().body("items", empty());
        as(Role.JOURNEY_MANAGER).get(workshop.path() + "/gaps").then().statusCode(409);
    }
}
