package dev.waymark.feedback.closing.policy;

import static dev.waymark.testkit.Api.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.waymark.eventstore.EventLog;
import dev.waymark.feedback.Traces;
import dev.waymark.feedback.closing.Complaints;
import dev.waymark.service.axon.Progress;
import dev.waymark.testkit.Role;
import dev.waymark.testkit.TestEnvironment;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestEnvironment.class)
class RecoveryTest {
    @Inject
    WhenCustomerScoresAgainMeasureRecovery policy;

    @Inject
    Progress progress;

    @Inject
    EventLog log;

    @Inject
    Traces traces;

    private Complaints complaints;
    private final String customer = "crm-" + UUID.randomUUID();

    @BeforeEach
    void makeRules() {
        complaints = Complaints.atNps(6);
    }

    @AfterEach
    void retire() {
        complaints.retire();
    }

    @Test
    void theNextScoreOfTheSameCustomerIsTheRecoveryOnce() {
        String id = Complaints.of(complaints.said(customer, 2, "")).getString("id");
        close(id);
        complaints.said("crm-" + UUID.randomUUID(), 10, "");
        look();
        assertThat(now(id).getString("recovery")).isNull();

        String later = complaints.said(customer, 9, "");
        look();
        complaints.said(customer, 10, "");
        look();

        assertThat(now(id).getString("recovery.feedback")).isEqualTo(later);
        assertThat(now(id).getInt("recovery.before.nps")).isEqualTo(2);
        assertThat(now(id).getInt("recovery.after.nps")).isEqualTo(9);
        assertThat(log.lastSequence(id)).as("opened, closed, measured").hasValue(2);
    }

    @Test
    void theCaseOfAnErasedCustomerHasNoWordsAndNobodyAndFindsNoRecovery() {
        String said = complaints.said(customer, 2, "");
        JsonPath opened = Complaints.of(said);
        String id = opened.getString("id");
        assertThat(opened.getString("comment")).isEqualTo("Parcel lost by wombats");
        assertThat(opened.getString("customer")).isEqualTo(customer);
        close(id);

        as(Role.ADMIN).delete("/api/v1/customers/" + customer).then().statusCode(204);
        complaints.said(customer, 9, "");
        look();

        assertThat(now(id).getBoolean("erased")).isTrue();
        assertThat(now(id).getString("comment")).isNull();
        assertThat(now(id).getString("customer")).isNull();
        assertThat(now(id).getString("recovery")).isNull();
        assertThat(now(id).getString("closing.rootCause")).isEqualTo("Wombats");
        assertThat(traces.of("lost by wombats")).isEmpty();
    }

    private static void close(String id) {
        as(Role.JOURNEY_MANAGER)
                .contentType(ContentType.JSON)
                .body("{\"rootCause\": \"Wombats\", \"actionTaken\": \"Fence\", \"customerTold\": \"yes\"}")
                .post("/api/v1/cases/" + id + "/close")
                .then()
                .statusCode(200)
                .body("state", equalTo("closed"));
    }

    private void look() {
        policy.measureRecoveries();
        assertThat(progress.await().visible()).isTrue();
    }

    private static JsonPath now(String id) {
        return as(Role.ANALYST).get("/api/v1/cases/" + id).jsonPath();
    }
}
