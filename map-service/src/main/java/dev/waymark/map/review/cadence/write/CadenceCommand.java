package dev.waymark.map.review.cadence.write;

import dev.waymark.contracts.map.Cadence;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of the rhythm in which a map is reviewed. */
public sealed interface CadenceCommand {
    CadenceId id();

    /** The map's first cadence. */
    record BeginCadence(@TargetAggregateIdentifier CadenceId id, Cadence cadence) implements CadenceCommand {}

    record SetCadence(@TargetAggregateIdentifier CadenceId id, Cadence cadence) implements CadenceCommand {}

    record DropCadence(@TargetAggregateIdentifier CadenceId id) implements CadenceCommand {}
}
