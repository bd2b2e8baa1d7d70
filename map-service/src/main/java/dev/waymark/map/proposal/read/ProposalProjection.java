package dev.waymark.map.proposal.read;

import dev.waymark.contracts.map.ProposalEvent;
import dev.waymark.eventstore.axon.EventPosition;
import dev.waymark.service.axon.Projection;
import dev.waymark.service.identity.RequestMetadata;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.messaging.annotation.MetaDataValue;

@Singleton
@ProcessingGroup("proposals")
class ProposalProjection implements Projection {
    private final ProposalViews proposals;

    @Inject
    ProposalProjection(ProposalViews proposals) {
        this.proposals = proposals;
    }

    @EventHandler
    void on(
            ProposalEvent event,
            EventPosition position,
            @Timestamp Instant at,
            @MetaDataValue("revision") String revision,
            @MetaDataValue(RequestMetadata.ACTOR_NAME) String actorName) {
        proposals.fold(event, position, new ProposalView.Told(actorName, at, Long.parseLong(revision)));
    }

    @ResetHandler
    @Override
    public void startOver() {
        proposals.clear();
    }
}
