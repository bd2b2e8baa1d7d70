package dev.waymark.feedback.interview.write;

import static dev.waymark.service.Revisions.ofRevision;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.waymark.contracts.feedback.InterviewGuideEvent;
import dev.waymark.contracts.feedback.InterviewGuideEvent.InterviewGuideRetired;
import dev.waymark.contracts.feedback.InterviewGuideEvent.InterviewGuideWritten;
import dev.waymark.contracts.feedback.InterviewGuideId;
import dev.waymark.feedback.interview.GuideDocument;
import dev.waymark.feedback.interview.write.GuideCommand.RetireGuide;
import dev.waymark.feedback.interview.write.GuideCommand.RewriteGuide;
import dev.waymark.feedback.interview.write.GuideCommand.WriteGuide;
import dev.waymark.service.ExpectedRevision;
import dev.waymark.service.problem.Refusal;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateIdentifier;

/** Is written, rewritten and retired. */
public class InterviewGuide {
    @AggregateIdentifier
    private InterviewGuideId guide;

    private GuideDocument document;
    private long revision;
    private boolean retired;

    /** For Axon, before the first event. */
    @SuppressWarnings("NullAway.Init") // the first event sets everything
    InterviewGuide() {}

    @CommandHandler
    @SuppressWarnings("NullAway.Init")
    InterviewGuide(WriteGuide command) {
        apply(written(command.guide(), command.document()), ofRevision(1));
    }

    @CommandHandler
    void handle(RewriteGuide command) {
        refuseUnlessThere(command.expected());
        if (!command.document().equals(document)) {
            apply(written(guide, command.document()), ofRevision(revision + 1));
        }
    }

    @CommandHandler
    void handle(RetireGuide command) {
        refuseUnlessThere(command.expected());
        apply(new InterviewGuideRetired(guide), ofRevision(revision + 1));
    }

    private static InterviewGuideWritten written(InterviewGuideId guide, GuideDocument said) {
        return new InterviewGuideWritten(
                guide, said.title(), said.map(), said.persona(), said.stage(), said.questions());
    }

    private void refuseUnlessThere(ExpectedRevision expected) {
        if (retired) {
            throw Refusal.notFound("The guide is retired");
        }
        expected.check(revision);
    }

    @EventSourcingHandler
    void on(InterviewGuideEvent event, @MetaDataValue("revision") String inRevision) {
        revision = Long.parseLong(inRevision);
        switch (event) {
            case InterviewGuideWritten written -> {
                guide = written.guide();
                document = GuideDocument.of(written);
            }
            case InterviewGuideRetired _ -> retired = true;
        }
    }
}
