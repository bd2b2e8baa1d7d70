package dev.waymark.action.plan.rest;

import static dev.waymark.action.opportunity.rest.Opportunities.found;
import static dev.waymark.action.plan.rest.Plans.ACTIONS;
import static dev.waymark.action.plan.rest.Plans.aPlan;
import static dev.waymark.action.plan.rest.Plans.action;
import static dev.waymark.action.plan.rest.Plans.anAction;
import static dev.waymark.action.plan.rest.Plans.complete;
import static dev.waymark.action.plan.rest.Plans.contributor;
import static dev.waymark.action.plan.rest.Plans.manager;
import static dev.waymark.action.plan.rest.Plans.patch;
import static dev.waymark.action.plan.rest.Plans.plan;
import static dev.waymark.action.plan.rest.Plans.promise;
import static dev.waymark.action.plan.rest.Plans.start;
import static dev.waymark.action.plan.rest.Plans.today;
import static dev.waymark.testkit.Api.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import dev.waymark.action.Elsewhere;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.TouchpointId;
import dev.waymark.testkit.Role;
import dev.waymark.testkit.TestEnvironment;
import dev.waymark.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestEnvironment.class)
class ActionsResourceTest {
    private static final LocalDate DEADLINE = LocalDate.of(2027, 1, 31);

    @Inject
    Elsewhere elsewhere;

    @Test
    void theAssigneeWorksOnTheActionUntilItIsDone() {
        String action = anAction(aPlan(), "ada", DEADLINE);

        start(contributor("ada"), action).statusCode(200).body("status", equalTo("started"));
        patch(contributor("ada"), action, """
                        {"progress": 40, "note": "Half of the shelves"}""")
                .statusCode(200)
                .header("ETag", "\"4\"")
                .body("progress", equalTo(40))
                .body("note", equalTo("Half of the shelves"));
        complete(contributor("ada"), action, today())
                .statusCode(200)
                .body("status", equalTo("done"))
                .body("progress", equalTo(100))
                .body("completedOn", equalTo(today().toString()));
    }

    @Test
    void anotherContributorIsForbiddenToWorkOnIt() {
        String action = anAction(aPlan(), "ada", DEADLINE);

        start(contributor("ben"), action).statusCode(403).body("type", endsWith(":not-your-action"));
    }

    @Test
    void theAssigneeIsForbiddenToMoveTheDeadline() {
        String action = anAction(aPlan(), "ada", DEADLINE);

        patch(contributor("ada"), action, """
                        {"deadline": "2027-06-30"}""").statusCode(403).body("type", endsWith(":forbidden"));
    }

    @Test
    void anActionOnAnOpportunityStartsOnlyWithAPromiseWhoseBaselineIsOver() {
        JourneyMapId map = elsewhere.mapDrawn();
        TouchpointId touchpoint = elsewhere.touchpointAdded(map, "Asking", 0, 3);
        elsewhere.candidatesWhen(map, answer -> answer.getList("items").size() == 1);
        String action = plan(aPlan(), action("ada", DEADLINE, found(map, touchpoint), null))
                .extract()
                .path("id");

        start(manager(), action).statusCode(409).body("type", endsWith(":commitment-missing"));
        patch(manager(), action, "{\"commitment\": %s}".formatted(promise(today())))
                .statusCode(200);
        start(manager(), action).statusCode(409).body("type", endsWith(":baseline-not-over"));
        patch(manager(), action, """
                        {"commitment": {"baselineTo": "%s"}}""".formatted(today().minusDays(1)))
                .statusCode(200)
                .body("commitment.target", equalTo(4.2f))
                .body("commitment.baselineTo", equalTo(today().minusDays(1).toString()));
        start(manager(), action).statusCode(200);
        patch(manager(), action, """
                        {"commitment": {"target": 3}}""").statusCode(409).body("type", endsWith(":commitment-fixed"));
    }

    @Test
    void nothingIsCompletedTomorrow() {
        String action = anAction(aPlan(), "ada", DEADLINE);
        start(manager(), action).statusCode(200);

        complete(manager(), action, today().plusDays(1))
                .statusCode(409)
                .body("type", endsWith(":completed-in-the-future"));
    }

