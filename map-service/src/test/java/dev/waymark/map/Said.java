package dev.waymark.map;

import dev.waymark.contracts.feedback.FeedbackEvent.FeedbackReceived;
import dev.waymark.contracts.feedback.FeedbackId;
import dev.waymark.contracts.feedback.Scores;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.TouchpointId;
import dev.waymark.testkit.ForeignLogs;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What customers said, in the log of feedback-service. */
public final class Said {
    private Said() {}

    /** A survey was answered, about a touchpoint or about nothing certain. */
    public static FeedbackId about(
            ForeignLogs logs, @Nullable JourneyMapId map, @Nullable TouchpointId touchpoint, Scores scores) {
        FeedbackId id = new FeedbackId(UUID.randomUUID());
        logs.happened(
                "feedback",
                "Feedback",
                id,
                new FeedbackReceived(
                        id,
                        "survey",
                        id.toString(),
                        Instant.parse("2026-03-01T12:00:00Z"),
                        null,
                        null,
                        map,
                        null,
                        touchpoint,
                        scores,
                        null,
                        null,
                        null));
        return id;
    }
}
