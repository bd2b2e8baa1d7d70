package dev.waymark.contracts.map;

/** What a piece of evidence is made of. */
public enum EvidenceKind {
    FEEDBACK,
    INTERVIEW,
    OBSERVATION,
    DATA,
    /** Somebody believes it; to be replaced by one of the others. */
    ASSUMPTION
}
