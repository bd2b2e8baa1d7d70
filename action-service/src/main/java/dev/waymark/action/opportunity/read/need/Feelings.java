package dev.waymark.action.opportunity.read.need;

import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;

import dev.waymark.contracts.feedback.FeedbackId;
import dev.waymark.contracts.map.TouchpointId;
import dev.waymark.eventstore.axon.EventPosition;
import dev.waymark.service.view.ReadModels;
import dev.waymark.service.view.View;
import dev.waymark.statistics.Estimate;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What customers felt, by touchpoint. */
@Singleton
class Feelings {
    private final View<Felt> touchpoints;
    private final View<HeardFeedback> heard;

    @Inject
    Feelings(ReadModels readModels) {
        this.touchpoints = readModels.view("felt_touchpoints", Felt.class);
        this.heard = readModels.view("heard_feedback", HeardFeedback.class);
    }

    Optional<Estimate> at(TouchpointId touchpoint) {
        return touchpoints.find(touchpoint).flatMap(Felt::estimate);
    }

    void receive(FeedbackId feedback, @Nullable TouchpointId touchpoint, int fifths, EventPosition position) {
        count(touchpoint, 1, fifths, position);
        heard.fold(feedback, position, before -> new HeardFeedback(feedback, touchpoint, fifths));
    }

    /** The place is remembered last: when this is cut short, doing it again finds what is still to do. */
    void assign(FeedbackId feedback, @Nullable TouchpointId touchpoint, EventPosition position) {
        HeardFeedback before = heard.find(feedback).orElse(null);
        if (before == null || Objects.equals(before.touchpoint(), touchpoint)) {
            return;
        }
        count(before.touchpoint(), -1, before.fifths(), position);
        count(touchpoint, 1, before.fifths(), position);
        heard.fold(feedback, position, known -> new HeardFeedback(feedback, touchpoint, before.fifths()));
    }

    void clear() {
        touchpoints.clear();
        heard.clear();
    }

    private void count(@Nullable TouchpointId touchpoint, int sign, int fifths, EventPosition position) {
        if (touchpoint != null) {
            touchpoints.change(
                    touchpoint,
                    position,
                    combine(
                            inc("n", (long) sign),
                            inc("sum", (long) sign * fifths),
                            inc("squares", (long) sign * fifths * fifths)));
        }
    }
}
