package dev.waymark.feedback;

import static dev.waymark.testkit.Role.ADMIN;
import static dev.waymark.testkit.Role.ANALYST;
import static dev.waymark.testkit.Role.CONTRIBUTOR;
import static dev.waymark.testkit.Role.INTEGRATION;
import static dev.waymark.testkit.Role.JOURNEY_MANAGER;
import static dev.waymark.testkit.Role.VIEWER;

import dev.waymark.testkit.Role;
import dev.waymark.testkit.RoleTable;
import dev.waymark.testkit.TestEnvironment;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestEnvironment.class)
class RolesTest {
    private static final Set<Role> PEOPLE = Set.of(VIEWER, CONTRIBUTOR, JOURNEY_MANAGER, ANALYST, ADMIN);
    private static final Set<Role> ANALYSTS = Set.of(ANALYST, ADMIN);
    private static final Set<Role> SENDERS = Set.of(INTEGRATION, ANALYST, ADMIN);

    @Test
    void everyOperationIsOpenToThoseWhoMayAndToNobodyElse() {
        RoleTable.holds(
                Map.ofEntries(
                        Map.entry("eraseCustomer", Set.of(ADMIN)),
                        Map.entry("submitFeedback", SENDERS),
                        Map.entry("importFeedback", SENDERS),
                        Map.entry("listFeedback", PEOPLE),
                        Map.entry("openFeedback", PEOPLE),
                        Map.entry("summariseFeedback", PEOPLE),
                        Map.entry("draftSurvey", ANALYSTS),
                        Map.entry("listSurveys", PEOPLE),
                        Map.entry("openSurvey", PEOPLE),
                        Map.entry("rewriteSurvey", ANALYSTS),
                        Map.entry("bringSurveyTo", ANALYSTS),
                        Map.entry("listSurveyVersions", PEOPLE),
                        Map.entry("switchSurveyLinkOn", ANALYSTS),
                        Map.entry("readSurveyLink", ANALYSTS),
                        Map.entry("switchSurveyLinkOff", ANALYSTS),
                        Map.entry("inviteToSurvey", SENDERS),
                        Map.entry("sumUpSurvey", PEOPLE),
                        Map.entry("listSurveyResponses", ANALYSTS),
                        Map.entry("openSurveyResponse", ANALYSTS)),
                Set.of("readSurveyQuestions", "answerSurvey"));
    }
}
