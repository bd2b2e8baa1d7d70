package dev.waymark.feedback.customer;

import static dev.waymark.testkit.Api.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.mongodb.client.model.Filters;
import dev.waymark.contracts.feedback.CustomerEvent.CustomerErased;
import dev.waymark.contracts.feedback.FeedbackId;
import dev.waymark.contracts.feedback.SubjectId;
import dev.waymark.eventstore.EventLog;
import dev.waymark.eventstore.LogVerifier;
import dev.waymark.eventstore.StoredEvent;
import dev.waymark.feedback.Traces;
import dev.waymark.feedback.analysis.Analysed;
import dev.waymark.feedback.privacy.CustomerKeys;
import dev.waymark.feedback.privacy.Vault;
import dev.waymark.service.axon.Logs;
import dev.waymark.testkit.Replays;
import dev.waymark.testkit.Role;
import dev.waymark.testkit.TestEnvironment;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestEnvironment.class)
class ErasureTest {
    /** Nothing takes that long to get into the log. */
    private static final Duration A_WHILE = Duration.ofMinutes(6);

    @Inject
    Logs logs;

    @Inject
    EventLog log;

    @Inject
    CustomerKeys keys;

    @Inject
    Vault vault;

    @Inject
    Erasure erasure;

    @Inject
    Traces traces;

    @Inject
    Replays replays;

    @Inject
    Analysed analysed;

    private final String customer = "crm-" + UUID.randomUUID();
    private final String words = "Wombats ate parcel " + UUID.randomUUID();

    /** Later tests count keys. */
    @AfterEach
    void forgetDestroyedKeys() {
        erasure.finish(Instant.now().plus(A_WHILE));
    }

    @Test
    void afterwardsNothingOfTheCustomerIsLeftButInTheLogWhereNobodyCanReadIt() throws IOException {
        String one = submit(words, customer);
        String two = submit(words + " again", customer);
        String other = submit("All is well", "crm-" + UUID.randomUUID());
        open(two).body("comment", equalTo(words + " again")).body("customer", equalTo(customer));
        Document view = document(one);
        String subject = view.getString("subject");
        String ciphertext = view.get("comment", Document.class).getString("ciphertext");

        erase(customer).statusCode(204);

        for (String id : List.of(one, two)) {
            open(id).body("erased", equalTo(true))
                    .body("comment", nullValue())
                    .body("customer", nullValue())
                    .body("scores.csat", equalTo(2));
        }
        open(other).body("comment", equalTo("All is well")).body("erased", nullValue());
        assertThat(traces.of(words)).isEmpty();
        assertThat(traces.of(customer)).isEmpty();
        assertThat(traces.ofAnyFormOf(customer)).isEmpty();
        assertThat(traces.inFiles(customer)).isEmpty();
        assertThat(traces.inFiles(words)).isEmpty();
        assertThat(traces.ofAnyFormOf(words)).isEmpty();
        erasure.finish(Instant.now().plus(A_WHILE));
        assertThat(traces.of(subject)).containsExactly("events");
        assertThat(traces.of(ciphertext)).containsExactly("events");
        assertThat(LogVerifier.of(logs.ownDatabase()).verify(it -> {}).fault())
                .as("the log still verifies")
                .isEmpty();
        SubjectId whoItWas = SubjectId.fromString(subject);
        assertThat(vault.open(List.of(whoItWas)).isErased(whoItWas)).isTrue();
    }

    @Test
    void aReadModelThatStartsOverAfterwardsStillShowsItErased() {
        String id = submit(words, customer);
        analysed.await(FeedbackId.fromString(id));
        erase(customer).statusCode(204);
        Document before = document(id);

        replays.changeNothing("feedback", "feedback");

        assertThat(document(id)).isEqualTo(before);
        open(id).body("erased", equalTo(true)).body("comment", nullValue());
    }

    @Test
    void whoStatedConsentAndWasExportedIsErasedLikeAnybody() {
        String id = submit(words, customer);
        SubjectId subject = keys.known(customer).orElseThrow();
        as(Role.ANALYST)
                .contentType(ContentType.JSON)
                .body("{\"quote\": true, \"contact\": true}")
                .put("/api/v1/customers/" + customer + "/consent")
                .then()
                .statusCode(204);
        as(Role.ADMIN).get("/api/v1/customers/" + customer + "/export").then().statusCode(200);

        erase(customer).statusCode(204);

        assertThat(eventsOf(subject)).hasSize(1);
        open(id).body("erased", equalTo(true)).body("comment", nullValue());
        assertThat(traces.of(customer)).isEmpty();
    }

    @Test
    void aCustomerIsErasedOnceAndNobodyUnknownIs() {
        submit(words, customer);
        erase(customer).statusCode(204);
        erase(customer).statusCode(404).body("type", equalTo("urn:waymark:problem:not-found"));
        erase("crm-" + UUID.randomUUID()).statusCode(404);
    }

    @Test
    void whoSpeaksAgainAfterwardsIsSomebodyNew() {
        String before = submit(words, customer);
        erase(customer).statusCode(204);
        String after = submit("Here I am again", customer);

        open(after).body("comment", equalTo("Here I am again")).body("customer", equalTo(customer));
        open(before).body("erased", equalTo(true));
    }

    @Test
    void whatWasInterruptedAfterTheKeyIsFinishedLater() {
        String id = submit(words, customer);
        SubjectId subject = keys.destroy(customer).orElseThrow();
        open(id).body("erased", equalTo(true)).body("comment", nullValue());
        assertThat(eventsOf(subject)).isEmpty();

        erasure.finish();
        erasure.finish();
        assertThat(eventsOf(subject)).hasSize(1);
        assertThat(keys.destroyed()).containsKey(subject);

        erasure.finish(Instant.now().plus(A_WHILE));
        assertThat(eventsOf(subject)).hasSize(1);
        assertThat(keys.destroyed()).doesNotContainKey(subject);
        assertThat(document(id).get("comment")).isNull();
    }

    private List<StoredEvent> eventsOf(SubjectId subject) {
        return log.readAggregate(subject.toString(), 0, 10).stream()
                .filter(event -> event.name().equals("feedback." + CustomerErased.class.getSimpleName()))
                .toList();
    }

    private Document document(String id) {
        return Optional.ofNullable(logs.ownDatabase()
                        .getCollection("feedback")
                        .find(Filters.eq(id))
                        .first())
                .orElseThrow();
    }

    private static ValidatableResponse open(String id) {
        return as(Role.ANALYST).get("/api/v1/feedback/" + id).then().statusCode(200);
    }

    private static ValidatableResponse erase(String customer) {
        return as(Role.ADMIN).delete("/api/v1/customers/" + customer).then();
    }

    private static String submit(String comment, String customer) {
        return as(Role.ANALYST)
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body("""
                        {"source": "survey", "submissionId": "%s", "collectedAt": "2026-01-23T02:01:00Z",
                         "scores": {"csat": 2}, "comment": "%s", "customer": "%s"}""".formatted(UUID.randomUUID(), comment, customer))
                .post("/api/v1/feedback")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
