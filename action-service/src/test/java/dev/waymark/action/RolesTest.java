package dev.waymark.action;

import static dev.waymark.testkit.Role.ADMIN;
import static dev.waymark.testkit.Role.ANALYST;
import static dev.waymark.testkit.Role.CONTRIBUTOR;
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
    private static final Set<Role> READERS = Set.of(VIEWER, CONTRIBUTOR, JOURNEY_MANAGER, ANALYST, ADMIN);
    private static final Set<Role> WORKERS = Set.of(CONTRIBUTOR, JOURNEY_MANAGER, ANALYST, ADMIN);
    private static final Set<Role> MANAGERS = Set.of(JOURNEY_MANAGER, ANALYST, ADMIN);

    @Test
    void everyOperationIsOpenToItsRolesAndToNobodyElse() {
        RoleTable.holds(Map.ofEntries(
                Map.entry("findOpportunity", MANAGERS),
                Map.entry("rankOpportunities", READERS),
                Map.entry("listOpportunityCandidates", READERS),
                Map.entry("openOpportunity", READERS),
                Map.entry("scoreOpportunity", MANAGERS),
                Map.entry("dismissOpportunity", MANAGERS),
                Map.entry("makePlan", MANAGERS),
                Map.entry("listPlans", READERS),
                Map.entry("openPlan", READERS),
                Map.entry("planAction", MANAGERS),
                Map.entry("listActions", READERS),
                Map.entry("openAction", READERS),
                Map.entry("changeAction", WORKERS),
                Map.entry("startAction", WORKERS),
                Map.entry("completeAction", WORKERS),
                Map.entry("dropAction", MANAGERS)));
    }
}
