package dev.waymark.feedback.summary.read;

import java.util.Map;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * The counters of one place in one week or month (UTC), divided in one way: by slot, by label, by what is counted. Slots
 * that were not asked for are absent.
 */
public record Counters(@BsonId String id, @Nullable Map<String, Map<String, Tally>> slots) {
    static final String SLOTS = "slots";

    /** By label. */
    Map<String, Tally> of(String slot) {
        return slots == null ? Map.of() : slots.getOrDefault(slot, Map.of());
    }
}
