package dev.waymark.contracts.map;

/** What there is on a map that can be right or wrong. */
public enum ElementKind {
    GOAL,
    PERSONA,
    STAGE,
    TOUCHPOINT,
    PAIN_POINT,
    DELIGHT
}
