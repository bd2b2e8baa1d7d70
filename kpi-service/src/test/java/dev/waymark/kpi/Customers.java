package dev.waymark.kpi;

import dev.waymark.contracts.feedback.FeedbackEvent.FeedbackAssigned;
import dev.waymark.contracts.feedback.FeedbackEvent.FeedbackReceived;
import dev.waymark.contracts.feedback.FeedbackId;
import dev.waymark.contracts.feedback.Scores;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.TouchpointId;
import dev.waymark.testkit.ForeignLogs;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Says in the log of feedback-service what customers answered. */
@Singleton
public class Customers {
    @Inject
    ForeignLogs logs;

    /** So many answers 10, 8 and 0, all at one time. */
    public void recommend(JourneyMapId map, Instant at, int promoters, int passives, int detractors) {
        FeedbackReceived[] answers = IntStream.range(0, promoters + passives + detractors)
                .map(i -> i < promoters ? 10 : i < promoters + passives ? 8 : 0)
                .mapToObj(nps -> received(map, null, at, new Scores(null, nps, null)))
                .toArray(FeedbackReceived[]::new);
        logs.happened("feedback", "Feedback", UUID.randomUUID(), (Object[]) answers);
    }

    /** One answer 1–5. */
    public FeedbackId rate(@Nullable JourneyMapId map, @Nullable TouchpointId touchpoint, Instant at, int csat) {
        FeedbackReceived answer = received(map, touchpoint, at, new Scores(csat, null, null));
        logs.happened("feedback", "Feedback", answer.feedback(), answer);
        return answer.feedback();
    }

    public void speakOf(FeedbackId feedback, JourneyMapId map, TouchpointId touchpoint) {
        logs.happened("feedback", "Feedback", feedback, new FeedbackAssigned(feedback, map, null, touchpoint));
    }

    public static FeedbackReceived received(
            @Nullable JourneyMapId map, @Nullable TouchpointId touchpoint, Instant at, Scores scores) {
        FeedbackId feedback = new FeedbackId(UUID.randomUUID());
        return new FeedbackReceived(
                feedback,
                "survey",
                feedback.toString(),
                at,
                null,
                null,
                map,
                null,
                touchpoint,
                scores,
                null,
                null,
                null);
    }
}
