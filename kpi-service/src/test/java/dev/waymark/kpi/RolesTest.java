package dev.waymark.kpi;

import static dev.waymark.testkit.Role.ADMIN;
import static dev.waymark.testkit.Role.ANALYST;
import static dev.waymark.testkit.Role.JOURNEY_MANAGER;

import dev.waymark.testkit.Role;
import dev.waymark.testkit.RoleTable;
import dev.waymark.testkit.TestEnvironment;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestEnvironment.class)
class RolesTest {
    private static final Set<Role> ALL = EnumSet.allOf(Role.class);
    private static final Set<Role> ANALYSTS = EnumSet.of(ANALYST, ADMIN);
    private static final Set<Role> MANAGERS = EnumSet.of(JOURNEY_MANAGER, ANALYST, ADMIN);

    @Test
    void everyOperationIsForItsRolesOnly() {
        RoleTable.holds(Map.of(
                "listKpis", ALL,
                "openKpi", ALL,
                "listMeasurements", ALL,
                "showSeries", ALL,
                "listImpacts", ALL,
                "showImpact", ALL,
                "defineKpi", ANALYSTS,
                "recordMeasurements", ANALYSTS,
                "concludeImpact", MANAGERS));
    }
}
