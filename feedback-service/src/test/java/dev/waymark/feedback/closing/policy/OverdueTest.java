package dev.waymark.feedback.closing.policy;

import static dev.waymark.testkit.Api.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.waymark.eventstore.EventLog;
import dev.waymark.feedback.closing.Complaints;
import dev.waymark.feedback.closing.read.CaseViews;
import dev.waymark.service.axon.Commands;
import dev.waymark.service.axon.Progress;
import dev.waymark.testkit.AtOnce;
import dev.waymark.testkit.Role;
import dev.waymark.testkit.TestEnvironment;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Looks from hours to come; the service's own scan, by the real clock, finds nothing overdue. */
@QuarkusTest
@QuarkusTestResource(TestEnvironment.class)
class OverdueTest {
    private static final int INSTANCES = 6;

    @Inject
    CaseViews cases;

    @Inject
    Commands commands;

    @Inject
    Progress progress;

    @Inject
    EventLog log;

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
    void aCaseGoesUpALevelWhenItsTimeHasComeAndNotSooner() {
        JsonPath opened = Complaints.of(complaints.said(1));
        String id = opened.getString("id");
        Instant due = Instant.parse(opened.getString("due"));

        scanAt(due.plus(Duration.ofHours(1)).minusMillis(1));
        assertThat(now(id).getInt("level")).isZero();

        scanAt(due.plus(Duration.ofHours(1)));
        scanAt(due.plus(Duration.ofHours(1)));
        assertThat(now(id).getInt("level")).isEqualTo(1);
        assertThat(now(id).getString("owner.name")).isEqualTo("cara");

        scanAt(due.plus(Duration.ofHours(2)));
        assertThat(now(id).getString("owner.name")).isEqualTo("dan");
        scanAt(due.plus(Duration.ofDays(300)));
        assertThat(log.lastSequence(id)).as("opened and two levels").hasValue(2);
    }

    @Test
    void severalInstancesAfterDowntimeEscalateEachLevelOnce() throws Exception {
        JsonPath opened = Complaints.of(complaints.said(1));
        String id = opened.getString("id");
        Instant late = Instant.parse(opened.getString("due")).plus(Duration.ofDays(7));
        AtOnce.run(INSTANCES, () -> instanceAt(late).escalateWhatIsOverdue());
        progress.await();

        assertThat(log.lastSequence(id)).as("opened and two levels").hasValue(2);
        assertThat(now(id).getInt("level")).isEqualTo(2);
    }

    @Test
    void aCaseThatIsClosedInTimeStaysWhereItIs() {
        JsonPath opened = Complaints.of(complaints.said(1));
        String id = opened.getString("id");
        as("anna", Role.CONTRIBUTOR)
                .contentType(ContentType.JSON)
                .body("{\"rootCause\": \"Wombats\", \"actionTaken\": \"Fence\", \"customerTold\": \"yes\"}")
                .post("/api/v1/cases/" + id + "/close")
                .then()
                .statusCode(200)
                .body("state", equalTo("closed"));

        scanAt(Instant.parse(opened.getString("due")).plus(Duration.ofDays(7)));

        assertThat(now(id).getString("owner.name")).isEqualTo("anna");
        assertThat(log.lastSequence(id)).as("opened and closed").hasValue(1);
    }

    private static JsonPath now(String id) {
        return as(Role.JOURNEY_MANAGER).get("/api/v1/cases/" + id).jsonPath();
    }

    private void scanAt(Instant moment) {
        instanceAt(moment).escalateWhatIsOverdue();
        assertThat(progress.await().visible()).isTrue();
    }

    private WhenCaseStaysOverdueEscalateIt instanceAt(Instant moment) {
        return new WhenCaseStaysOverdueEscalateIt(cases, commands, Clock.fixed(moment, ZoneOffset.UTC));
    }
}
