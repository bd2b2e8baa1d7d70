package dev.waymark.feedback.search.read;

import dev.waymark.contracts.feedback.FeedbackId;
import dev.waymark.contracts.feedback.SentimentLabel;
import dev.waymark.contracts.feedback.SubjectId;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.StageId;
import dev.waymark.contracts.map.TouchpointId;
import dev.waymark.feedback.intake.read.FeedbackView;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A comment as search knows it: what it means and what it is filtered by, no word of it. */
record IndexedComment(
        FeedbackId id,
        SubjectId subject,
        Instant collectedAt,
        @Nullable JourneyMapId map,
        @Nullable StageId stage,
        @Nullable TouchpointId touchpoint,
        @Nullable String segment,
        @Nullable String channel,
        @Nullable SentimentLabel label,
        Meaning meaning) {
    static IndexedComment of(FeedbackView view, SubjectId subject, Meaning meaning) {
        return new IndexedComment(
                view.id(),
                subject,
                view.collectedAt(),
                view.map(),
                view.stage(),
                view.touchpoint(),
                intern(view.segment()),
                intern(view.channel()),
                view.label(),
                meaning);
    }

    /** There are few of them, and each would be kept once a comment. */
    private static @Nullable String intern(@Nullable String word) {
        return word == null ? null : word.intern();
    }
}
