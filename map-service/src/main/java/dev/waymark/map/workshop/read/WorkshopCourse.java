package dev.waymark.map.workshop.read;

import dev.waymark.contracts.map.Decision;
import dev.waymark.contracts.map.WorkshopEvent.WorkshopCancelled;
import dev.waymark.contracts.map.WorkshopEvent.WorkshopClosed;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a workshop went.
 *
 * @param revealedAt absent while everybody sees only what they said themselves; then for ever where it was cancelled
 * @param endedAt when it was closed or cancelled
 * @param mapRevision the revision of the map that carries out the decisions, where they changed it
 * @param cancelledFor why it did not go on
 */
public record WorkshopCourse(
        @Nullable Instant startedAt,
        @Nullable Instant revealedAt,
        @Nullable Instant endedAt,
        List<Decision> decisions,
        @Nullable Long mapRevision,
        @Nullable String cancelledFor) {
    static final WorkshopCourse NOT_BEGUN = new WorkshopCourse(null, null, null, List.of(), null, null);

    WorkshopCourse started(Instant at) {
        return new WorkshopCourse(at, revealedAt, endedAt, decisions, mapRevision, cancelledFor);
    }

    WorkshopCourse revealed(Instant at) {
        return new WorkshopCourse(startedAt, at, endedAt, decisions, mapRevision, cancelledFor);
    }

    WorkshopCourse closed(WorkshopClosed event, Instant at) {
        return new WorkshopCourse(startedAt, revealedAt, at, event.decisions(), event.revision(), null);
    }

    WorkshopCourse cancelled(WorkshopCancelled event, Instant at) {
        return new WorkshopCourse(startedAt, revealedAt, at, decisions, mapRevision, event.reason());
    }
}
