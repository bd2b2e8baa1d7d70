package dev.waymark.feedback.summary.read;

import dev.waymark.contracts.feedback.FeedbackEvent;
import dev.waymark.contracts.feedback.FeedbackEvent.FeedbackAnalysed;
import dev.waymark.contracts.feedback.FeedbackEvent.FeedbackAssigned;
import dev.waymark.contracts.feedback.FeedbackEvent.FeedbackReceived;
import dev.waymark.contracts.feedback.FeedbackEvent.FeedbackRevised;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * What one utterance is counted as, so that it can be taken off again when it turns out to be something else. Nothing in it
 * is personal: it stays when the customer is erased.
 *
 * @param quarter the quarter of an hour (UTC) it belongs to, as {@code 2026-01-23T22:15}
 */
public record Fact(@BsonId String id, String quarter, Spot spot, Answers answers) {
    private static final int MINUTES = 15;

    /** What follows from an event; null for one of an utterance nobody has heard of. */
    static @Nullable Fact after(@Nullable Fact before, FeedbackEvent event) {
        return switch (event) {
            case FeedbackReceived received -> of(received);
            case FeedbackAssigned assigned ->
                before == null
                        ? null
                        : before.at(before.spot.at(assigned.map(), assigned.stage(), assigned.touchpoint()));
            case FeedbackAnalysed analysed -> before == null ? null : before.with(before.answers.analysed(analysed));
            case FeedbackRevised revised -> before == null ? null : before.with(Answers.of(revised.scores()));
        };
    }

    static Fact of(FeedbackReceived event) {
        return new Fact(
                event.feedback().toString(), quarter(event.collectedAt()), Spot.of(event), Answers.of(event.scores()));
    }

    static String quarter(Instant time) {
        LocalDateTime utc = LocalDateTime.ofInstant(time, ZoneOffset.UTC);
        int minute = utc.getMinute() / MINUTES * MINUTES;
        return utc.withMinute(minute).withSecond(0).withNano(0).toString();
    }

    Fact with(Answers others) {
        return new Fact(id, quarter, spot, others);
    }

    private Fact at(Spot other) {
        return new Fact(id, quarter, other, answers);
    }

    /** The day on which it is counted. */
    LocalDate day() {
        return LocalDateTime.parse(quarter).toLocalDate();
    }

    /** The day it was in that time zone. */
    LocalDate day(ZoneId zone) {
        return LocalDateTime.parse(quarter)
                .atOffset(ZoneOffset.UTC)
                .atZoneSameInstant(zone)
                .toLocalDate();
    }
}
