package dev.waymark.contracts.map;

/** How far an insight has come. */
public enum InsightState {
    /** Nobody has it before them but its author. */
    DRAFT,
    PUBLISHED,
    /** Its author no longer stands by it; it says why. */
    RETRACTED
}
