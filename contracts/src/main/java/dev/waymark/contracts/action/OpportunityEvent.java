package dev.waymark.contracts.action;

import dev.waymark.contracts.EventName;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.PainPointId;
import dev.waymark.contracts.map.TouchpointId;
import org.jspecify.annotations.Nullable;

/** What can happen to an opportunity: an improvement found in a pain point or a gap. */
public sealed interface OpportunityEvent {
    OpportunityId opportunity();

    @EventName("action.OpportunityFound")
    record OpportunityFound(
            OpportunityId opportunity,
            String title,
            JourneyMapId map,
            TouchpointId touchpoint,
            @Nullable PainPointId painPoint,
            Gap gap)
            implements OpportunityEvent {}

    /**
     * The inputs and the formula stay with the score, so that it can be explained and computed again.
     *
     * @param formula see {@link Rice#FORMULA}
     */
    @EventName("action.OpportunityScored")
    record OpportunityScored(OpportunityId opportunity, String formula, Rice rice, double score)
            implements OpportunityEvent {}

    @EventName("action.OpportunityDismissed")
    record OpportunityDismissed(OpportunityId opportunity, String reason) implements OpportunityEvent {}
}
