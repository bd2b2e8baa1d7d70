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
    private static final Set<Role> SENDERS = Set.of(INTEGRATION, ANALYST, ADMIN);
    private static final Set<Role> ANALYSTS = Set.of(ANALYST, ADMIN);

    @Test
    void everyOperationIsOpenToThoseWhoMayAndToNobodyElse() {
        RoleTable.holds(Map.ofEntries(
                entry("eraseCustomer", Set.of(ADMIN)),
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
                entry("searchFeedback", PEOPLE)));
    }
}
