package dev.waymark.action.plan.rest;

import static dev.waymark.testkit.Api.as;

import dev.waymark.testkit.Role;
import dev.waymark.testkit.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Requests about plans and actions. */
final class Plans {
    static final String PLANS = "/api/v1/plans";
    static final String ACTIONS = "/api/v1/actions";

    private Plans() {}

    static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    static RequestSpecification manager() {
        return as(Role.JOURNEY_MANAGER).contentType(ContentType.JSON);
    }

    static RequestSpecification contributor(String userName) {
        return as(userName, Role.CONTRIBUTOR).contentType(ContentType.JSON);
    }

    static String aPlan() {
        return manager().body("""
                        {"name": "Calmer buying"}""").post(PLANS).then().statusCode(201).extract().path("id");
    }

    /** Body of an action of a user's, due on a day. */
    static String action(String assignee, LocalDate deadline, @Nullable String opportunity, @Nullable String promise) {
        return """
                {"title": "Print data sheets", "assignee": "%s", "assigneeName": "%s", "deadline": "%s"%s%s}""".formatted(
                        Tokens.subject(assignee),
                        assignee,
                        deadline,
                        opportunity == null ? "" : ", \"opportunity\": \"%s\"".formatted(opportunity),
                        promise == null ? "" : ", \"commitment\": " + promise);
    }

    static String promise(LocalDate baselineTo) {
        return """
                {"kpi": "%s", "baselineFrom": "2026-01-01", "baselineTo": "%s", "target": 4.2, "evaluationDays": 60}""".formatted(UUID.nameUUIDFromBytes(new byte[] {1}), baselineTo);
    }

    static ValidatableResponse plan(String plan, String action) {
        return manager()
                .body(action)
                .post("%s/%s/actions".formatted(PLANS, plan))
                .then();
    }

    static String anAction(String plan, String assignee, LocalDate deadline) {
        return plan(plan, action(assignee, deadline, null, null))
                .statusCode(201)
                .extract()
                .path("id");
    }

    static ValidatableResponse patch(RequestSpecification caller, String action, String patch) {
        return caller.contentType("application/merge-patch+json")
                .body(patch)
                .patch("%s/%s".formatted(ACTIONS, action))
                .then();
    }

    static ValidatableResponse start(RequestSpecification caller, String action) {
        return caller.post("%s/%s/start".formatted(ACTIONS, action)).then();
    }

    static ValidatableResponse complete(RequestSpecification caller, String action, LocalDate on) {
        return caller.body("""
                        {"completedOn": "%s"}""".formatted(on))
                .post("%s/%s/completion".formatted(ACTIONS, action))
                .then();
    }
}
