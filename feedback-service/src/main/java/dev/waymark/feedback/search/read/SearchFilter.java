package dev.waymark.feedback.search.read;

import dev.waymark.contracts.feedback.SentimentLabel;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.StageId;
import dev.waymark.contracts.map.TouchpointId;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which comments may be found; null means any.
 *
 * @param from said at that time or later
 * @param before said before that time
 * @param hidden not said of one of these maps
 */
public record SearchFilter(
        @Nullable JourneyMapId map,
        @Nullable StageId stage,
        @Nullable TouchpointId touchpoint,
        @Nullable String segment,
        @Nullable String channel,
        @Nullable SentimentLabel label,
        @Nullable Instant from,
        @Nullable Instant before,
        Set<JourneyMapId> hidden) {
    boolean fits(IndexedComment comment) {
        return fits(map, comment.map())
                && fits(stage, comment.stage())
                && fits(touchpoint, comment.touchpoint())
                && fits(segment, comment.segment())
                && fits(channel, comment.channel())
                && fits(label, comment.label())
                && (comment.map() == null || !hidden.contains(comment.map()))
                && (from == null || !comment.collectedAt().isBefore(from))
                && (before == null || comment.collectedAt().isBefore(before));
    }

    private static boolean fits(@Nullable Object wanted, @Nullable Object there) {
        return wanted == null || Objects.equals(wanted, there);
    }
}
