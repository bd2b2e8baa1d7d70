package dev.waymark.feedback.survey.policy;

import static dev.waymark.testkit.Api.as;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.contracts.feedback.CaseEvent.ResurveyRequested;
import dev.waymark.contracts.feedback.CaseId;
import dev.waymark.contracts.feedback.FeedbackId;
import dev.waymark.contracts.feedback.ResponseId;
import dev.waymark.contracts.feedback.SurveyId;
import dev.waymark.eventstore.EventLog;
import dev.waymark.feedback.closing.Complaints;
import dev.waymark.feedback.survey.Surveys;
import dev.waymark.testkit.Role;
import dev.waymark.testkit.TestEnvironment;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What comes of the events of cases, which may come more than once. */
@QuarkusTest
@QuarkusTestResource(TestEnvironment.class)
class ResurveyInvitationTest {
    @Inject
    WhenResurveyIsRequestedInviteCustomer policy;

    @Inject
    EventLog log;

    private final String customer = "crm-" + UUID.randomUUID();

    @Test
    void theSameEventAgainMakesNoOtherInvitation() {
        ResurveyRequested event = requested();

        policy.on(event, Instant.now());
        policy.on(event, Instant.now());

        assertThat(log.lastSequence(event.invitation().toString()))
                .as("invited once")
                .hasValue(0);
    }

    @Test
    void whoWasErasedSinceTheCaseAskedForItIsNotInvited() {
        ResurveyRequested event = requested();
        as(Role.ADMIN).delete("/api/v1/customers/" + customer).then().statusCode(204);

        policy.on(event, Instant.now());

        assertThat(log.lastSequence(event.invitation().toString())).isEmpty();
    }

    private ResurveyRequested requested() {
        String survey = Surveys.open("", Surveys.QUESTIONS);
        String said = new Complaints("", "segment " + UUID.randomUUID()).said(customer, 2, "");
        return new ResurveyRequested(
                new CaseId(UUID.randomUUID()),
                FeedbackId.fromString(said),
                SurveyId.fromString(survey),
                new ResponseId(UUID.randomUUID()),
                null,
                null);
    }
}
