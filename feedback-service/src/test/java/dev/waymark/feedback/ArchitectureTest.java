package dev.waymark.feedback;

import dev.waymark.testkit.ServiceShape;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    @Test
    void theServiceHasTheShapeOfEveryService() {
        ServiceShape.holdsIn(
                "dev.waymark.feedback", "privacy", "directory", "intake", "text", "analysis", "quote", "saturation");
    }
}
