package dev.waymark.feedback.interview.write;

import dev.waymark.contracts.feedback.InterviewGuideId;
import dev.waymark.feedback.interview.GuideDocument;
import dev.waymark.service.ExpectedRevision;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of a guide. */
public sealed interface GuideCommand {
    InterviewGuideId guide();

    record WriteGuide(@TargetAggregateIdentifier InterviewGuideId guide, GuideDocument document)
            implements GuideCommand {}

    record RewriteGuide(
            @TargetAggregateIdentifier InterviewGuideId guide, ExpectedRevision expected, GuideDocument document)
            implements GuideCommand {}

    record RetireGuide(@TargetAggregateIdentifier InterviewGuideId guide, ExpectedRevision expected)
            implements GuideCommand {}
}
