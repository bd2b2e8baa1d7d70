package dev.waymark.feedback.summary.read;

import dev.waymark.contracts.feedback.FeedbackEvent.FeedbackReceived;
import dev.waymark.contracts.feedback.SurveySubject;
import org.jspecify.annotations.Nullable;

/** What an utterance speaks of, who said it (as a group) and how; each absent where that is not known. */
public record Spot(
        @Nullable String map,
        @Nullable String stage,
        @Nullable String touchpoint,
        @Nullable String segment,
        @Nullable String channel) {
    /** Stands for the absent map. */
    static final String NONE = "-";

    static Spot of(FeedbackReceived event) {
        return new Spot(
                text(event.map()), text(event.stage()), text(event.touchpoint()), event.segment(), event.channel());
    }

    static Spot of(SurveySubject about) {
        return new Spot(
                text(about.map()), text(about.stage()), text(about.touchpoint()), about.segment(), about.channel());
    }

    /** The same segment and channel, on a map. */
    Spot at(Object newMap, @Nullable Object newStage, @Nullable Object newTouchpoint) {
        return new Spot(text(newMap), text(newStage), text(newTouchpoint), segment, channel);
    }

    /** The same place, by somebody else where that is known. */
    Spot by(@Nullable String otherSegment, @Nullable String otherChannel) {
        return new Spot(
                map,
                stage,
                touchpoint,
                otherSegment == null ? segment : otherSegment,
                otherChannel == null ? channel : otherChannel);
    }

    String mapKey() {
        return map == null ? NONE : map;
    }

    /** The smallest thing on the map it is known to speak of. */
    String leaf() {
        return touchpoint != null ? touchpoint : stage != null ? stage : mapKey() + "/" + NONE;
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
