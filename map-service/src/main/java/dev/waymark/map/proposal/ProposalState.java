package dev.waymark.map.proposal;

/** How far a proposal has come. */
public enum ProposalState {
    /** Being written. */
    OPEN,
    /** Asks for a decision; an edit opens it again. */
    SUBMITTED,
    /** The map says it. */
    MERGED,
    REFUSED,
    /** Its author no longer proposes it. */
    WITHDRAWN;

    /** Whether nothing happens to it any more. */
    public boolean isDecided() {
        return switch (this) {
            case OPEN, SUBMITTED -> false;
            case MERGED, REFUSED, WITHDRAWN -> true;
        };
    }
}
