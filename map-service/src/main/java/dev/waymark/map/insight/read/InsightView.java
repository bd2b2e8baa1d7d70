package dev.waymark.map.insight.read;

import dev.waymark.contracts.UserId;
import dev.waymark.contracts.map.InsightContent;
import dev.waymark.contracts.map.InsightEvent;
import dev.waymark.contracts.map.InsightEvent.InsightPublished;
import dev.waymark.contracts.map.InsightEvent.InsightRetracted;
import dev.waymark.contracts.map.InsightEvent.InsightRewritten;
import dev.waymark.contracts.map.InsightEvent.InsightWritten;
import dev.waymark.contracts.map.InsightId;
import dev.waymark.contracts.map.InsightState;
import dev.waymark.map.insight.Topic;
import java.time.Instant;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * An insight at one revision.
 *
 * @param publishedAt absent while it is a draft, and of a draft that came to nothing
 * @param correctedAt when what was published was last changed
 * @param departmentKeys to be found by, as are the keys of tags
 */
public record InsightView(
        @BsonId InsightId id,
        long revision,
        InsightState state,
        InsightContent content,
        UserId author,
        String authorName,
        Instant writtenAt,
        @Nullable Instant publishedAt,
        Instant changedAt,
        @Nullable Instant correctedAt,
        @Nullable Retraction retraction,
        List<String> departmentKeys,
        List<String> tagKeys) {

    /** Why its author no longer stands by it, and since when. */
    public record Retraction(String reason, Instant at) {}

    static @Nullable InsightView after(@Nullable InsightView before, InsightEvent event, Instant at, long revision) {
        if (event instanceof InsightWritten written) {
            return written(written, at, revision);
        }
        return before == null ? null : before.changed(event, at, revision);
    }

    private static InsightView written(InsightWritten event, Instant at, long revision) {
        return new InsightView(
                event.insight(),
                revision,
                InsightState.DRAFT,
                event.content(),
                event.author(),
                event.authorName(),
                at,
                null,
                at,
                null,
                null,
                Topic.keys(event.content().departments()),
                Topic.keys(event.content().tags()));
    }

    private InsightView changed(InsightEvent event, Instant at, long next) {
        return switch (event) {
            case InsightWritten _ -> this;
            case InsightRewritten e -> saying(e.content(), at, next);
            case InsightPublished _ -> in(InsightState.PUBLISHED, at, null, at, next);
            case InsightRetracted e ->
                in(InsightState.RETRACTED, publishedAt, new Retraction(e.reason(), at), at, next);
        };
    }

    private InsightView saying(InsightContent newContent, Instant at, long next) {
        return new InsightView(
                id,
                next,
                state,
                newContent,
                author,
                authorName,
                writtenAt,
                publishedAt,
                at,
                publishedAt == null ? null : at,
                retraction,
                Topic.keys(newContent.departments()),
                Topic.keys(newContent.tags()));
    }

    private InsightView in(
            InsightState newState, @Nullable Instant published, @Nullable Retraction why, Instant at, long next) {
        return new InsightView(
                id,
                next,
                newState,
                content,
                author,
                authorName,
                writtenAt,
                published,
                at,
                correctedAt,
                why,
                departmentKeys,
                tagKeys);
    }
}
