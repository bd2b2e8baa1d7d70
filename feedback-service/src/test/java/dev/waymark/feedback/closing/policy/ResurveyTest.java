package dev.waymark.feedback.closing.policy;

import static dev.waymark.feedback.Eventually.eventually;
import static dev.waymark.testkit.Api.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.waymark.contracts.UserId;
import dev.waymark.contracts.feedback.FeedbackId;
import dev.waymark.eventstore.EventLog;
import dev.waymark.feedback.closing.Complaints;
import dev.waymark.feedback.closing.read.CaseQuery;
import dev.waymark.feedback.closing.read.CaseView;
import dev.waymark.feedback.closing.read.CaseViews;
import dev.waymark.feedback.closing.read.OpenSurveys;
import dev.waymark.feedback.intake.read.FeedbackViews;
import dev.waymark.feedback.privacy.Vault;
import dev.waymark.feedback.survey.Surveys;
import dev.waymark.service.axon.Commands;
import dev.waymark.service.axon.Progress;
import dev.waymark.service.view.PageRequest;
import dev.waymark.testkit.AtOnce;
import dev.waymark.testkit.Role;
import dev.waymark.testkit.TestEnvironment;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Looks from days to come; the service's own scan, by the real clock, finds nothing due. */
@QuarkusTest
@QuarkusTestResource(TestEnvironment.class)
class ResurveyTest {
    private static final int INSTANCES = 6;
    private static final String AGREED = "\"consent\": {\"contact\": true, \"quote\": false},";

    @Inject
    CaseViews cases;

    @Inject
    FeedbackViews feedback;

    @Inject
    OpenSurveys surveys;

    @Inject
    Vault vault;

    @Inject
    Commands commands;

    @Inject
    Progress progress;

    @Inject
    EventLog log;

    private final String customer = "crm-" + UUID.randomUUID();
    private String survey;
    private Complaints complaints;

    @BeforeEach
    void makeRules() {
        survey = Surveys.open("", Surveys.QUESTIONS);
        complaints = Complaints.atNps(6, "\"resurveySurvey\": \"%s\",".formatted(survey));
    }

    @AfterEach
    void retire() {
        complaints.retire();
    }

    @Test
    void whoAgreedToBeContactedIsInvitedOnceByAnyNumberOfInstancesWhenItIsTime() throws Exception {
        JsonPath closed = closed(complaints.said(customer, 2, AGREED));
        String id = closed.getString("id");
        Instant due = Instant.parse(closed.getString("closing.resurveyDue"));
        instanceAt(due.minusMillis(1)).decideWhatIsDue();
        assertThat(log.lastSequence(id)).as("opened and closed").hasValue(1);

        AtOnce.run(INSTANCES, () -> instanceAt(due).decideWhatIsDue());
        progress.await();

        assertThat(log.lastSequence(id)).as("opened, closed, asked").hasValue(2);
        eventually(() -> assertThat(invitations().getList("items")).hasSize(1));
        JsonPath invited = invitations();
        assertThat(invited.getString("items[0].caseId")).isEqualTo(id);
        assertThat(invited.getString("items[0].customer")).isEqualTo(customer);
        assertThat(invited.getString("items[0].segment")).isEqualTo(complaints.segment());
        assertThat(now(id).getString("resurvey.survey")).isEqualTo(survey);
        assertThat(now(id).getString("resurvey.invitation")).isEqualTo(invited.getString("items[0].response"));
        Surveys.answer(survey, invited.getString("items[0].token"), "{\"recommend\": 9}", true)
                .statusCode(201);
        assertThat(invitations().getList("items")).as("answered").isEmpty();
    }

    @Test
    void whoMayNotBeAskedIsNotAndTheCaseSaysWhy() {
        JsonPath silent = closed(complaints.said(customer, 2, ""));
        JsonPath unknown = closed(complaints.said(null, 2, AGREED));
        String leaving = "crm-" + UUID.randomUUID();
        JsonPath erased = closed(complaints.said(leaving, 2, AGREED));
        as(Role.ADMIN).delete("/api/v1/customers/" + leaving).then().statusCode(204);

        scanAt(Instant.parse(erased.getString("closing.resurveyDue")));

        assertThat(whyNot(silent)).isEqualTo("no-consent");
        assertThat(whyNot(unknown)).isEqualTo("customer-unknown");
        assertThat(whyNot(erased)).isEqualTo("customer-erased");
        assertThat(invitations().getList("items")).isEmpty();
    }

    @Test
    void aSurveyThatIsClosedByThenInvitesNobody() {
        JsonPath closed = closed(complaints.said(customer, 2, AGREED));
        Surveys.state(survey, "closed").statusCode(200);

        scanAt(Instant.parse(closed.getString("closing.resurveyDue")));

        assertThat(whyNot(closed)).isEqualTo("survey-not-open");
    }

    @Test
    void whereTheRuleNamesNoSurveyTheCaseIsFoundWhenItsCustomerIsToBeAskedAgain() {
        Complaints byHand = Complaints.atNps(6);
        String said = byHand.said(customer, 2, AGREED);
        JsonPath closed = closed(said);
        byHand.retire();
        Instant due = Instant.parse(closed.getString("closing.resurveyDue"));
        scanAt(due);

        assertThat(log.lastSequence(closed.getString("id")))
                .as("opened and closed")
                .hasValue(1);
        assertThat(toBeAskedAgain(said, due.minusMillis(1))).isEmpty();
        assertThat(toBeAskedAgain(said, due)).containsExactly(closed.getString("id"));
    }

    private List<String> toBeAskedAgain(String said, Instant moment) {
        CaseQuery query = new CaseQuery(
                null,
                null,
                false,
                true,
                null,
                null,
                null,
                FeedbackId.fromString(said),
                moment,
                Set.of(),
                new UserId(UUID.randomUUID()));
        return cases.page(query, new PageRequest(10, null)).items().stream()
                .map(CaseView::id)
                .map(Object::toString)
                .toList();
    }

    private static JsonPath closed(String said) {
        return as(Role.ANALYST)
                .contentType(ContentType.JSON)
                .body("{\"rootCause\": \"Wombats\", \"actionTaken\": \"Fence\", \"customerTold\": \"yes\"}")
                .post("/api/v1/cases/" + Complaints.of(said).getString("id") + "/close")
                .then()
                .statusCode(200)
                .body("state", equalTo("closed"))
                .extract()
                .jsonPath();
    }

    private JsonPath invitations() {
        return as(Role.INTEGRATION)
                .get("/api/v1/surveys/%s/invitations".formatted(survey))
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("no-store"))
                .extract()
                .jsonPath();
    }

    private static String whyNot(JsonPath one) {
        return now(one.getString("id")).getString("resurvey.notAsked");
    }

    private static JsonPath now(String id) {
        return as(Role.ANALYST).get("/api/v1/cases/" + id).jsonPath();
    }

    private void scanAt(Instant moment) {
        instanceAt(moment).decideWhatIsDue();
        assertThat(progress.await().visible()).isTrue();
    }

    private WhenResurveyFallsDueDecideIt instanceAt(Instant moment) {
        return new WhenResurveyFallsDueDecideIt(
                cases, feedback, surveys, vault, commands, Clock.fixed(moment, ZoneOffset.UTC));
    }
}
