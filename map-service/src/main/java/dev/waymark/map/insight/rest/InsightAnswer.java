package dev.waymark.map.insight.rest;

import dev.waymark.contracts.UserId;
import dev.waymark.contracts.map.InsightFigure;
import dev.waymark.contracts.map.InsightId;
import dev.waymark.contracts.map.InsightState;
import dev.waymark.contracts.map.ReactionKind;
import dev.waymark.map.insight.read.InsightView;
import dev.waymark.map.insight.read.OriginView;
import dev.waymark.map.insight.reader.read.Reactions;
import dev.waymark.service.rest.Revisioned;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An insight as a reader has it before them.
 *
 * @param publishedAt absent while it is a draft
 * @param correctedAt when it was last changed after it was published
 * @param retraction why its author no longer stands by it
 * @param seen how many readers have seen it
 * @param mine what is between the insight and the caller
 */
public record InsightAnswer(
        InsightId id,
        long revision,
        InsightState state,

        @Schema(examples = "First-time buyers leave at the registration")
        String title,

        String text,
        OriginView origin,
        List<InsightFigure> figures,
        List<String> departments,
        List<String> tags,
        UserId author,
        @Schema(examples = "Mara Winter") String authorName,
        Instant writtenAt,
        @Nullable Instant publishedAt,
        Instant changedAt,
        @Nullable Instant correctedAt,
        InsightView.@Nullable Retraction retraction,
        @Schema(examples = "17") long seen,
        Reactions reactions,
        Mine mine)
        implements Revisioned {

    /**
     * What is between an insight and the caller.
     *
     * @param revision the latest the caller has seen; absent before they have seen it
     * @param changedSinceSeen whether it was corrected or retracted after that
     * @param reactions the caller's own
     */
    public record Mine(
            @Nullable Long revision,
            @Nullable Instant seenAt,
            boolean changedSinceSeen,
            List<ReactionKind> reactions) {}
}
