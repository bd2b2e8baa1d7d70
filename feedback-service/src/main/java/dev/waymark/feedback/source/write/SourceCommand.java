package dev.waymark.feedback.source.write;

import dev.waymark.contracts.feedback.SourceId;
import dev.waymark.contracts.feedback.SourceSetup;
import dev.waymark.service.ExpectedRevision;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What can be asked of a source. */
public sealed interface SourceCommand {
    SourceId source();

    /** With the secret of its sender, sealed, where it is a webhook. */
    record AddSource(
            @TargetAggregateIdentifier SourceId source,
            SourceSetup setup,
            @Nullable String sealed) implements SourceCommand {}

    record ChangeSource(@TargetAggregateIdentifier SourceId source, ExpectedRevision expected, SourceSetup setup)
            implements SourceCommand {}

    record MakeSecret(@TargetAggregateIdentifier SourceId source, String sealed) implements SourceCommand {}

    record RevokeOldSecret(@TargetAggregateIdentifier SourceId source) implements SourceCommand {}

    record RetireSource(@TargetAggregateIdentifier SourceId source, ExpectedRevision expected)
            implements SourceCommand {}
}
