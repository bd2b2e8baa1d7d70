package dev.waymark.map.journeymap.write;

import dev.waymark.contracts.UserId;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.MapKind;
import dev.waymark.contracts.map.StageId;
import dev.waymark.contracts.map.Visibility;
import dev.waymark.service.ExpectedRevision;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of a journey map. Each accepted command makes the next revision. */
public sealed interface JourneyMapCommand {
    JourneyMapId map();

    /** The revision the writer has seen. */
    ExpectedRevision expected();

    record DrawMap(
            @TargetAggregateIdentifier JourneyMapId map, String name, MapKind kind, Visibility visibility, UserId owner)
            implements JourneyMapCommand {
        @Override
        public ExpectedRevision expected() {
            return ExpectedRevision.ANY;
        }
    }

    record AddStage(@TargetAggregateIdentifier JourneyMapId map, ExpectedRevision expected, StageId stage, String name)
            implements JourneyMapCommand {}
}
