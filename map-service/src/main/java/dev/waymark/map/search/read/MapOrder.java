package dev.waymark.map.search.read;

/** What comes first. */
public enum MapOrder {
    /** What was drawn last. */
    NEWEST,
    /** What was changed last. */
    CHANGED,
    /** From A to Z. */
    NAME,
    /** The widest gap between mapped and measured feelings; maps without one are left out. */
    WIDEST_GAP,
    /** The lowest evidence score; maps without touchpoints have none and are left out. */
    LOWEST_EVIDENCE
}
