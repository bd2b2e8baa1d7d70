package dev.waymark.action.plan.rest;

import static dev.waymark.action.plan.rest.Plans.ACTIONS;
import static dev.waymark.action.plan.rest.Plans.aPlan;
import static dev.waymark.action.plan.rest.Plans.anAction;
import static dev.waymark.action.plan.rest.Plans.manager;
import static dev.waymark.action.plan.rest.Plans.patch;
import static dev.waymark.testkit.Api.as;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import dev.waymark.testkit.Role;
import dev.waymark.testkit.TestEnvironment;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A patch that cannot be meant is a problem and leaves the action at its revision. */
@QuarkusTest
@QuarkusTestResource(TestEnvironment.class)
class PatchInputTest {
    private String action = "";

    @BeforeEach
    void thereIsAnAction() {
        action = anAction(aPlan(), "ada", LocalDate.of(2027, 1, 31));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "5",
                "\"a\"",
                "{\"deadline\": \"2027-06-30\", \"deadline\": \"2027-06-29\"}",
                "{}}"
            })
    void aPatchIsAnObject(String body) {
        patch(manager(), action, body).statusCode(400).contentType(startsWith("application/problem+json"));
        unchanged();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"title\": \"New\"} | title",
                "{\"deadline\": \"2027-02-30\"} | deadline",
                "{\"deadline\": \"-999999999-01-01\"} | deadline",
                "{\"assignee\": \"0198b1c4-6d2e-7c3a-9f10-1f1e5a3c7b21\"} | assigneeName",
                "{\"assignee\": null, \"assigneeName\": null} | assignee",
                "{\"progress\": 101} | progress",
                "{\"progress\": -1} | progress",
                "{\"progress\": 1.5} | progress",
                "{\"progress\": \"40\"} | progress",
                "{\"progress\": {\"$inc\": 1}} | progress",
                "{\"note\": \"a\\u0000b\"} | note",
                "{\"note\": {\"$gt\": \"\"}} | note",
                "{\"commitment\": null} | commitment",
                "{\"commitment\": {\"target\": 4}} | commitment.kpi",
                "{\"commitment\": {\"goal\": 4}} | commitment.goal"
            })
    void whatIsWrongIsNamed(String body, String field) {
        patch(manager(), action, body).statusCode(400).body("violations.field", hasItem(field));
        unchanged();
    }

    @Test
    void aPatchIsJson() {
        manager()
                .contentType("text/plain")
                .body("progress=40")
                .patch("%s/%s".formatted(ACTIONS, action))
                .then()
                .statusCode(415);
        unchanged();
    }

    private void unchanged() {
        as(Role.VIEWER)
                .get("%s/%s".formatted(ACTIONS, action))
                .then()
                .header("ETag", "\"2\"")
                .body("progress", equalTo(0));
    }
}
