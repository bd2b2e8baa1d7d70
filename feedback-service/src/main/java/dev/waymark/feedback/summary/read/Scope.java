package dev.waymark.feedback.summary.read;

import com.mongodb.client.model.Filters;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.TouchpointId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** What is summed up; null means all. Days are UTC, both included. */
public record Scope(
        @Nullable JourneyMapId map,
        @Nullable TouchpointId touchpoint,
        @Nullable String segment,
        @Nullable String channel,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {
    Bson toBson() {
        List<Bson> all = new ArrayList<>();
        equal(all, "map", map);
        equal(all, "touchpoint", touchpoint);
        equal(all, "segment", segment);
        equal(all, "channel", channel);
        if (from != null) {
            all.add(Filters.gte("day", from.toString()));
        }
        if (to != null) {
            all.add(Filters.lte("day", to.toString()));
        }
        return all.isEmpty() ? Filters.empty() : Filters.and(all);
    }

    private static void equal(List<Bson> all, String field, @Nullable Object value) {
        if (value != null) {
            all.add(Filters.eq(field, value.toString()));
        }
    }
}
