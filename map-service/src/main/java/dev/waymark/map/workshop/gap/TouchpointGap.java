package dev.waymark.map.workshop.gap;

import dev.waymark.contracts.map.TouchpointId;
import dev.waymark.map.feeling.read.Measured;
import org.jspecify.annotations.Nullable;

/**
 * A touchpoint as staff believe it, as the map says it and as customers say it.
 *
 * @param weight how much its gap counts
 * @param belief absent where no participant named a feeling
 * @param mapped −2 very bad … +2 very good, absent where the map says nothing
 * @param answers how many customers said something
 * @param measured absent where there are too few answers
 * @param beliefMeasured belief − measured: positive where staff think better of it than customers
 * @param mappedMeasured mapped − measured
 * @param beliefMapped belief − mapped
 * @param score the size of belief − measured, times the weight
 * @param rank 1 for the highest score; absent where there are too few answers or beliefs
 */
public record TouchpointGap(
        TouchpointId touchpoint,
        String name,
        String stage,
        @Nullable Integer importance,
        boolean momentOfTruth,
        double weight,
        @Nullable Belief belief,
        @Nullable Integer mapped,
        long answers,
        @Nullable Measured measured,
        @Nullable Gap beliefMeasured,
        @Nullable Gap mappedMeasured,
        @Nullable Gap beliefMapped,
        GapStanding standing,
        @Nullable Double score,
        @Nullable Integer rank) {
    /** Whether a touchpoint takes part in the ranking. */
    public enum GapStanding {
        RANKED,
        /** Of participants. */
        TOO_FEW_BELIEFS,
        /** Of customers. */
        TOO_FEW_ANSWERS
    }

    TouchpointGap ranked(int place) {
        return new TouchpointGap(
                touchpoint,
                name,
                stage,
                importance,
                momentOfTruth,
                weight,
                belief,
                mapped,
                answers,
                measured,
                beliefMeasured,
                mappedMeasured,
                beliefMapped,
                standing,
                score,
                place);
    }
}
