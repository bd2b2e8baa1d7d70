package dev.waymark.map.feeling.read;

import dev.waymark.contracts.feedback.FeedbackId;
import dev.waymark.contracts.feedback.Scores;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.TouchpointId;
import java.util.Optional;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * What one utterance of a customer says about how they felt, and where it counts. Kept for each, because feedback can be
 * assigned to a touchpoint long after it came, and to another one later.
 *
 * @param feeling −2 … +2
 */
public record Answer(
        @BsonId FeedbackId id,
        double feeling,
        @Nullable JourneyMapId map,
        @Nullable TouchpointId touchpoint) {

    /** Satisfaction 1–5 lies on the scale of feelings at −2 … +2; else likelihood to recommend, 0–10, spread over it. */
    static Optional<Double> feeling(Scores scores) {
        if (scores.csat() != null) {
            return Optional.of(scores.csat() - 3.0);
        }
        return Optional.ofNullable(scores.nps()).map(nps -> (nps - 5) / 2.5);
    }

    Answer movedTo(JourneyMapId newMap, @Nullable TouchpointId newTouchpoint) {
        return new Answer(id, feeling, newMap, newTouchpoint);
    }

    Answer feeling(double newFeeling) {
        return new Answer(id, newFeeling, map, touchpoint);
    }

    Answer nowhere() {
        return new Answer(id, feeling, null, null);
    }

    boolean countsOn(JourneyMapId some) {
        return some.equals(map) && touchpoint != null;
    }
}
