package dev.waymark.action.opportunity.read;

import dev.waymark.action.opportunity.read.need.Need;
import dev.waymark.action.opportunity.read.need.TouchpointNeeds;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.TouchpointId;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Touchpoints that could become opportunities. */
@Singleton
public class Candidates {
    private final TouchpointNeeds needs;
    private final OpportunityViews opportunities;

    @Inject
    Candidates(TouchpointNeeds needs, OpportunityViews opportunities) {
        this.needs = needs;
        this.opportunities = opportunities;
    }

    /** A map's touchpoints without an open opportunity, what hurts most first; empty where the map is not known yet. */
    public Optional<List<Need>> of(JourneyMapId map) {
        Set<TouchpointId> taken = opportunities.touchpointsWithOpenOpportunity(map);
        return needs.of(map)
                .map(all -> all.stream()
                        .filter(need -> !taken.contains(need.touchpoint()))
                        .sorted(Comparator.comparingDouble(Need::hurt).reversed())
                        .toList());
    }
}
