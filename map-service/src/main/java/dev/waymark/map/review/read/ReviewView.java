package dev.waymark.map.review.read;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.ReviewEvent;
import dev.waymark.contracts.map.ReviewEvent.FindingCarriedOut;
import dev.waymark.contracts.map.ReviewEvent.FindingNoted;
import dev.waymark.contracts.map.ReviewEvent.ParticipantJoined;
import dev.waymark.contracts.map.ReviewEvent.ParticipantLeft;
import dev.waymark.contracts.map.ReviewEvent.ReviewClosed;
import dev.waymark.contracts.map.ReviewEvent.ReviewOpened;
import dev.waymark.contracts.map.ReviewEvent.ReviewSignedOff;
import dev.waymark.contracts.map.ReviewEvent.ReviewStarted;
import dev.waymark.contracts.map.ReviewId;
import dev.waymark.contracts.map.ReviewOutcome;
import dev.waymark.contracts.map.ReviewTrigger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A review of a map.
 *
 * @param reason why it was opened, in words
 * @param due the day by which it should be closed
 * @param zone the time zone whose day that is; UTC where absent
 * @param overdueFrom the end of that day
 * @param outcome absent while it is open
 */
public record ReviewView(
        @BsonId ReviewId id,
        JourneyMapId map,
        ReviewTrigger trigger,
        String reason,
        LocalDate due,
        @Nullable String zone,
        Instant overdueFrom,
        Instant openedAt,
        @JsonUnwrapped ReviewCourse course,
        @Nullable ReviewOutcome outcome,
        @Nullable String note,
        @Nullable Instant closedAt) {

    static @Nullable ReviewView after(@Nullable ReviewView before, ReviewEvent event, Instant at) {
        if (event instanceof ReviewOpened opened) {
            return opened(opened, at);
        }
        return before == null ? null : before.next(event, at);
    }

    private static ReviewView opened(ReviewOpened event, Instant at) {
        ZoneId zone = event.zone() == null ? ZoneOffset.UTC : ZoneId.of(event.zone());
        return new ReviewView(
                event.review(),
                event.map(),
                event.trigger(),
                event.reason(),
                event.due(),
                event.zone(),
                event.due().plusDays(1).atStartOfDay(zone).toInstant(),
                at,
                ReviewCourse.NOT_BEGUN,
                null,
                null,
                null);
    }

    private ReviewView next(ReviewEvent event, Instant at) {
        return switch (event) {
            case ReviewOpened _ -> this;
            case ReviewStarted it -> in(course.started(it.participants(), at));
            case ParticipantJoined it -> in(course.joined(it.participant()));
            case ParticipantLeft it -> in(course.left(it.user()));
            case FindingNoted it -> in(course.noted(it, at));
            case FindingCarriedOut it -> in(course.carriedOut(it));
            case ReviewClosed it -> ended(course, it.outcome(), it.note(), at);
            case ReviewSignedOff it -> in(course.signed(it.participant(), it.note(), at));
        };
    }

    public ReviewState state(Instant now) {
        if (closedAt != null) {
            return ReviewState.DONE;
        }
        if (course.startedAt() != null) {
            return ReviewState.IN_PROGRESS;
        }
        return isOverdue(now) ? ReviewState.OVERDUE : ReviewState.DUE;
    }

    /** Whether it is still open though its day has passed. */
    public boolean isOverdue(Instant now) {
        return closedAt == null && !now.isBefore(overdueFrom);
    }

    private ReviewView in(ReviewCourse changed) {
        return ended(changed, outcome, note, closedAt);
    }

    private ReviewView ended(
            ReviewCourse changed, @Nullable ReviewOutcome with, @Nullable String words, @Nullable Instant at) {
        return new ReviewView(id, map, trigger, reason, due, zone, overdueFrom, openedAt, changed, with, words, at);
    }
}
