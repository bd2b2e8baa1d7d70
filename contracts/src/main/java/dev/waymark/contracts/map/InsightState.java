package dev.waymark.contracts.map;

/** How far an insight has come. */
public enum InsightState {
    /** Its author alone sees it. */
    DRAFT,
    PUBLISHED,
    /** Its author no longer stands by it; it says why. */
    RETRACTED
}
