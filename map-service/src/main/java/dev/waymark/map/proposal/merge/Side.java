package dev.waymark.map.proposal.merge;

/** Whose word stands. */
public enum Side {
    /** The proposal's. */
    MINE,
    /** The map's. */
    THEIRS
}
