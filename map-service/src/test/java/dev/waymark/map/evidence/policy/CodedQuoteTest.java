package dev.waymark.map.evidence.policy;

import static dev.waymark.testkit.Api.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.waymark.contracts.feedback.FeedbackId;
import dev.waymark.contracts.feedback.InterviewEvent.QuoteCoded;
import dev.waymark.contracts.feedback.InterviewEvent.QuoteRecoded;
import dev.waymark.contracts.feedback.InterviewId;
import dev.waymark.contracts.feedback.QuoteId;
import dev.waymark.contracts.map.TouchpointId;
import dev.waymark.map.DrawnMap;
import dev.waymark.service.axon.Progress;
import dev.waymark.testkit.ForeignLogs;
import dev.waymark.testkit.Role;
import dev.waymark.testkit.TestEnvironment;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestEnvironment.class)
class CodedQuoteTest {
    private static final String POLICY = "when-quote-is-coded-attach-evidence";

    @Inject
    ForeignLogs feedback;

    @Inject
    Progress progress;

    @Inject
    WhenQuoteIsCodedAttachEvidence policy;

    private DrawnMap map;

    @BeforeEach
    void draw() {
        map = DrawnMap.shared();
    }

    @Test
    void aQuoteAboutATouchpointIsReasonedEvidenceOfItOnce() {
        QuoteCoded quote = quote(map.delivery(), List.of("late delivery", "waiting"), -2);
        coded(quote);
        policy.on(quote);
        assertThat(progress.await().visible()).isTrue();

        assertThat(evidence()).hasSize(1);
        assertThat(evidence().getFirst())
                .containsEntry("kind", "interview")
                .containsEntry("grade", "internally-reasoned")
                .containsEntry(
                        "statement", "A customer spoke in an interview of late delivery, waiting; it felt -2 of ±2")
                .containsEntry("collectedOn", "2026-03-02")
                .containsEntry("sampleSize", 1);
        assertThat(evidence().getFirst().toString())
                .contains("link=/api/v1/interviews/" + quote.interview())
                .contains(map.delivery().toString());
    }

    @Test
    void whatIsNotOnTheMapGetsNoEvidenceAndStopsNobody() {
        coded(quote(new TouchpointId(UUID.randomUUID()), List.of("elsewhere"), null));
        QuoteCoded nowhere = quote(new TouchpointId(UUID.randomUUID()), List.of("nowhere"), null);
        coded(new QuoteCoded(
                nowhere.interview(),
                nowhere.quote(),
                nowhere.feedback(),
                null,
                null,
                null,
                List.of(),
                null,
                nowhere.heldAt()));
        coded(quote(map.ordering(), List.of(), null));

        assertThat(evidence()).extracting("statement").containsExactly("A customer spoke of this in an interview");
    }

    @Test
    void whenAQuoteIsCodedAnewItsEvidenceSaysSo() {
        QuoteCoded quote = quote(map.delivery(), List.of("late delivery"), -2);
        coded(quote);
        QuoteRecoded anew = recoded(quote, List.of("damaged parcel", "waiting"), null);
        happened(quote, anew);

        assertThat(evidence()).hasSize(1);
        assertThat(evidence().getFirst())
                .containsEntry("statement", "A customer spoke in an interview of damaged parcel, waiting")
                .containsEntry("grade", "internally-reasoned")
                .containsEntry("collectedOn", "2026-03-02")
                .containsEntry("sampleSize", 1)
                .containsEntry("revision", 2);
        assertThat(evidence().getFirst().toString()).contains("link=/api/v1/interviews/" + quote.interview());

        policy.on(anew);
        happened(quote, recoded(quote, List.of(), 1));
        assertThat(evidence().getFirst())
                .containsEntry("statement", "A customer spoke of this in an interview; it felt +1 of ±2")
                .containsEntry("revision", 3);
    }

    @Test
    void whatPeopleSayOfAQuoteHoldsWhenItIsCodedAnew() {
        QuoteCoded quote = quote(map.delivery(), List.of("late delivery"), -2);
        coded(quote);
        String id = String.valueOf(evidence().getFirst().get("id"));
        changed(id, "{\"sampleSize\": 2}");
        happened(quote, recoded(quote, List.of("waiting"), null));
        assertThat(evidence().getFirst())
                .as("nobody has worded it")
                .containsEntry("statement", "A customer spoke in an interview of waiting")
                .containsEntry("sampleSize", 2);

        changed(id, "{\"statement\": \"Waiting is what hurts\"}");
        happened(quote, recoded(quote, List.of("courier"), null));
        assertThat(evidence().getFirst())
                .containsEntry("statement", "Waiting is what hurts")
                .containsEntry("revision", 4);
    }

    @Test
    void whatWasWithdrawnStaysSoWhenItsQuoteIsCodedAnew() {
        QuoteCoded quote = quote(map.delivery(), List.of("late delivery"), -2);
        coded(quote);
        as(Role.JOURNEY_MANAGER)
                .delete(map.path() + "/evidence/" + evidence().getFirst().get("id"))
                .then()
                .statusCode(204);
        happened(quote, recoded(quote, List.of("waiting"), null));
        assertThat(evidence()).isEmpty();
    }

    @Test
    void aQuoteAboutNothingOnAMapIsCodedAnewWithoutEvidence() {
        QuoteCoded quote = quote(new TouchpointId(UUID.randomUUID()), List.of("elsewhere"), null);
        coded(quote);
        happened(quote, recoded(quote, List.of("nowhere"), null));
        assertThat(evidence()).isEmpty();
    }

    private void changed(String id, String body) {
        as(Role.JOURNEY_MANAGER)
                .contentType(ContentType.JSON)
                .body(body)
                .patch(map.path() + "/evidence/" + id)
                .then()
                .statusCode(200)
                .body("id", equalTo(id));
    }

    private static QuoteRecoded recoded(QuoteCoded quote, List<String> codes, @Nullable Integer feeling) {
        return new QuoteRecoded(quote.interview(), quote.quote(), codes, feeling);
    }

    private QuoteCoded quote(TouchpointId touchpoint, List<String> codes, @Nullable Integer feeling) {
        return new QuoteCoded(
                new InterviewId(UUID.randomUUID()),
                new QuoteId(UUID.randomUUID()),
                new FeedbackId(UUID.randomUUID()),
                map.id(),
                null,
                touchpoint,
                codes,
                feeling,
                Instant.parse("2026-03-02T10:00:00Z"));
    }

    /** The policy is no read model, so nobody else waits for it. */
    private void coded(QuoteCoded quote) {
        happened(quote, quote);
    }

    private void happened(QuoteCoded quote, Object event) {
        feedback.happened("feedback", "Interview", quote.interview(), event);
        assertThat(progress.await(POLICY, "feedback")).isTrue();
        assertThat(progress.await().visible()).isTrue();
    }

    private List<Map<String, Object>> evidence() {
        return as(Role.VIEWER)
                .get(map.path() + "/evidence")
                .then()
                .statusCode(200)
                .extract()
                .path("items");
    }
}
