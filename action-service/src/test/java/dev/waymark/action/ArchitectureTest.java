package dev.waymark.action;

import dev.waymark.testkit.ServiceShape;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    @Test
    void theServiceHasTheShapeOfEveryService() {
        ServiceShape.holdsIn("dev.waymark.action");
    }
}
