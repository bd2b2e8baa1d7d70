package dev.waymark.contracts.kpi;

/** What the numbers say about an action, at the 5 % level. */
public enum Verdict {
    IMPROVED,
    WORSENED,
    NO_EVIDENCE
}
