package dev.waymark.map;

import dev.waymark.testkit.ServiceShape;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    /**
     * Reviews, feelings and pictures are about maps: what a map says, what became of it, who may see it and how customers
     * feel on it is common ground; so are which reviews are due, how files of it are written and read, and how changes that
     * are decided elsewhere are made.
     */
    @Test
    void theServiceHasTheShapeOfEveryService() {
        ServiceShape.holdsIn(
                "dev.waymark.map",
                "access",
                "journeymap.read",
                "journeymap.change",
                "journeymap.document",
                "journeymap.difference",
                "journeymap.form",
                "journeymap.write",
                "feeling.read",
                "persona.read",
                "review.read",
                "exchange.format",
                "exchange.sheet");
    }
}
