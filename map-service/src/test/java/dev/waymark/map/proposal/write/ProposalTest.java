package dev.waymark.map.proposal.write;

import static dev.waymark.map.MapProblem.NOT_THE_AUTHOR;
import static dev.waymark.map.MapProblem.OWN_PROPOSAL;
import static dev.waymark.map.MapProblem.PROPOSAL_DECIDED;
import static dev.waymark.map.MapProblem.PROPOSAL_EMPTY;
import static dev.waymark.map.MapProblem.PROPOSAL_NOT_SUBMITTED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.contracts.UserId;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.ProposalEvent;
import dev.waymark.contracts.map.ProposalEvent.ProposalDrafted;
import dev.waymark.contracts.map.ProposalEvent.ProposalEdited;
import dev.waymark.contracts.map.ProposalEvent.ProposalMerged;
import dev.waymark.contracts.map.ProposalEvent.ProposalRefused;
import dev.waymark.contracts.map.ProposalEvent.ProposalSubmitted;
import dev.waymark.contracts.map.ProposalEvent.ProposalWithdrawn;
import dev.waymark.contracts.map.ProposalId;
import dev.waymark.contracts.map.ProposedChange;
import dev.waymark.contracts.map.ProposedChange.ProposedHead;
import dev.waymark.map.Refused;
import dev.waymark.map.journeymap.write.JourneyMapCommand.AcceptProposal;
import dev.waymark.map.journeymap.write.Person;
import dev.waymark.map.proposal.content.ProposedChanges;
import dev.waymark.map.proposal.write.ProposalCommand.DraftProposal;
import dev.waymark.map.proposal.write.ProposalCommand.EditProposal;
import dev.waymark.map.proposal.write.ProposalCommand.MergeProposal;
import dev.waymark.map.proposal.write.ProposalCommand.RefuseProposal;
import dev.waymark.map.proposal.write.ProposalCommand.SubmitProposal;
import dev.waymark.map.proposal.write.ProposalCommand.WithdrawProposal;
import dev.waymark.service.ExpectedRevision;
import dev.waymark.service.problem.CommonProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;

class ProposalTest {
    private static final JourneyMapId MAP = new JourneyMapId(new UUID(1, 1));
    private static final ProposalId PROPOSAL = new ProposalId(new UUID(2, 1));
    private static final Person AUTHOR = new Person(new UserId(new UUID(4, 1)), "Con Tributor", null);
    private static final UserId EDITOR = new UserId(new UUID(4, 2));
    private static final UserId MANAGER = new UserId(new UUID(4, 3));
    private static final ExpectedRevision ANY = ExpectedRevision.ANY;

    private static final ProposalDrafted DRAFTED =
            new ProposalDrafted(PROPOSAL, MAP, 5, "Parcel shops", "Many go there", AUTHOR.id(), AUTHOR.name());
    private static final ProposalEdited EDITED = new ProposalEdited(PROPOSAL, MAP, EDITOR, naming("Buying a lens"));
    private static final ProposalSubmitted SUBMITTED = new ProposalSubmitted(PROPOSAL, MAP);

    private final List<AcceptProposal> told = new ArrayList<>();

    private TestExecutor<Proposal> given(ProposalEvent... events) {
        AggregateTestFixture<Proposal> fixture = new AggregateTestFixture<>(Proposal.class);
        List<Object> story = new ArrayList<>();
        for (ProposalEvent event : events) {
            story.add(new GenericEventMessage<>(event, MetaData.with("revision", String.valueOf(story.size() + 1))));
        }
        return fixture.given(story);
    }

    private static ProposedChange naming(String name) {
        return new ProposedChange(new ProposedHead(name, null, null, List.of(), List.of()), null, List.of());
    }

    /** The map accepts everything as its revision 7. */
    private MergeProposal merge(UserId by) {
        return new MergeProposal(PROPOSAL, ANY, by, _ -> UnaryOperator.identity(), command -> {
            told.add(command);
            return 7;
        });
    }

    @Test
    void aProposalStartsFromARevision() {
        given().when(new DraftProposal(PROPOSAL, MAP, 5, "Parcel shops", "Many go there", AUTHOR))
                .expectEvents(DRAFTED);
    }

