package dev.waymark.contracts.map;

/** What becomes of a finding: the map is corrected, or the business gets something to improve. */
public enum FindingKind {
    MAP_CHANGE,
    OPPORTUNITY
}
