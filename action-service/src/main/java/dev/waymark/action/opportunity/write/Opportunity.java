package dev.waymark.action.opportunity.write;

import static dev.waymark.action.ActionProblem.OPPORTUNITY_DISMISSED;
import static dev.waymark.service.Revisions.ofRevision;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.waymark.action.opportunity.write.OpportunityCommand.DismissOpportunity;
import dev.waymark.action.opportunity.write.OpportunityCommand.FindOpportunity;
import dev.waymark.action.opportunity.write.OpportunityCommand.ScoreOpportunity;
import dev.waymark.contracts.action.OpportunityEvent;
import dev.waymark.contracts.action.OpportunityEvent.OpportunityDismissed;
import dev.waymark.contracts.action.OpportunityEvent.OpportunityFound;
import dev.waymark.contracts.action.OpportunityEvent.OpportunityScored;
import dev.waymark.contracts.action.OpportunityId;
import dev.waymark.contracts.action.Rice;
import dev.waymark.service.problem.Refusal;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Lets an opportunity be scored until it is dismissed, and counts its revisions. */
public class Opportunity {
    @AggregateIdentifier
    private OpportunityId opportunity;

    private long revision;
    private @Nullable OpportunityScored scored;
    private @Nullable String dismissedBecause;

    /** For Axon, before the first event. */
    @SuppressWarnings("NullAway.Init") // the first event sets the id
    Opportunity() {}

    @CommandHandler
    @SuppressWarnings("NullAway.Init")
    Opportunity(FindOpportunity command) {
        change(new OpportunityFound(
                command.opportunity(),
                command.title(),
                command.map(),
                command.touchpoint(),
                command.painPoint(),
                command.gap()));
    }

    @CommandHandler
    void handle(ScoreOpportunity command) {
        command.expected().check(revision);
        if (dismissedBecause != null) {
            throw new Refusal(OPPORTUNITY_DISMISSED, "Dismissed because: " + dismissedBecause);
        }
        Rice rice = command.rice();
        OpportunityScored score = new OpportunityScored(opportunity, Rice.FORMULA, rice, rice.score());
        if (!score.equals(scored)) {
            change(score);
        }
    }

    @CommandHandler
    void handle(DismissOpportunity command) {
        command.expected().check(revision);
        if (dismissedBecause == null) {
            change(new OpportunityDismissed(opportunity, command.reason()));
        } else if (!dismissedBecause.equals(command.reason())) {
            throw new Refusal(OPPORTUNITY_DISMISSED, "Dismissed because: " + dismissedBecause);
        }
    }

    private void change(OpportunityEvent event) {
        apply(event, ofRevision(revision + 1));
    }

    @EventSourcingHandler
    void on(OpportunityEvent event, @MetaDataValue("revision") String revision) {
        this.revision = Long.parseLong(revision);
        switch (event) {
            case OpportunityFound found -> opportunity = found.opportunity();
            case OpportunityScored score -> scored = score;
            case OpportunityDismissed dismissed -> dismissedBecause = dismissed.reason();
        }
    }
}
