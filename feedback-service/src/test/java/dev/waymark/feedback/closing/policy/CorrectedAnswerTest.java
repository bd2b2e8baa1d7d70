package dev.waymark.feedback.closing.policy;

import static dev.waymark.feedback.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.contracts.feedback.FeedbackEvent.FeedbackRevised;
import dev.waymark.contracts.feedback.FeedbackId;
import dev.waymark.contracts.feedback.Scores;
import dev.waymark.feedback.closing.Complaints;
import dev.waymark.testkit.ForeignLogs;
import dev.waymark.testkit.TestEnvironment;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestEnvironment.class)
class CorrectedAnswerTest {
    @Inject
    ForeignLogs otherServices;

    private Complaints complaints;

    @BeforeEach
    void makeRules() {
        complaints = Complaints.atNps(6);
    }

    @AfterEach
    void retire() {
        complaints.retire();
    }

    @Test
    void aCaseSaysThatItsAnswerWasCorrectedAndStaysWhereItIs() {
        FeedbackId said = FeedbackId.fromString(complaints.scored(1));
        String id = Complaints.of(said.toString()).getString("id");

        otherServices.happened(
                "feedback", "Feedback", said, corrected(said, complaints, 1, 10), corrected(said, complaints, 10, 9));

        eventually(() -> assertThat(Complaints.of(said.toString()).getInt("corrections[-1].after.nps"))
                .isEqualTo(9));
        JsonPath now = Complaints.of(said.toString());
        assertThat(now.getInt("corrections[0].before.nps")).isEqualTo(1);
        assertThat(now.getInt("scores.nps")).as("what opened it").isEqualTo(1);
        assertThat(now.getString("state")).isEqualTo("open");
        assertThat(now.getString("id")).isEqualTo(id);
    }

    private static FeedbackRevised corrected(FeedbackId said, Complaints by, int before, int after) {
        return new FeedbackRevised(
                said,
                after == 10 ? 1 : 2,
                Instant.now(),
                null,
                by.segment(),
                null,
                null,
                null,
                new Scores(null, before, null),
                new Scores(null, after, null),
                null,
                null,
                null,
                null);
    }
}
