package dev.waymark.map.feeling.read;

import dev.waymark.contracts.map.TouchpointId;
import org.jspecify.annotations.Nullable;

/**
 * What a team believes about a touchpoint, and what customers say.
 *
 * @param mapped −2 very bad … +2 very good, absent where the map says nothing
 * @param answers how many customers said something
 * @param measured absent where there are too few answers
 * @param gap measured − mapped: negative where customers feel worse than the map says
 * @param rank 1 for the widest gap; absent where there is no gap to speak of
 */
public record TouchpointFeeling(
        TouchpointId touchpoint,
        String name,
        String stage,
        @Nullable Integer mapped,
        long answers,
        @Nullable Measured measured,
        Standing standing,
        @Nullable Double gap,
        @Nullable Integer rank) {

    /** Whether a touchpoint takes part in the ranking. */
    public enum Standing {
        RANKED,
        TOO_FEW_ANSWERS,
        /** The map says nothing about the feeling here. */
        NOT_MAPPED
    }

    TouchpointFeeling ranked(int place) {
        return new TouchpointFeeling(touchpoint, name, stage, mapped, answers, measured, standing, gap, place);
    }
}
