package dev.waymark.feedback;

import static dev.waymark.testkit.Api.as;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.mongodb.client.model.Filters;
import dev.waymark.contracts.feedback.FeedbackId;
import dev.waymark.feedback.analysis.Analysed;
import dev.waymark.service.axon.Logs;
import dev.waymark.testkit.Role;
import dev.waymark.testkit.TestEnvironment;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestEnvironment.class)
class SealedEverywhereTest {
    @Inject
    Logs logs;

    @Inject
    Traces traces;

    @Inject
    Analysed analysed;

    @Test
    void neitherTheTextNorTheCustomerStandsAnywhereInTheDatabase() {
        String submission = UUID.randomUUID().toString();
        submit(submission, "Xylophone parcels never reach Quetzaltenango", "crm-unmistakable-471108150815");
        csv(UUID.randomUUID().toString(), "Zeppelin couriers lose umbrellas", "crm-unmistakable-471208150815");
        assertThat(traces.of(submission)).as("the search finds what is there").contains("events", "feedback");
        // Numbers long enough that no random id has them by chance.
        for (String secret : List.of(
                "Xylophone",
                "never reach",
                "Quetzaltenango",
                "crm-unmistakable",
                "471108150815",
                "Zeppelin",
                "umbrellas",
                "471208150815")) {
            assertThat(traces.of(secret)).as(secret).isEmpty();
        }
    }

    @Test
    void utterancesOfOneCustomerShareAKeyAndOthersDoNot() {
        String customer = UUID.randomUUID().toString();
        long before = logs.ownDatabase().getCollection("customer_keys").countDocuments();
        submit(UUID.randomUUID().toString(), "One", customer);
        submit(UUID.randomUUID().toString(), "Two", customer);
        submit(UUID.randomUUID().toString(), "Three", UUID.randomUUID().toString());
        assertThat(logs.ownDatabase().getCollection("customer_keys").countDocuments())
                .isEqualTo(before + 2);
    }

    @Test
    void withoutItsKeyATextIsErasedAndTheRestIsStillThere() {
        String id = submit(
                UUID.randomUUID().toString(), "Forget me", UUID.randomUUID().toString());
        analysed.await(FeedbackId.fromString(id));
        String subject = logs.ownDatabase()
                .getCollection("feedback")
                .find(Filters.eq(id))
                .first()
                .getString("subject");
        assertThat(logs.ownDatabase()
                        .getCollection("customer_keys")
                        .deleteOne(Filters.eq(subject))
                        .getDeletedCount())
                .isEqualTo(1);
        as(Role.ANALYST)
                .get("/api/v1/feedback/" + id)
                .then()
                .statusCode(200)
                .body("erased", equalTo(true))
                .body("comment", nullValue())
                .body("customer", nullValue())
                .body("scores.csat", equalTo(5));
    }

    private static String submit(String submission, String comment, String customer) {
        return as(Role.ANALYST)
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", submission)
                .body("""
                        {"source": "survey", "submissionId": "%s", "collectedAt": "2026-01-23T02:01:00Z",
                         "scores": {"csat": 5}, "comment": "%s", "customer": "%s"}""".formatted(submission, comment, customer))
                .post("/api/v1/feedback")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static void csv(String source, String comment, String customer) {
        as(Role.INTEGRATION)
                .contentType("text/csv; charset=UTF-8")
                .body("submissionId,source,collectedAt,comment,customer\na,%s,2026-01-23,%s,%s\n"
                        .formatted(source, comment, customer)
                        .getBytes(UTF_8))
                .post("/api/v1/feedback/imports")
                .then()
                .statusCode(200)
                .body("accepted", equalTo(1));
    }
}
