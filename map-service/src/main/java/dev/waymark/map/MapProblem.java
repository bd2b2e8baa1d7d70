package dev.waymark.map;

import dev.waymark.service.problem.ProblemType;

/** What map-service refuses. The names are the public types. */
public enum MapProblem implements ProblemType {
    STAGE_NAME_TAKEN(409, "The map already has a stage of that name"),
    MAP_FULL(409, "A map does not hold more of that"),
    MAP_ARCHIVED(409, "An archived map is not changed; bring it back first"),
    STATE_NOT_REACHABLE(409, "A map does not go from its state to that one"),
    MAP_NESTS_ITSELF(409, "A map does not open itself, through others neither"),
    PERSONA_IN_USE(409, "A published map draws the persona's journey"),
    PERSONA_ARCHIVED(409, "An archived persona is not put on maps; bring it back first"),
    OWNER_STAYS(409, "A map has an owner; hand it over first"),
    NOT_A_STAKEHOLDER(403, "Only stakeholders of the map do this"),
    MAP_NOT_SHARED(403, "The map is not shared with you for that"),
    REVIEW_CLOSED(409, "The review is closed already"),
    REVIEW_STARTED(409, "The review is in progress already"),
    REVIEW_NOT_STARTED(409, "The review has not begun"),
    REVIEW_NOT_CLOSED(409, "The review has no outcome yet"),
    REVIEW_FULL(409, "A review does not hold more of that"),
    NOT_A_PARTICIPANT(403, "Only participants of the review do this"),
    PROPOSAL_DECIDED(409, "The proposal is merged, refused or withdrawn already"),
    PROPOSAL_NOT_SUBMITTED(409, "The proposal does not ask for a decision yet"),
    PROPOSAL_EMPTY(409, "The proposal proposes nothing"),
    OWN_PROPOSAL(403, "Somebody merges a proposal who has not written on it"),
    NOT_THE_AUTHOR(403, "Only the author of the proposal does this"),
    MERGE_CONFLICTS(409, "The map and the proposal changed the same things"),
    WORKSHOP_IN_ANOTHER_STATE(409, "The workshop is not at the point for this"),
    WORKSHOP_FULL(409, "A workshop does not hold more of that"),
    NOT_THE_FACILITATOR(403, "Only the facilitator of the workshop does this"),
    NOT_INVITED(403, "Only who is invited to the workshop does this"),
    INVITEE_CANNOT_READ_MAP(409, "Who takes part in a workshop must be able to read its map"),
    TOO_MANY_FEEDS(409, "Revoke an address you no longer use first");

    private final int status;
    private final String title;

    MapProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
