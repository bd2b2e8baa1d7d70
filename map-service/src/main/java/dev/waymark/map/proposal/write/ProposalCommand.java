package dev.waymark.map.proposal.write;

import dev.waymark.contracts.UserId;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.ProposalId;
import dev.waymark.contracts.map.ProposedChange;
import dev.waymark.map.journeymap.document.MapDocument;
import dev.waymark.map.journeymap.write.JourneyMapCommand.AcceptProposal;
import dev.waymark.map.journeymap.write.Person;
import dev.waymark.service.ExpectedRevision;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of a proposal. */
public sealed interface ProposalCommand {
    ProposalId proposal();

    /** The revision of the proposal the writer has seen. */
    default ExpectedRevision expected() {
        return ExpectedRevision.ANY;
    }

    record DraftProposal(
            @TargetAggregateIdentifier ProposalId proposal,
            JourneyMapId map,
            long base,
            String title,
            String reason,
            Person author)
            implements ProposalCommand {}

    /**
     * It shall propose something else.
     *
     * @param more what it proposes otherwise, from what it proposes so far
     */
    record EditProposal(
            @TargetAggregateIdentifier ProposalId proposal,
            ExpectedRevision expected,
            UserId editor,
            UnaryOperator<ProposedChange> more)
            implements ProposalCommand {}

    record SubmitProposal(@TargetAggregateIdentifier ProposalId proposal, ExpectedRevision expected)
            implements ProposalCommand {}

    /**
     * The map shall say what is proposed.
     *
     * @param merge what comes of the map and what is proposed
     * @param map takes it in, in the same commit, and answers the revision it then has
     */
    record MergeProposal(
            @TargetAggregateIdentifier ProposalId proposal,
            ExpectedRevision expected,
            UserId by,
            Function<ProposedChange, UnaryOperator<MapDocument>> merge,
            ToLongFunction<AcceptProposal> map)
            implements ProposalCommand {}

    record RefuseProposal(
            @TargetAggregateIdentifier ProposalId proposal, ExpectedRevision expected, UserId by, String reason)
            implements ProposalCommand {}

    record WithdrawProposal(@TargetAggregateIdentifier ProposalId proposal, ExpectedRevision expected, UserId by)
            implements ProposalCommand {}
}
