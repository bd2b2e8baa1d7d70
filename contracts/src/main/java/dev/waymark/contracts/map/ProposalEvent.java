package dev.waymark.contracts.map;

import dev.waymark.contracts.EventName;
import dev.waymark.contracts.UserId;

/**
 * What can happen to a proposal to change a map. Each accepted command makes one revision of the proposal, whose number is
 * in the metadata as {@code revision}.
 */
public sealed interface ProposalEvent {
    ProposalId proposal();

    JourneyMapId map();

    /**
     * It starts with what the map said at the base revision.
     *
     * @param authorName what the author was called at the time
     */
    @EventName("map.ProposalDrafted")
    record ProposalDrafted(
            ProposalId proposal,
            JourneyMapId map,
            long base,
            String title,
            String reason,
            UserId author,
            String authorName)
            implements ProposalEvent {}

    /** What it now proposes otherwise than before. One that was submitted is open again. */
    @EventName("map.ProposalEdited")
    record ProposalEdited(ProposalId proposal, JourneyMapId map, UserId editor, ProposedChange change)
            implements ProposalEvent {}

    /** It asks for a decision. */
    @EventName("map.ProposalSubmitted")
    record ProposalSubmitted(ProposalId proposal, JourneyMapId map) implements ProposalEvent {}

    /**
     * The map says what was proposed.
     *
     * @param revision the map's after the merge; where the map said all of it before, its last one
     */
    @EventName("map.ProposalMerged")
    record ProposalMerged(ProposalId proposal, JourneyMapId map, long revision, UserId by) implements ProposalEvent {}

    @EventName("map.ProposalRefused")
    record ProposalRefused(ProposalId proposal, JourneyMapId map, UserId by, String reason) implements ProposalEvent {}

    /** Its author no longer proposes it. */
    @EventName("map.ProposalWithdrawn")
    record ProposalWithdrawn(ProposalId proposal, JourneyMapId map) implements ProposalEvent {}
}
