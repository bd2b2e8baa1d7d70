package dev.waymark.feedback;

import static dev.waymark.testkit.Role.ADMIN;
import static dev.waymark.testkit.Role.ANALYST;
import static dev.waymark.testkit.Role.CONTRIBUTOR;
import static dev.waymark.testkit.Role.INTEGRATION;
import static dev.waymark.testkit.Role.JOURNEY_MANAGER;
import static dev.waymark.testkit.Role.VIEWER;
import static java.util.Map.entry;

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
    private static final Set<Role> CONTRIBUTORS = Set.of(CONTRIBUTOR, JOURNEY_MANAGER, ANALYST, ADMIN);
    private static final Set<Role> MANAGERS = Set.of(JOURNEY_MANAGER, ANALYST, ADMIN);
    private static final Set<Role> ANALYSTS = Set.of(ANALYST, ADMIN);
    private static final Set<Role> SENDERS = Set.of(INTEGRATION, ANALYST, ADMIN);

    @Test
    void everyOperationIsOpenToThoseWhoMayAndToNobodyElse() {
        RoleTable.holds(
                Map.ofEntries(
                        entry("eraseCustomer", Set.of(ADMIN)),
                        entry("exportCustomer", Set.of(ADMIN)),
                        entry("stateConsent", SENDERS),
                        entry("submitFeedback", SENDERS),
                        entry("submitFeedbackBatch", SENDERS),
                        entry("importFeedback", SENDERS),
                        entry("listImports", SENDERS),
                        entry("openImport", SENDERS),
                        entry("followImport", SENDERS),
                        entry("listImportRows", SENDERS),
                        entry("cancelImport", SENDERS),
                        entry("listFeedback", PEOPLE),
                        entry("openFeedback", PEOPLE),
                        entry("summariseFeedback", PEOPLE),
                        entry("compareFeedback", PEOPLE),
                        entry("showFeedbackSignals", PEOPLE),
                        entry("showDrivers", PEOPLE),
                        entry("triageFeedback", ANALYSTS),
                        entry("assignFeedback", ANALYSTS),
                        entry("draftSurvey", ANALYSTS),
                        entry("listSurveys", PEOPLE),
                        entry("openSurvey", PEOPLE),
                        entry("rewriteSurvey", ANALYSTS),
                        entry("bringSurveyTo", ANALYSTS),
                        entry("listSurveyVersions", PEOPLE),
                        entry("switchSurveyLinkOn", ANALYSTS),
                        entry("readSurveyLink", ANALYSTS),
                        entry("switchSurveyLinkOff", ANALYSTS),
                        entry("inviteToSurvey", SENDERS),
                        entry("listResurveyInvitations", SENDERS),
                        entry("sumUpSurvey", PEOPLE),
                        entry("listSurveyResponses", ANALYSTS),
                        entry("openSurveyResponse", ANALYSTS),
                        entry("addFeedbackSource", Set.of(ADMIN)),
                        entry("listFeedbackSources", Set.of(ADMIN)),
                        entry("openFeedbackSource", Set.of(ADMIN)),
                        entry("changeFeedbackSource", Set.of(ADMIN)),
                        entry("makeSourceSecret", Set.of(ADMIN)),
                        entry("revokeSourceSecret", Set.of(ADMIN)),
                        entry("retireFeedbackSource", Set.of(ADMIN)),
                        entry("submitFeedbackRecord", SENDERS),
                        entry("listCases", CONTRIBUTORS),
                        entry("openCase", CONTRIBUTORS),
                        entry("startCase", CONTRIBUTORS),
                        entry("noteOnCase", CONTRIBUTORS),
                        entry("closeCase", CONTRIBUTORS),
                        entry("reopenCase", CONTRIBUTORS),
                        entry("assignCase", MANAGERS),
                        entry("measureCases", MANAGERS),
                        entry("listCaseRules", MANAGERS),
                        entry("openCaseRules", MANAGERS),
                        entry("makeCaseRules", ANALYSTS),
                        entry("changeCaseRules", ANALYSTS),
                        entry("retireCaseRules", ANALYSTS),
                        entry("writeInterviewGuide", MANAGERS),
                        entry("listInterviewGuides", MANAGERS),
                        entry("openInterviewGuide", MANAGERS),
                        entry("rewriteInterviewGuide", MANAGERS),
                        entry("retireInterviewGuide", MANAGERS),
                        entry("holdInterview", MANAGERS),
                        entry("listInterviews", MANAGERS),
                        entry("openInterview", MANAGERS),
                        entry("changeConsent", MANAGERS),
                        entry("listInterviewCodes", MANAGERS),
                        entry("assessCodeSaturation", MANAGERS),
                        entry("codeQuote", MANAGERS),
                        entry("recodeQuote", MANAGERS),
                        entry("findThemes", ANALYSTS),
                        entry("listThemeRuns", PEOPLE),
                        entry("openThemeRun", PEOPLE),
                        entry("listThemes", PEOPLE),
                        entry("openTheme", PEOPLE),
                        entry("listThemeFeedback", PEOPLE),
                        entry("renameTheme", ANALYSTS),
                        entry("mergeThemes", ANALYSTS),
                        entry("splitTheme", ANALYSTS),
                        entry("assessSaturation", PEOPLE),
                        entry("searchFeedback", PEOPLE)),
                Set.of("readSurveyQuestions", "answerSurvey", "deliverFeedback"));
    }
}
