package dev.waymark.feedback.intake.read;

import com.mongodb.client.model.Filters;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.TouchpointId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * Which utterances are meant; null means any.
 *
 * @param from said at that time or later
 * @param before said before that time
 */
public record FeedbackFilter(
        @Nullable JourneyMapId map,
        @Nullable TouchpointId touchpoint,
        @Nullable String segment,
        @Nullable String source,
        @Nullable String channel,
        @Nullable Instant from,
        @Nullable Instant before) {
    Bson toBson() {
        List<Bson> all = new ArrayList<>();
        equal(all, "map", map);
        equal(all, "touchpoint", touchpoint);
        equal(all, "segment", segment);
        equal(all, "source", source);
        equal(all, "channel", channel);
        if (from != null) {
            all.add(Filters.gte("collectedAt", from));
        }
        if (before != null) {
            all.add(Filters.lt("collectedAt", before));
        }
        return all.isEmpty() ? Filters.empty() : Filters.and(all);
    }

    private static void equal(List<Bson> all, String field, @Nullable Object value) {
        if (value != null) {
            all.add(Filters.eq(field, value.toString()));
        }
    }
}
