package dev.waymark.map.review.read;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lte;

import java.time.Instant;
import java.time.LocalDate;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * Which reviews are looked for.
 *
 * @param state null finds all open ones
 * @param dueBy only those due on this day or before
 * @param overdue only those that are still open though their day has passed
 * @param now the moment for which this is asked
 */
public record ReviewQuery(
        @Nullable ReviewState state, @Nullable LocalDate dueBy, boolean overdue, Instant now) {
    private static final String STARTED = "course.startedAt";

    Bson filter() {
        return and(
                inState(),
                dueBy == null ? empty() : lte("due", dueBy),
                overdue ? and(open(), lte("overdueFrom", now)) : empty());
    }

    private Bson inState() {
        return switch (state) {
            case null -> open();
            case DUE -> and(open(), exists(STARTED, false), gt("overdueFrom", now));
            case OVERDUE -> and(open(), exists(STARTED, false), lte("overdueFrom", now));
            case IN_PROGRESS -> and(open(), exists(STARTED));
            case DONE -> exists("closedAt");
        };
    }

    private static Bson open() {
        return exists("closedAt", false);
    }
}
