package dev.waymark.feedback;

import dev.waymark.contracts.feedback.FeedbackEvent.FeedbackAnalysed;
import dev.waymark.contracts.feedback.FeedbackEvent.FeedbackAssigned;
import dev.waymark.contracts.feedback.FeedbackEvent.FeedbackReceived;
import dev.waymark.contracts.feedback.FeedbackEvent.FeedbackRevised;
import dev.waymark.contracts.feedback.FeedbackId;
import dev.waymark.contracts.feedback.Scores;
import dev.waymark.contracts.feedback.SentimentLabel;
import dev.waymark.contracts.feedback.SubjectId;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.StageId;
import dev.waymark.contracts.map.TouchpointId;
import dev.waymark.testkit.ForeignLogs;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One utterance as events tell it, and what it is after them. */
public record Said(
        FeedbackId id,
        Instant at,
        @Nullable String segment,
        @Nullable String channel,
        @Nullable JourneyMapId map,
        @Nullable StageId stage,
        @Nullable TouchpointId touchpoint,
        Scores scores,
        @Nullable Double sentiment,
        List<Object> events) {
    public static Said of(
            Instant at,
            @Nullable String segment,
            @Nullable String channel,
            @Nullable JourneyMapId map,
            @Nullable StageId stage,
            @Nullable TouchpointId touchpoint,
            Scores scores,
            @Nullable SubjectId subject) {
        FeedbackId id = new FeedbackId(UUID.randomUUID());
        Object received = new FeedbackReceived(
                id, "survey", id.toString(), at, channel, segment, map, stage, touchpoint, scores, null, subject, null);
        return new Said(id, at, segment, channel, map, stage, touchpoint, scores, null, List.of(received));
    }

    public Said assigned(JourneyMapId toMap, @Nullable StageId toStage, @Nullable TouchpointId toTouchpoint) {
        return new Said(
                id,
                at,
                segment,
                channel,
                toMap,
                toStage,
                toTouchpoint,
                scores,
                sentiment,
                with(new FeedbackAssigned(id, toMap, toStage, toTouchpoint)));
    }

    public Said analysed(double score) {
        SentimentLabel label = score < 0 ? SentimentLabel.NEGATIVE : SentimentLabel.POSITIVE;
        return new Said(
                id,
                at,
                segment,
                channel,
                map,
                stage,
                touchpoint,
                scores,
                score,
                with(new FeedbackAnalysed(id, "en", score, 0.9, label, "test")));
    }

    /** What was known of its sentiment no longer holds. */
    public Said revised(Scores others) {
        Object revised = new FeedbackRevised(
                id, 1, at, channel, segment, map, stage, touchpoint, scores, others, null, null, null, null);
        return new Said(id, at, segment, channel, map, stage, touchpoint, others, null, with(revised));
    }

    public void happens(ForeignLogs logs) {
        logs.happened("feedback", "Feedback", id, events.toArray());
    }

    private List<Object> with(Object event) {
        List<Object> more = new ArrayList<>(events);
        more.add(event);
        return more;
    }
}
