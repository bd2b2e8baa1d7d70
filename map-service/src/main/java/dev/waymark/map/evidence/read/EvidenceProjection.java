package dev.waymark.map.evidence.read;

import static dev.waymark.service.Revisions.revisionIn;

import dev.waymark.contracts.map.EvidenceEvent;
import dev.waymark.eventstore.axon.EventPosition;
import dev.waymark.service.axon.Projection;
import dev.waymark.service.identity.RequestMetadata;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Objects;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.messaging.MetaData;

@Singleton
@ProcessingGroup("evidence")
class EvidenceProjection implements Projection {
    private final EvidenceViews evidence;

    @Inject
    EvidenceProjection(EvidenceViews evidence) {
        this.evidence = evidence;
    }

    @EventHandler
    void on(EvidenceEvent event, EventPosition position, @Timestamp Instant at, MetaData metadata) {
        evidence.fold(
                event,
                position,
                new EvidenceView.Doing(
                        revisionIn(metadata),
                        at,
                        text(metadata, RequestMetadata.ACTOR),
                        text(metadata, RequestMetadata.ACTOR_NAME)));
    }

    @ResetHandler
    @Override
    public void startOver() {
        evidence.clear();
    }

    private static String text(MetaData metadata, String key) {
        return Objects.toString(metadata.get(key), "");
    }
}
