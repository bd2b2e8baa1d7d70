package dev.waymark.contracts.map;

/** How somebody would feel when a need is met, or when it is not (Kano et al. 1984). */
public enum KanoReaction {
    LIKE,
    /** It must be that way. */
    EXPECT,
    NEUTRAL,
    /** They can live with it. */
    TOLERATE,
    DISLIKE
}
