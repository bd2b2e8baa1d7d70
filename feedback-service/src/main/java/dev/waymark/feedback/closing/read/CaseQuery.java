package dev.waymark.feedback.closing.read;

import com.mongodb.client.model.Filters;
import dev.waymark.contracts.UserId;
import dev.waymark.contracts.feedback.FeedbackId;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.StageId;
import dev.waymark.contracts.map.TouchpointId;
import dev.waymark.feedback.closing.CaseState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * Which cases are looked for; null means any.
 *
 * @param hidden of none of these maps, unless they are the reader's own
 * @param overdue only those that are not closed though they were due by now
 * @param resurveyDue only those whose customer should be asked again by now, and nothing came of that yet
 */
public record CaseQuery(
        @Nullable CaseState state,
        @Nullable UserId assignee,
        boolean overdue,
        boolean resurveyDue,
        @Nullable JourneyMapId map,
        @Nullable StageId stage,
        @Nullable TouchpointId touchpoint,
        @Nullable FeedbackId feedback,
        Instant now,
        Set<JourneyMapId> hidden,
        UserId reader) {
    static final String RESURVEY_DUE = "closing.resurveyDue";

    Bson filter() {
        List<Bson> all = new ArrayList<>();
        all.add(Filters.empty());
        equal(all, "state", state);
        equal(all, "owner.user", assignee);
        equal(all, "map", map);
        equal(all, "stage", stage);
        equal(all, "touchpoint", touchpoint);
        equal(all, "feedback", feedback);
        if (overdue) {
            all.add(Filters.ne("state", CaseState.CLOSED.name()));
            all.add(Filters.lt("due", now));
        }
        if (resurveyDue) {
            all.add(resurveyDue(now));
        }
        if (!hidden.isEmpty()) {
            all.add(Filters.or(
                    Filters.eq("owner.user", reader.toString()),
                    Filters.nin(
                            "map", hidden.stream().map(JourneyMapId::toString).toList())));
        }
        return Filters.and(all);
    }

    /** Those whose customer should have been asked again by then. Opened again, they have no closing. */
    static Bson resurveyDue(Instant now) {
        return Filters.and(Filters.lte(RESURVEY_DUE, now), Filters.eq("resurvey", null));
    }

    private static void equal(List<Bson> all, String field, @Nullable Object value) {
        if (value != null) {
            all.add(Filters.eq(field, value.toString()));
        }
    }
}
