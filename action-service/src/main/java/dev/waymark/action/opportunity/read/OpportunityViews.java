package dev.waymark.action.opportunity.read;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.model.Filters;
import dev.waymark.action.opportunity.read.OpportunityView.Score;
import dev.waymark.contracts.action.OpportunityEvent;
import dev.waymark.contracts.action.OpportunityEvent.OpportunityDismissed;
import dev.waymark.contracts.action.OpportunityEvent.OpportunityFound;
import dev.waymark.contracts.action.OpportunityEvent.OpportunityScored;
import dev.waymark.contracts.action.OpportunityId;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.TouchpointId;
import dev.waymark.eventstore.axon.EventPosition;
import dev.waymark.service.view.Order;
import dev.waymark.service.view.Page;
import dev.waymark.service.view.PageRequest;
import dev.waymark.service.view.ReadModels;
import dev.waymark.service.view.View;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** The opportunities as they are now. */
@Singleton
public class OpportunityViews {
    private static final Order BEST_SCORE_FIRST = new Order("rank", true);

    private final View<OpportunityView> opportunities;

    @Inject
    OpportunityViews(ReadModels readModels) {
        this.opportunities = readModels.view("opportunities", OpportunityView.class);
    }

    public Optional<OpportunityView> find(OpportunityId opportunity) {
        return opportunities.find(opportunity);
    }

    /** By score, best first, those without a score last. */
    public Page<OpportunityView> ranking(
            @Nullable JourneyMapId map, @Nullable OpportunityState state, PageRequest request) {
        List<Bson> filters = new ArrayList<>(List.of(Filters.empty()));
        if (map != null) {
            filters.add(eq("map", map.toString()));
        }
        if (state != null) {
            filters.add(eq("state", state.name()));
        }
        return opportunities.page(Filters.and(filters), BEST_SCORE_FIRST, request);
    }

    /** The touchpoints of a map somebody already wants to improve. */
    Set<TouchpointId> touchpointsWithOpenOpportunity(JourneyMapId map) {
        return opportunities
                .findAll(Filters.and(eq("map", map.toString()), eq("state", OpportunityState.OPEN.name())))
                .stream()
                .map(OpportunityView::touchpoint)
                .collect(Collectors.toSet());
    }

    void on(OpportunityEvent event, EventPosition position, Instant at, long revision) {
        switch (event) {
            case OpportunityFound found ->
                opportunities.fold(found.opportunity(), position, before -> found(found, at, revision));
            case OpportunityScored scored ->
                change(
                        scored.opportunity(),
                        position,
                        at,
                        revision,
                        set("score", new Score(scored.formula(), scored.rice(), scored.score())),
                        set("rank", scored.score()));
            case OpportunityDismissed dismissed ->
                change(
                        dismissed.opportunity(),
                        position,
                        at,
                        revision,
                        set("state", OpportunityState.DISMISSED.name()),
                        set("dismissedBecause", dismissed.reason()));
        }
    }

    void clear() {
        opportunities.clear();
    }

    private static OpportunityView found(OpportunityFound found, Instant at, long revision) {
        return new OpportunityView(
                found.opportunity(),
                revision,
                found.title(),
                found.map(),
                found.touchpoint(),
                found.painPoint(),
                found.gap(),
                OpportunityState.OPEN,
                null,
                null,
                at,
                at,
                OpportunityView.UNSCORED);
    }

    private void change(OpportunityId id, EventPosition position, Instant at, long revision, Bson one, Bson other) {
        opportunities.change(id, position, combine(one, other, set("revision", revision), set("changedAt", at)));
    }
}
