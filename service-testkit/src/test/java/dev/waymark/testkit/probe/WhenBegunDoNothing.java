package dev.waymark.testkit.probe;

import dev.waymark.service.axon.Policy;
import io.quarkus.arc.Unremovable;
import jakarta.inject.Singleton;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;

@Unremovable
@Singleton
@ProcessingGroup("when-begun-do-nothing")
class WhenBegunDoNothing implements Policy {
    @EventHandler
    void on(Probe.Begun event) {
        // Nothing: it is only there not to be rebuilt.
    }
}
