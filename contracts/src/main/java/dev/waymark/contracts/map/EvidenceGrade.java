package dev.waymark.contracts.map;

/** How far evidence carries, weakest first. */
public enum EvidenceGrade {
    ASSUMPTION,
    /** People who work there agree on it; no customer was asked or observed. */
    INTERNALLY_REASONED,
    VALIDATED
}
