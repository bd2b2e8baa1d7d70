package dev.waymark.map.proposal.read;

import static dev.waymark.service.Revisions.revisionIn;

import dev.waymark.contracts.map.ProposalEvent;
import dev.waymark.contracts.map.ProposalEvent.ProposalDrafted;
import dev.waymark.contracts.map.ProposalEvent.ProposalEdited;
import dev.waymark.contracts.map.ProposalEvent.ProposalMerged;
import dev.waymark.contracts.map.ProposalEvent.ProposalRefused;
import dev.waymark.contracts.map.ProposalEvent.ProposalSubmitted;
import dev.waymark.contracts.map.ProposalEvent.ProposalWithdrawn;
import dev.waymark.map.journeymap.document.MapDocument;
import dev.waymark.map.journeymap.read.DocumentWords;
import dev.waymark.map.journeymap.read.MapView;
import dev.waymark.map.journeymap.read.NewestFirst;
import dev.waymark.map.proposal.content.ProposedDocument;
import dev.waymark.service.identity.RequestMetadata;
import dev.waymark.service.view.Page;
import dev.waymark.service.view.PageRequest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** Who did what to a proposal, from the log. */
@Singleton
public class ProposalHistory {
    private final EventStore log;
    private final ProposedMaps maps;

    @Inject
    ProposalHistory(EventStore log, ProposedMaps maps) {
        this.log = log;
        this.maps = maps;
    }

    /** The revisions, newest first. */
    public Page<ProposalRevision> revisions(ProposalView proposal, PageRequest request) {
        List<ProposalRevision> told = new ArrayList<>();
        MapView view = maps.base(proposal);
        for (DomainEventMessage<?> message :
                log.readEvents(proposal.id().toString()).asStream().toList()) {
            MapView before = view;
            ProposalEvent event = (ProposalEvent) message.getPayload();
            if (event instanceof ProposalEdited edited) {
                view = before.saying(ProposedDocument.of(before.document(), edited.change()));
            }
            told.add(new ProposalRevision(
                    revisionIn(message.getMetaData()),
                    message.getTimestamp(),
                    metadata(message, RequestMetadata.ACTOR),
                    metadata(message, RequestMetadata.ACTOR_NAME),
                    words(before, view.document(), event)));
        }
        return NewestFirst.page(told, ProposalRevision::revision, request);
    }

    private static List<String> words(MapView before, MapDocument after, ProposalEvent event) {
        return switch (event) {
            case ProposalDrafted e -> List.of("drafted it from revision %d of the map".formatted(e.base()));
            case ProposalEdited _ -> DocumentWords.between(before, after);
            case ProposalSubmitted _ -> List.of("asked for a decision");
            case ProposalMerged e -> List.of("merged it: revision %d of the map says it".formatted(e.revision()));
            case ProposalRefused e -> List.of("refused it: %s".formatted(e.reason()));
            case ProposalWithdrawn _ -> List.of("withdrew it");
        };
    }

    private static String metadata(DomainEventMessage<?> message, String key) {
        return Objects.toString(message.getMetaData().get(key), "");
    }
}
