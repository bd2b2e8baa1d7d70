package dev.waymark.action.opportunity.write;

import dev.waymark.contracts.action.Gap;
import dev.waymark.contracts.action.OpportunityId;
import dev.waymark.contracts.action.Rice;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.PainPointId;
import dev.waymark.contracts.map.TouchpointId;
import dev.waymark.service.ExpectedRevision;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What can be asked of an opportunity. Each accepted command makes the next revision. */
public sealed interface OpportunityCommand {
    OpportunityId opportunity();

    /** The revision the writer has seen. */
    ExpectedRevision expected();

    record FindOpportunity(
            @TargetAggregateIdentifier OpportunityId opportunity,
            String title,
            JourneyMapId map,
            TouchpointId touchpoint,
            @Nullable PainPointId painPoint,
            Gap gap)
            implements OpportunityCommand {
        @Override
        public ExpectedRevision expected() {
            return ExpectedRevision.ANY;
        }
    }

    record ScoreOpportunity(@TargetAggregateIdentifier OpportunityId opportunity, ExpectedRevision expected, Rice rice)
            implements OpportunityCommand {}

    record DismissOpportunity(
            @TargetAggregateIdentifier OpportunityId opportunity, ExpectedRevision expected, String reason)
            implements OpportunityCommand {}
}