    @Test
    void aDroppedActionSaysWhyAndIsOver() {
        String action = anAction(aPlan(), "ada", DEADLINE);

        manager()
                .body("""
                        {"reason": "No money"}""")
                .post("%s/%s/dropping".formatted(ACTIONS, action))
                .then()
                .statusCode(200)
                .body("status", equalTo("dropped"))
                .body("droppedBecause", equalTo("No money"));
        start(manager(), action).statusCode(409).body("type", endsWith(":action-status"));
    }

    @Test
    void aPatchChangesOnlyWhatItNames() {
        String action = anAction(aPlan(), "ada", DEADLINE);

        patch(manager(), action, """
                        {"deadline": "2027-06-30"}""")
                .statusCode(200)
                .body("deadline", equalTo("2027-06-30"))
                .body("assigneeName", equalTo("ada"));
        patch(manager(), action, """
                        {"assignee": "%s", "assigneeName": "Ben Ito"}""".formatted(Tokens.subject("ben")))
                .statusCode(200)
                .body("deadline", equalTo("2027-06-30"))
                .body("assigneeName", equalTo("Ben Ito"));
        start(contributor("ben"), action).statusCode(200);
    }

    @Test
    void onlyANoteCanBeRemovedByNull() {
        String action = anAction(aPlan(), "ada", DEADLINE);
        start(manager(), action).statusCode(200);
        patch(manager(), action, """
                        {"progress": 40, "note": "Half of the shelves"}""").body("note", equalTo("Half of the shelves"));

        patch(manager(), action, """
                        {"deadline": null}""").statusCode(400).body("violations.field", contains("deadline"));
        patch(manager(), action, """
                        {"note": null}""")
                .statusCode(200)
                .body("progress", equalTo(40))
                .body("$", not(hasKey("note")));
    }

    @Test
    void anEmptyPatchMakesNoRevision() {
        String action = anAction(aPlan(), "ada", DEADLINE);

        patch(manager(), action, "{}").statusCode(200).header("ETag", "\"2\"");
    }

    @Test
    void anotherActionOfThePlanDoesNotMakeWhatISawStale() {
        String plan = aPlan();
        String mine = anAction(plan, "ada", DEADLINE);
        String other = anAction(plan, "ben", DEADLINE);
        start(contributor("ben"), other).statusCode(200);

        start(contributor("ada").header("If-Match", "\"2\""), mine).statusCode(200);
        start(contributor("ada").header("If-Match", "\"2\""), mine)
                .statusCode(412)
                .body("currentRevision", equalTo(5));
    }

    @Test
    void overdueIsWhatWasDueBeforeTodayAndHasWorkLeft() {
        String plan = aPlan();
        String dueToday = anAction(plan, "ada", today());
        String late = anAction(plan, "ada", today().minusDays(1));
        String later = anAction(plan, "ada", today().minusDays(5));
        String done = anAction(plan, "ada", today().minusDays(3));
        start(manager(), later).statusCode(200);
        start(manager(), done).statusCode(200);
        complete(manager(), done, today()).statusCode(200);

        list("overdue=true&plan=" + plan).body("items.id", contains(later, late));
        list("dueBefore=%s&plan=%s".formatted(today(), plan)).body("items.id", contains(later, done, late));
        list("status=planned&plan=" + plan).body("items.id", contains(late, dueToday));
    }

    @Test
    void actionsAreFoundByAssigneeAcrossPlansPageByPage() {
        String name = UUID.randomUUID().toString();
        String second = anAction(aPlan(), name, DEADLINE);
        String first = anAction(aPlan(), name, DEADLINE.minusDays(1));
        String filter = "assignee=%s&limit=1".formatted(Tokens.subject(name));

        String next = list(filter).body("items.id", contains(first)).extract().path("next");
        list(filter + "&cursor=" + next).body("items.id", contains(second)).body("next", equalTo(null));
    }

    private static ValidatableResponse list(String query) {
        return as(Role.VIEWER).get("%s?%s".formatted(ACTIONS, query)).then().statusCode(200);
    }
}
