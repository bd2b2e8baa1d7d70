package dev.waymark.map.evidence.policy;

import static dev.waymark.testkit.Api.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.waymark.contracts.feedback.FeedbackId;
import dev.waymark.contracts.feedback.InterviewEvent.QuoteCoded;
import dev.waymark.contracts.feedback.InterviewId;
import dev.waymark.contracts.feedback.QuoteId;
import dev.waymark.contracts.map.TouchpointId;
import dev.waymark.map.DrawnMap;
import dev.waymark.service.axon.Progress;
import dev.waymark.service.axon.Projections;
import dev.waymark.testkit.ForeignLogs;
import dev.waymark.testkit.Role;
import dev.waymark.testkit.TestEnvironment;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
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
    Projections projections;

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
        feedback.happened("feedback", "Interview", quote.interview(), quote);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> projections.of(POLICY).logs().stream().allMatch(log -> log.lag() == 0));
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
