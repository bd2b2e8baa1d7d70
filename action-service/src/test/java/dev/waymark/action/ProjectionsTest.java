package dev.waymark.action;

import static dev.waymark.testkit.Api.as;
import static org.hamcrest.Matchers.lessThan;

import dev.waymark.action.opportunity.rest.Opportunities;
import dev.waymark.contracts.feedback.FeedbackId;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.PainPointId;
import dev.waymark.contracts.map.TouchpointId;
import dev.waymark.testkit.Replays;
import dev.waymark.testkit.Role;
import dev.waymark.testkit.TestEnvironment;
import dev.waymark.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(TestEnvironment.class)
class ProjectionsTest {
    @Inject
    Elsewhere elsewhere;

    @Inject
    Replays replays;

    @BeforeEach
    void somethingOfEverythingHasHappened() {
        JourneyMapId map = elsewhere.mapDrawn();
        TouchpointId asking = elsewhere.touchpointAdded(map, "Asking", 1, 3);
        TouchpointId paying = elsewhere.touchpointAdded(map, "Paying", 0, 3);
        PainPointId queue = elsewhere.painPointRaised(map, paying, 4);
        elsewhere.painPointReduced(map, paying, queue);
        FeedbackId moved = elsewhere.customerSaid(asking, 1);
        elsewhere.customerSaid(asking, 2);
        elsewhere.feedbackAssigned(moved, map, paying);
        elsewhere.candidatesWhen(map, answer -> answer.getList("items.gap.n").equals(List.of(1, 1)));

        String opportunity = Opportunities.found(map, asking);
        Opportunities.score(opportunity, 7).statusCode(200);
        Opportunities.dismiss(Opportunities.found(map, paying)).statusCode(200);
        String plan = post("plans", """
                {"name": "Calmer buying"}""");
        String action = post("plans/%s/actions".formatted(plan), """
                {"title": "Print", "assignee": "%s", "assigneeName": "Ada", "deadline": "2026-12-01"}""".formatted(Tokens.subject("ada")));
        post("actions/%s/start".formatted(action), "");
        post("actions/%s/completion".formatted(action), """
                {"completedOn": "2026-06-01"}""");
    }

    @ParameterizedTest(name = "{0} shows the same after the same events twice and after starting over")
    @CsvSource({
        "known-maps, known_maps",
        "feelings, felt_touchpoints heard_feedback",
        "opportunities, opportunities",
        "plans, plans",
        "actions, actions",
        "improvements, improvements"
    })
    void aProjectionShowsTheSameAfterTheSameEventsTwiceAndAfterStartingOver(String group, String collections) {
        replays.changeNothing(group, collections.split(" "));
    }

    @Test
    void everyReadModelIsTheSameAfterItWasBuiltAnew() {
        replays.rebuildAll(
                "known_maps",
                "felt_touchpoints",
                "heard_feedback",
                "opportunities",
                "plans",
                "actions",
                "improvements");
    }

    private static String post(String path, String body) {
        return as(Role.JOURNEY_MANAGER)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/" + path)
                .then()
                .statusCode(lessThan(202))
                .extract()
                .path("id");
    }
}
