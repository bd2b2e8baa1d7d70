package dev.waymark.map.journeymap.read;

import dev.waymark.contracts.map.DelightId;
import dev.waymark.contracts.map.PainPointId;
import dev.waymark.contracts.map.TouchpointId;
import dev.waymark.map.journeymap.read.MapView.TouchpointView;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a touchpoint has validated evidence by: its own, or that of a pain point or delight of it.
 *
 * @param until the last day the evidence counts
 */
public record Ground(
        TouchpointId touchpoint,
        @Nullable PainPointId painPoint,
        @Nullable DelightId delight,
        LocalDate until) {
    boolean countsOn(LocalDate day) {
        return !until.isBefore(day);
    }

    /** Whether what it is about is still told of the touchpoint. */
    boolean isOf(TouchpointView drawn) {
        return touchpoint.equals(drawn.id())
                && (painPoint == null
                        || drawn.painPoints().stream().anyMatch(it -> it.id().equals(painPoint)))
                && (delight == null
                        || drawn.delights().stream().anyMatch(it -> it.id().equals(delight)));
    }
}
