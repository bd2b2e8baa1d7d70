package dev.waymark.map.insight.digest.read;

import dev.waymark.contracts.map.InsightFigure;
import dev.waymark.contracts.map.InsightId;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.ReviewId;
import dev.waymark.map.insight.read.InsightView.Retraction;
import dev.waymark.map.insight.read.OriginView;
import dev.waymark.map.insight.reader.read.Reactions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a subscriber is told of one week: as it stood at the week's end, whenever it is asked for.
 *
 * @param id the same for the same subscriber and week, so that it need be sent once only
 * @param from the first moment of the week, on the subscriber's clocks
 * @param until the first moment after it
 * @param complete whether the week has ended; before, the digest grows
 * @param sendOn the day the subscriber wants to hear of it
 * @param published new insights, last published first
 * @param corrected those published before whose text changed
 * @param retracted those whose authors stopped standing by them
 * @param mostReacted what readers reacted to most in the week
 * @param reviewsDue reviews of the subscriber's maps that are due in the week after, soonest first
 * @param mapsChanged maps the subscriber is a stakeholder of that changed since they last acknowledged a revision
 */
public record Digest(
        UUID id,
        @Schema(examples = "2026-W47") String week,
        LocalDate firstDay,
        LocalDate lastDay,
        @Schema(examples = "Europe/Berlin") String zone,
        Instant from,
        Instant until,
        boolean complete,
        LocalDate sendOn,
        Part<Told> published,
        Part<Told> corrected,
        Part<Told> retracted,
        List<Reacted> mostReacted,
        Part<DueReview> reviewsDue,
        Part<ChangedMap> mapsChanged) {

    /**
     * The most important ones.
     *
     * @param more how many are left out
     */
    public record Part<T>(List<T> items, int more) {
        private static final int MOST = 50;

        static <T> Part<T> of(List<T> all) {
            return new Part<>(all.stream().limit(MOST).toList(), Math.max(0, all.size() - MOST));
        }
    }

    /**
     * An insight as it stood at the week's end.
     *
     * @param correctedAt when it was last corrected by then
     * @param retraction also when it came after the week
     */
    public record Told(
            InsightId id,
            long revision,
            String title,
            String text,
            OriginView origin,
            List<InsightFigure> figures,
            List<String> departments,
            List<String> tags,
            String authorName,
            Instant publishedAt,
            @Nullable Instant correctedAt,
            @Nullable Retraction retraction) {}

    /**
     * What was said of an insight in the week and not taken back by its end.
     *
     * @param retraction also when it came after the week
     */
    public record Reacted(
            InsightId id,
            String title,
            Reactions reactions,
            int total,
            @Nullable Retraction retraction) {}

    /** A review that was open at the week's end. */
    public record DueReview(ReviewId id, JourneyMapId map, String mapName, LocalDate due, String reason) {}

    /**
     * A map that moved on.
     *
     * @param acknowledged the last revision the subscriber confirmed, if any
     */
    public record ChangedMap(
            JourneyMapId id,
            String name,
            long revision,
            Instant changedAt,
            @Nullable Long acknowledged) {}
}
