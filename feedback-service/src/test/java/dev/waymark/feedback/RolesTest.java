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
    private static final Set<Role> SENDERS = Set.of(INTEGRATION, ANALYST, ADMIN);
    private static final Set<Role> ANALYSTS = Set.of(ANALYST, ADMIN);

    @Test
    void everyOperationIsOpenToThoseWhoMayAndToNobodyElse() {
        RoleTable.holds(Map.ofEntries(
                Map.entry("eraseCustomer", Set.of(ADMIN)),
                Map.entry("submitFeedback", SENDERS),
                Map.entry("importFeedback", SENDERS),
                Map.entry("listFeedback", PEOPLE),
                Map.entry("openFeedback", PEOPLE),
                Map.entry("summariseFeedback", PEOPLE),
                Map.entry("triageFeedback", ANALYSTS),
                Map.entry("assignFeedback", ANALYSTS),
                Map.entry("findThemes", ANALYSTS),
                Map.entry("listThemeRuns", PEOPLE),
                Map.entry("openThemeRun", PEOPLE),
                Map.entry("listThemes", PEOPLE),
                Map.entry("openTheme", PEOPLE),
                Map.entry("listThemeFeedback", PEOPLE),
                Map.entry("renameTheme", ANALYSTS),
                Map.entry("mergeThemes", ANALYSTS),
                Map.entry("splitTheme", ANALYSTS),
                Map.entry("assessSaturation", PEOPLE),
                Map.entry("searchFeedback", PEOPLE)));
    }
}
