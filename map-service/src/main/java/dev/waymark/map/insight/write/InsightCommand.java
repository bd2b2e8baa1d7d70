package dev.waymark.map.insight.write;

import dev.waymark.contracts.UserId;
import dev.waymark.contracts.map.InsightId;
import dev.waymark.service.ExpectedRevision;
import java.util.function.UnaryOperator;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of an insight. Each one that changes something makes the next revision. */
public sealed interface InsightCommand {
    InsightId insight();

    record WriteInsight(
            @TargetAggregateIdentifier InsightId insight, UserId author, String authorName, InsightDocument document)
            implements InsightCommand {}

    /** A function from what is said to what shall be said, so that two writers of different fields do not undo each other. */
    record RewriteInsight(
            @TargetAggregateIdentifier InsightId insight,
            ExpectedRevision expected,
            UnaryOperator<InsightDocument> change)
            implements InsightCommand {}

    record RetractInsight(@TargetAggregateIdentifier InsightId insight, ExpectedRevision expected, String reason)
            implements InsightCommand {}
}
