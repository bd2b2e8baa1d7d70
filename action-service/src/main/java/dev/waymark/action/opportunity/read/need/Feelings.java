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
import java.util.OptionalInt;
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

    /** What was felt before counts no longer: one update, as both stand at the same touchpoint. */
    void revise(FeedbackId feedback, @Nullable TouchpointId touchpoint, OptionalInt fifths, EventPosition position) {
        HeardFeedback before = heard.find(feedback).orElse(null);
        if (before == null || before.touchpoint() == null) {
            fifths.ifPresent(felt -> receive(feedback, touchpoint, felt, position));
            return;
        }
        long old = before.fifths();
        long now = fifths.orElse(0);
        touchpoints.change(
                before.touchpoint(),
                position,
                combine(
                        inc("n", fifths.isPresent() ? 0L : -1L),
                        inc("sum", now - old),
                        inc("squares", now * now - old * old)));
        TouchpointId after = fifths.isPresent() ? before.touchpoint() : null;
        heard.fold(feedback, position, known -> new HeardFeedback(feedback, after, (int) now));
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