    @Test
    void anEditTellsOnlyWhatIsProposedOtherwiseThanBefore() {
        given(DRAFTED, EDITED)
                .when(new EditProposal(
                        PROPOSAL,
                        ANY,
                        EDITOR,
                        before -> before.equals(EDITED.change()) ? naming("Buying a bag") : ProposedChanges.NONE))
                .expectEvents(new ProposalEdited(PROPOSAL, MAP, EDITOR, naming("Buying a bag")));
    }

    @Test
    void anEditThatChangesNothingStoresNothing() {
        given(DRAFTED, EDITED, SUBMITTED)
                .when(new EditProposal(PROPOSAL, ANY, EDITOR, _ -> ProposedChanges.NONE))
                .expectNoEvents();
    }

    @Test
    void anEditTakesTheSubmissionBack() {
        given(DRAFTED, EDITED, SUBMITTED, EDITED)
                .when(merge(MANAGER))
                .expectException(Refused.as(PROPOSAL_NOT_SUBMITTED));
    }

    @Test
    void aStaleEditIsRefused() {
        given(DRAFTED, EDITED)
                .when(new EditProposal(PROPOSAL, new ExpectedRevision(1L), EDITOR, _ -> naming("X")))
                .expectException(Refused.as(CommonProblem.STALE_REVISION));
    }

    @Test
    void aProposalOfNothingIsNotSubmitted() {
        given(DRAFTED).when(new SubmitProposal(PROPOSAL, ANY)).expectException(Refused.as(PROPOSAL_EMPTY));
    }

    @Test
    void submittedTwiceItIsSubmittedOnce() {
        given(DRAFTED, EDITED, SUBMITTED)
                .when(new SubmitProposal(PROPOSAL, ANY))
                .expectNoEvents();
    }

    @Test
    void itIsMergedByWhoDidNotWriteItWithWhatTheMapThenSays() {
        given(DRAFTED, EDITED, SUBMITTED)
                .when(merge(MANAGER))
                .expectEvents(new ProposalMerged(PROPOSAL, MAP, 7, MANAGER))
                .expectState(_ -> assertThat(told)
                        .singleElement()
                        .extracting(it -> it.accepted().authorName())
                        .isEqualTo("Con Tributor"));
    }

    @Test
    void neitherItsAuthorNorWhoEditedItMergesIt() {
        given(DRAFTED, EDITED, SUBMITTED).when(merge(AUTHOR.id())).expectException(Refused.as(OWN_PROPOSAL));
        given(DRAFTED, EDITED, SUBMITTED)
                .when(merge(EDITOR))
                .expectNoEvents()
                .expectException(Refused.as(OWN_PROPOSAL));
    }

    @Test
    void itIsRefusedWithAReasonOnceItAsksForADecision() {
        RefuseProposal refuse = new RefuseProposal(PROPOSAL, ANY, MANAGER, "Has a map of its own");
        given(DRAFTED, EDITED).when(refuse).expectException(Refused.as(PROPOSAL_NOT_SUBMITTED));
        given(DRAFTED, EDITED, SUBMITTED)
                .when(refuse)
                .expectEvents(new ProposalRefused(PROPOSAL, MAP, MANAGER, "Has a map of its own"));
    }

    @Test
    void onlyItsAuthorWithdrawsIt() {
        given(DRAFTED).when(new WithdrawProposal(PROPOSAL, ANY, EDITOR)).expectException(Refused.as(NOT_THE_AUTHOR));
        given(DRAFTED)
                .when(new WithdrawProposal(PROPOSAL, ANY, AUTHOR.id()))
                .expectEvents(new ProposalWithdrawn(PROPOSAL, MAP));
    }

    @Test
    void nothingHappensToADecidedProposal() {
        for (ProposalEvent decision : List.of(
                new ProposalMerged(PROPOSAL, MAP, 7, MANAGER),
                new ProposalRefused(PROPOSAL, MAP, MANAGER, "No"),
                new ProposalWithdrawn(PROPOSAL, MAP))) {
            for (ProposalCommand command : List.of(
                    merge(MANAGER),
                    new SubmitProposal(PROPOSAL, ANY),
                    new EditProposal(PROPOSAL, ANY, EDITOR, _ -> naming("X")),
                    new WithdrawProposal(PROPOSAL, ANY, AUTHOR.id()))) {
                given(DRAFTED, EDITED, SUBMITTED, decision)
                        .when(command)
                        .expectNoEvents()
                        .expectException(Refused.as(PROPOSAL_DECIDED));
            }
        }
    }
}
