package dev.waymark.testkit.probe;

import com.mongodb.client.model.Updates;
import dev.waymark.eventstore.axon.EventPosition;
import dev.waymark.service.axon.Projection;
import dev.waymark.service.view.ReadModels;
import dev.waymark.service.view.View;
import io.quarkus.arc.Unremovable;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.bson.codecs.pojo.annotations.BsonId;

/** How often each was touched; cannot handle the ones it is told not to. */
@Unremovable
@Singleton
@ProcessingGroup("probes")
public class ProbeProjection implements Projection {
    public record ProbeView(@BsonId String id, int times) {}

    private final View<ProbeView> probes;
    final Set<UUID> refused = ConcurrentHashMap.newKeySet();

    @Inject
    ProbeProjection(ReadModels models) {
        this.probes = models.view("probes", ProbeView.class);
    }

    Optional<ProbeView> find(UUID probe) {
        return probes.find(probe);
    }

    @EventHandler
    void on(Probe.Begun event, EventPosition position) {
        probes.fold(
                event.probe(), position, before -> new ProbeView(event.probe().toString(), 0));
    }

    @EventHandler
    void on(Probe.Touched event, EventPosition position) {
        if (refused.contains(event.probe())) {
            throw new IllegalStateException("Not this one");
        }
        probes.change(event.probe(), position, Updates.inc("times", 1));
    }

    @ResetHandler
    @Override
    public void startOver() {
        probes.clear();
    }
}
