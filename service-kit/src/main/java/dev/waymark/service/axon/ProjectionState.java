package dev.waymark.service.axon;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a processing group is.
 *
 * @param rebuildable whether it can be built anew: a projection can, a policy would do everything again
 * @param generation the one that answers; 0 until it was rebuilt
 * @param running whether its processor runs on this instance; one of all instances works
 * @param logs how far it is on each log it reads
 * @param rebuild what is being built or removed; null when nothing is
 */
public record ProjectionState(
        String group,
        boolean rebuildable,
        int generation,
        boolean running,
        List<Reached> logs,
        @Nullable Rebuild rebuild) {
    /**
     * How far it is on one log.
     *
     * @param position the last event it has handled or passed
     * @param head the last event there is
     * @param lag how many are still to come
     */
    public record Reached(String log, long position, long head, long lag) {
        static Reached of(String log, long position, long head) {
            return new Reached(log, position, head, Math.max(0, head - position));
        }
    }

    /**
     * A rebuild under way.
     *
     * @param generation the one being built or, at the end, removed
     */
    public record Rebuild(Phase phase, int generation, List<Reached> logs) {}

    /** What a rebuild is at. */
    public enum Phase {
        /** The new generation handles the events from the first on; the one before answers. */
        BUILDING,
        /** It has caught up; all instances are about to turn to it. */
        TURNING,
        /** It answers; the one before, or one that was given up, is removed. */
        TIDYING
    }
}
