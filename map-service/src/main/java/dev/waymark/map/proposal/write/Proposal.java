package dev.waymark.map.proposal.write;

import static dev.waymark.map.MapProblem.NOT_THE_AUTHOR;
import static dev.waymark.map.MapProblem.OWN_PROPOSAL;
import static dev.waymark.map.MapProblem.PROPOSAL_DECIDED;
import static dev.waymark.map.MapProblem.PROPOSAL_EMPTY;
import static dev.waymark.map.MapProblem.PROPOSAL_NOT_SUBMITTED;
import static dev.waymark.service.Revisions.ofRevision;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.waymark.contracts.UserId;
import dev.waymark.contracts.map.JourneyMapEvent.ProposalAccepted;
import dev.waymark.contracts.map.ProposalEvent;
import dev.waymark.contracts.map.ProposalEvent.ProposalDrafted;
import dev.waymark.contracts.map.ProposalEvent.ProposalEdited;
import dev.waymark.contracts.map.ProposalEvent.ProposalMerged;
import dev.waymark.contracts.map.ProposalEvent.ProposalRefused;
import dev.waymark.contracts.map.ProposalEvent.ProposalSubmitted;
import dev.waymark.contracts.map.ProposalEvent.ProposalWithdrawn;
import dev.waymark.contracts.map.ProposalId;
import dev.waymark.contracts.map.ProposedChange;
import dev.waymark.map.journeymap.write.JourneyMapCommand.AcceptProposal;
import dev.waymark.map.proposal.ProposalState;
import dev.waymark.map.proposal.content.ProposedChanges;
import dev.waymark.map.proposal.write.ProposalCommand.DraftProposal;
import dev.waymark.map.proposal.write.ProposalCommand.EditProposal;
import dev.waymark.map.proposal.write.ProposalCommand.MergeProposal;
import dev.waymark.map.proposal.write.ProposalCommand.RefuseProposal;
import dev.waymark.map.proposal.write.ProposalCommand.SubmitProposal;
import dev.waymark.map.proposal.write.ProposalCommand.WithdrawProposal;
import dev.waymark.service.problem.Refusal;
import java.util.HashSet;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CommandHandlerInterceptor;

/** Is decided once, and merged by nobody who wrote it. */
public class Proposal {
    @AggregateIdentifier
    private ProposalId proposal;

    private ProposalDrafted draft;
    private long revision;
    private ProposalState state = ProposalState.OPEN;
    private ProposedChange change = ProposedChanges.NONE;
    private final Set<UserId> writers = new HashSet<>();

    /** For Axon, before the first event. */
    @SuppressWarnings("NullAway.Init") // the first event sets id and draft
    Proposal() {}

    @CommandHandler
    @SuppressWarnings("NullAway.Init")
    Proposal(DraftProposal command) {
        tell(new ProposalDrafted(
                command.proposal(),
                command.map(),
                command.base(),
                command.title(),
                command.reason(),
                command.author().id(),
                command.author().name()));
    }

    @CommandHandlerInterceptor
    void check(ProposalCommand command) {
        command.expected().check(revision);
        if (state.isDecided()) {
            throw new Refusal(PROPOSAL_DECIDED);
        }
    }

    @CommandHandler
    void handle(EditProposal command) {
        ProposedChange more = command.more().apply(change);
        if (!more.equals(ProposedChanges.NONE)) {
            tell(new ProposalEdited(proposal, draft.map(), command.editor(), more));
        }
    }

    @CommandHandler
    void handle(SubmitProposal command) {
        if (change.equals(ProposedChanges.NONE)) {
            throw new Refusal(PROPOSAL_EMPTY);
        }
        if (state == ProposalState.OPEN) {
            tell(new ProposalSubmitted(proposal, draft.map()));
        }
    }

    /** The map changes in the same commit: there is no moment at which only one of the two has. */
    @CommandHandler
    void handle(MergeProposal command) {
        if (state != ProposalState.SUBMITTED) {
            throw new Refusal(PROPOSAL_NOT_SUBMITTED);
        }
        if (writers.contains(command.by())) {
            throw new Refusal(OWN_PROPOSAL);
        }
        ProposalAccepted accepted =
                new ProposalAccepted(draft.map(), proposal, draft.title(), draft.author(), draft.authorName());
        AcceptProposal accept =
                new AcceptProposal(draft.map(), accepted, command.merge().apply(change));
        long merged = command.map().applyAsLong(accept);
        tell(new ProposalMerged(proposal, draft.map(), merged, command.by()));
    }

    @CommandHandler
    void handle(RefuseProposal command) {
        if (state != ProposalState.SUBMITTED) {
            throw new Refusal(PROPOSAL_NOT_SUBMITTED);
        }
        tell(new ProposalRefused(proposal, draft.map(), command.by(), command.reason()));
    }

    @CommandHandler
    void handle(WithdrawProposal command) {
        if (!command.by().equals(draft.author())) {
            throw new Refusal(NOT_THE_AUTHOR);
        }
        tell(new ProposalWithdrawn(proposal, draft.map()));
    }

    private void tell(ProposalEvent event) {
        apply(event, ofRevision(revision + 1));
    }

    @EventSourcingHandler
    void on(ProposalEvent event, @MetaDataValue("revision") String revision) {
        this.revision = Long.parseLong(revision);
        switch (event) {
            case ProposalDrafted e -> {
                proposal = e.proposal();
                draft = e;
                writers.add(e.author());
            }
            case ProposalEdited e -> {
                change = ProposedChanges.both(change, e.change());
                writers.add(e.editor());
                state = ProposalState.OPEN;
            }
            case ProposalSubmitted _ -> state = ProposalState.SUBMITTED;
            case ProposalMerged _ -> state = ProposalState.MERGED;
            case ProposalRefused _ -> state = ProposalState.REFUSED;
            case ProposalWithdrawn _ -> state = ProposalState.WITHDRAWN;
        }
    }
}
