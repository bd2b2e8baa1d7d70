package dev.waymark.feedback.summary.read;

import java.util.Map;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * The counters of one place in one day, week or month (UTC): by slot, by label, by what is counted. What was not asked for
 * is absent.
 */
public record Counters(
        @BsonId String id,
        @Nullable Map<String, Map<String, Map<String, Long>>> total,
        @Nullable Map<String, Map<String, Map<String, Long>>> segments,
        @Nullable Map<String, Map<String, Map<String, Long>>> channels,
        @Nullable Map<String, Map<String, Map<String, Long>>> both) {
    /** By label. */
    Map<String, Map<String, Long>> of(Cut cut, String slot) {
        Map<String, Map<String, Map<String, Long>>> slots = switch (cut) {
            case TOTAL -> total;
            case SEGMENTS -> segments;
            case CHANNELS -> channels;
            case BOTH -> both;
        };
        return slots == null ? Map.of() : slots.getOrDefault(slot, Map.of());
    }
}
