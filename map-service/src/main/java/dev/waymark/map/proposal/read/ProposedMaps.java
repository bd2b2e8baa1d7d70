package dev.waymark.map.proposal.read;

import dev.waymark.contracts.map.ProposalEvent.ProposalEdited;
import dev.waymark.contracts.map.ProposedChange;
import dev.waymark.map.journeymap.document.MapDocument;
import dev.waymark.map.journeymap.read.MapHistory;
import dev.waymark.map.journeymap.read.MapView;
import dev.waymark.map.proposal.content.ProposedChanges;
import dev.waymark.map.proposal.content.ProposedDocument;
import dev.waymark.service.problem.Refusal;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** What proposals make of their maps: revisions of the past and what was proposed of them, from the log. */
@Singleton
public class ProposedMaps {
    private final EventStore log;
    private final MapHistory history;

    @Inject
    ProposedMaps(EventStore log, MapHistory history) {
        this.log = log;
        this.history = history;
    }

    /** The map as it was where the proposal started. */
    public MapView base(ProposalView proposal) {
        return history.at(proposal.map(), proposal.base())
                .orElseThrow(() -> Refusal.notFound("The map has no such revision"));
    }

    /** The map as it would be, had nothing else happened to it. */
    public MapView proposed(ProposalView proposal) {
        MapView base = base(proposal);
        return base.saying(document(proposal, base.document()));
    }

    /** What the proposal says as a document. */
    public MapDocument document(ProposalView proposal, MapDocument base) {
        ProposedChange change = log.readEvents(proposal.id().toString())
                .asStream()
                .map(message -> message.getPayload())
                .filter(ProposalEdited.class::isInstance)
                .map(it -> ((ProposalEdited) it).change())
                .reduce(ProposedChanges.NONE, ProposedChanges::both);
        return ProposedDocument.of(base, change);
    }
}
