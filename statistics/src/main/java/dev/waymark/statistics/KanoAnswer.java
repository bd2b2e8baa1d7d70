package dev.waymark.statistics;

/** How somebody would feel when a need is met (the functional question), or when it is not (the dysfunctional one). */
public enum KanoAnswer {
    LIKE,
    /** It must be that way. */
    EXPECT,
    NEUTRAL,
    /** They can live with it. */
    TOLERATE,
    DISLIKE
}
