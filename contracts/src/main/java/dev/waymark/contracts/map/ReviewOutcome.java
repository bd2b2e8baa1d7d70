package dev.waymark.contracts.map;

/** What the participants of a review decided about the map. */
public enum ReviewOutcome {
    CONFIRMED,
    REVISE,
    RETIRE
}
