package dev.waymark.kpi.level;

import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import dev.waymark.contracts.Id;
import dev.waymark.contracts.feedback.FeedbackEvent.FeedbackAssigned;
import dev.waymark.contracts.feedback.FeedbackEvent.FeedbackReceived;
import dev.waymark.contracts.feedback.FeedbackEvent.FeedbackRevised;
import dev.waymark.contracts.feedback.FeedbackId;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.TouchpointId;
import java.time.Instant;
import java.util.Objects;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Where an utterance with a score is counted, so that it can be moved. */
public record ScoredFeedback(
        @BsonId FeedbackId id,
        @Nullable JourneyMapId map,
        @Nullable TouchpointId touchpoint,
        Instant collectedAt,
        @Nullable Integer nps,
        @Nullable Integer csat) {
    static ScoredFeedback of(FeedbackReceived event) {
        return new ScoredFeedback(
                event.feedback(),
                event.map(),
                event.touchpoint(),
                event.collectedAt(),
                event.scores().nps(),
                event.scores().csat());
    }

    /** One that had none until it was revised, and so is not known yet. */
    static ScoredFeedback withoutScore(FeedbackRevised event) {
        return new ScoredFeedback(event.feedback(), event.map(), event.touchpoint(), event.collectedAt(), null, null);
    }

    ScoredFeedback revisedBy(FeedbackRevised event) {
        return new ScoredFeedback(
                id,
                map,
                touchpoint,
                collectedAt,
                event.scores().nps(),
                event.scores().csat());
    }

    boolean hasScore() {
        return nps != null || csat != null;
    }

    ScoredFeedback movedBy(FeedbackAssigned event) {
        return new ScoredFeedback(id, event.map(), event.touchpoint(), collectedAt, nps, csat);
    }

    boolean isAtTheSamePlaceAs(ScoredFeedback other) {
        return Objects.equals(map, other.map) && Objects.equals(touchpoint, other.touchpoint);
    }

    /** What makes a stored one this one. */
    Bson update() {
        return combine(
                setOrUnset("map", map),
                setOrUnset("touchpoint", touchpoint),
                set("collectedAt", collectedAt),
                nps == null ? unset("nps") : set("nps", nps),
                csat == null ? unset("csat") : set("csat", csat));
    }

    private static Bson setOrUnset(String field, @Nullable Id id) {
        return id == null ? unset(field) : set(field, id.toString());
    }

    Answers answers() {
        return Answers.of(nps, csat);
    }
}
