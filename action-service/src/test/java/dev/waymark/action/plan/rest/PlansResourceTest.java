package dev.waymark.action.plan.rest;

import static dev.waymark.action.opportunity.rest.Opportunities.dismiss;
import static dev.waymark.action.opportunity.rest.Opportunities.found;
import static dev.waymark.action.plan.rest.Plans.PLANS;
import static dev.waymark.action.plan.rest.Plans.aPlan;
import static dev.waymark.action.plan.rest.Plans.action;
import static dev.waymark.action.plan.rest.Plans.anAction;
import static dev.waymark.action.plan.rest.Plans.manager;
import static dev.waymark.action.plan.rest.Plans.plan;
import static dev.waymark.action.plan.rest.Plans.promise;
import static dev.waymark.action.plan.rest.Plans.today;
import static dev.waymark.testkit.Api.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.waymark.action.Elsewhere;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.TouchpointId;
import dev.waymark.testkit.Role;
import dev.waymark.testkit.TestEnvironment;
import dev.waymark.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestEnvironment.class)
class PlansResourceTest {
    private static final LocalDate DEADLINE = LocalDate.of(2027, 1, 31);

    @Inject
    Elsewhere elsewhere;

    @Test
    void aPlanBelongsToWhoMadeIt() {
        manager()
                .body("""
                        {"name": "Calmer buying"}""")
                .post(PLANS)
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("owner", equalTo(Tokens.subject(Role.JOURNEY_MANAGER).toString()))
                .body("actions", hasSize(0));
    }

    @Test
    void aPlanShowsItsActionsInTheOrderTheyWerePlanned() {
        String plan = aPlan();
        String later = anAction(plan, "ada", DEADLINE);
        String sooner = anAction(plan, "ben", DEADLINE.minusDays(9));

        as(Role.VIEWER)
                .get("%s/%s".formatted(PLANS, plan))
                .then()
                .header("ETag", "\"3\"")
                .body("actions.id", contains(later, sooner))
                .body("actions.assigneeName", contains("ada", "ben"));
    }

    @Test
    void anActionTakesOverWhereItsOpportunityWantsToHelp() {
        JourneyMapId map = elsewhere.mapDrawn();
        TouchpointId touchpoint = elsewhere.touchpointAdded(map, "Asking", 0, 3);
        elsewhere.candidatesWhen(map, answer -> answer.getList("items").size() == 1);
        String opportunity = found(map, touchpoint);

        plan(aPlan(), action("ada", DEADLINE, opportunity, promise(today().minusDays(1))))
                .statusCode(201)
                .header("ETag", "\"2\"")
                .body("status", equalTo("planned"))
                .body("deadline", equalTo("2027-01-31"))
                .body("improvement.opportunity", equalTo(opportunity))
                .body("improvement.map", equalTo(map.toString()))
                .body("improvement.touchpoint", equalTo(touchpoint.toString()))
                .body("commitment.target", equalTo(4.2f))
                .body("commitment.evaluationDays", equalTo(60));
    }

    @Test
    void anOpportunityNobodyKnowsIsNotPlanned() {
        plan(aPlan(), action("ada", DEADLINE, UUID.randomUUID().toString(), null))
                .statusCode(409)
                .body("type", endsWith(":unknown-opportunity"));
    }

    @Test
    void aDismissedOpportunityIsNotPlanned() {
        JourneyMapId map = elsewhere.mapDrawn();
        TouchpointId touchpoint = elsewhere.touchpointAdded(map, "Asking", 0, 3);
        elsewhere.candidatesWhen(map, answer -> answer.getList("items").size() == 1);
        String opportunity = found(map, touchpoint);
        dismiss(opportunity).statusCode(200);

        plan(aPlan(), action("ada", DEADLINE, opportunity, null))
                .statusCode(409)
                .body("type", endsWith(":opportunity-dismissed"));
    }

    @Test
    void anActionOfAPlanNobodyMadeIsNotFound() {
        plan(UUID.randomUUID().toString(), action("ada", DEADLINE, null, null))
                .statusCode(404)
                .body("type", endsWith(":not-found"));
    }

    @Test
    void planningOnAStaleRevisionStoresNothing() {
        String plan = aPlan();
        anAction(plan, "ada", DEADLINE);

        manager()
                .header("If-Match", "\"1\"")
                .body(action("ben", DEADLINE, null, null))
                .post("%s/%s/actions".formatted(PLANS, plan))
                .then()
                .statusCode(412)
                .body("currentRevision", equalTo(2));

        as(Role.VIEWER).get("%s/%s".formatted(PLANS, plan)).then().body("actions", hasSize(1));
    }

    @Test
    void plansComeNewestFirst() {
        String older = aPlan();
        String newer = aPlan();

        as(Role.VIEWER).get(PLANS + "?limit=2").then().body("items.id", contains(newer, older));
    }
}
