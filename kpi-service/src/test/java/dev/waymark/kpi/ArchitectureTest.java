package dev.waymark.kpi;

import dev.waymark.testkit.ServiceShape;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    @Test
    void theServiceHasTheShapeOfEveryService() {
        ServiceShape.holdsIn("dev.waymark.kpi", "level");
    }
}
