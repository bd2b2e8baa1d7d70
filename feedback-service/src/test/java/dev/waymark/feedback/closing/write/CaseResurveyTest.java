package dev.waymark.feedback.closing.write;

import static dev.waymark.feedback.closing.write.CaseTest.CASE;
import static dev.waymark.feedback.closing.write.CaseTest.NOW;
import static dev.waymark.feedback.closing.write.CaseTest.OPENED;
import static dev.waymark.feedback.closing.write.CaseTest.SAID;
import static dev.waymark.feedback.closing.write.CaseTest.closed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.contracts.feedback.CaseEvent.CaseReopened;
import dev.waymark.contracts.feedback.CaseEvent.ResurveyOmitted;
import dev.waymark.contracts.feedback.CaseEvent.ResurveyRequested;
import dev.waymark.contracts.feedback.ResurveyObstacle;
import dev.waymark.contracts.feedback.SurveyId;
import dev.waymark.feedback.closing.CaseIds;
import dev.waymark.feedback.closing.write.CaseCommand.RequestResurvey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

class CaseResurveyTest {
    private static final SurveyId SURVEY = new SurveyId(UUID.fromString("0198b1c4-6d2e-7c3a-9f10-1f1e5a3c7b99"));

    @Test
    void theCustomerIsAskedAgainOnceAClosingWhenItIsTime() {
        Instant due = NOW.plus(Duration.ofDays(14));
        ResurveyRequested asked = requested(due);
        new AggregateTestFixture<>(Case.class)
                .given(OPENED, closed(due, SURVEY))
                .when(new RequestResurvey(CASE, null, due.minusNanos(1)))
                .expectNoEvents();
        new AggregateTestFixture<>(Case.class)
                .given(OPENED, closed(due, SURVEY))
                .when(new RequestResurvey(CASE, null, due))
                .expectEvents(asked);
        new AggregateTestFixture<>(Case.class)
                .given(OPENED, closed(due, SURVEY), asked)
                .when(new RequestResurvey(CASE, null, due))
                .expectNoEvents();
        new AggregateTestFixture<>(Case.class)
                .given(OPENED, closed(due, SURVEY), asked, reopened())
                .when(new RequestResurvey(CASE, null, due))
                .expectNoEvents();
        Instant later = due.plus(Duration.ofDays(14));
        new AggregateTestFixture<>(Case.class)
                .given(OPENED, closed(due, SURVEY), asked, reopened(), closed(later, SURVEY))
                .when(new RequestResurvey(CASE, null, later))
                .expectEvents(requested(later));
        assertThat(requested(later).invitation()).isNotEqualTo(asked.invitation());
    }

    @Test
    void whyTheCustomerIsNotAskedAgainIsSaidOnce() {
        Instant due = NOW.plus(Duration.ofDays(14));
        ResurveyOmitted omitted = new ResurveyOmitted(CASE, SURVEY, ResurveyObstacle.NO_CONSENT);
        new AggregateTestFixture<>(Case.class)
                .given(OPENED, closed(due, SURVEY))
                .when(new RequestResurvey(CASE, ResurveyObstacle.NO_CONSENT, due))
                .expectEvents(omitted);
        new AggregateTestFixture<>(Case.class)
                .given(OPENED, closed(due, SURVEY), omitted)
                .when(new RequestResurvey(CASE, null, due))
                .expectNoEvents();
        new AggregateTestFixture<>(Case.class)
                .given(OPENED, closed(due, null))
                .when(new RequestResurvey(CASE, null, due))
                .expectNoEvents();
    }

    private static ResurveyRequested requested(Instant due) {
        return new ResurveyRequested(
                CASE, SAID.feedback(), SURVEY, CaseIds.invitation(CASE, due), "new customer", "website");
    }

    private static CaseReopened reopened() {
        return new CaseReopened(CASE, "Again", NOW, List.of());
    }
}
