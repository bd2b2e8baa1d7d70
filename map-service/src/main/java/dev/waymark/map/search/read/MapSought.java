package dev.waymark.map.search.read;

import dev.waymark.contracts.UserId;
import dev.waymark.contracts.map.MapKind;
import dev.waymark.contracts.map.MapState;
import dev.waymark.contracts.map.PersonaId;
import dev.waymark.map.journeymap.read.MapQuery;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Which maps somebody is looking for; null finds all.
 *
 * @param gapAtLeast how wide the widest gap is at least, in either direction
 * @param reader who is looking; null is somebody who sees all
 */
public record MapSought(
        @Nullable String text,
        @Nullable MapState state,
        @Nullable MapKind kind,
        @Nullable UserId owner,
        @Nullable PersonaId persona,
        @Nullable String channel,
        @Nullable Double gapAtLeast,
        @Nullable Double evidenceAtMost,
        boolean reviewOverdue,
        MapOrder order,
        @Nullable UserId reader) {
    private static final double HIGHEST_SCORE = 1;

    double gap() {
        return gapAtLeast == null ? 0 : gapAtLeast;
    }

    MapQuery query(@Nullable Collection<String> among) {
        boolean byGap = gapAtLeast != null || order == MapOrder.WIDEST_GAP;
        // Leaves out those that have none.
        Double evidence = evidenceAtMost == null && order == MapOrder.LOWEST_EVIDENCE
                ? Double.valueOf(HIGHEST_SCORE)
                : evidenceAtMost;
        return new MapQuery(state, owner, text, kind, persona, channel, evidence, among, byGap, reader);
    }
}
