package dev.waymark.map.proposal.read;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.model.Indexes;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.ProposalEvent;
import dev.waymark.contracts.map.ProposalId;
import dev.waymark.eventstore.axon.EventPosition;
import dev.waymark.map.proposal.ProposalState;
import dev.waymark.service.view.Order;
import dev.waymark.service.view.Page;
import dev.waymark.service.view.PageRequest;
import dev.waymark.service.view.ReadModels;
import dev.waymark.service.view.View;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** The proposals to change maps. */
@Singleton
public class ProposalViews {
    private final View<ProposalView> proposals;

    @Inject
    ProposalViews(ReadModels readModels) {
        this.proposals = readModels.view("proposals", ProposalView.class);
        proposals.index(Indexes.ascending("map", "state", "_id"));
    }

    public Optional<ProposalView> find(ProposalId proposal) {
        return proposals.find(proposal);
    }

    /** Those of a map, newest first; a null state finds all. */
    public Page<ProposalView> of(JourneyMapId map, @Nullable ProposalState state, PageRequest request) {
        Bson ofMap = eq("map", map.toString());
        return proposals.page(
                state == null ? ofMap : and(ofMap, eq("state", state.name())), Order.NEWEST_FIRST, request);
    }

    void fold(ProposalEvent event, EventPosition position, ProposalView.Told told) {
        proposals.fold(event.proposal(), position, before -> ProposalView.after(before, event, told));
    }

    void clear() {
        proposals.clear();
    }
}
