package dev.waymark.map.insight.reader.write;

import dev.waymark.contracts.map.ReactionKind;
import dev.waymark.map.insight.reader.ReadingId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What a reader can do with an insight. */
public sealed interface ReadingCommand {
    ReadingId reading();

    /** See it for the first time. */
    record BeginReading(@TargetAggregateIdentifier ReadingId reading, String name, long revision)
            implements ReadingCommand {}

    record SeeRevision(@TargetAggregateIdentifier ReadingId reading, long revision) implements ReadingCommand {}

    record React(@TargetAggregateIdentifier ReadingId reading, ReactionKind kind) implements ReadingCommand {}

    record WithdrawReaction(@TargetAggregateIdentifier ReadingId reading, ReactionKind kind)
            implements ReadingCommand {}
}
