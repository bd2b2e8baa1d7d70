package dev.waymark.feedback.summary.read;

import java.util.Map;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * How often each answer was given on one day (UTC) about one touchpoint, by one segment, in one channel.
 *
 * @param csat number of answers by score, as are nps and ces; absent where none was given
 */
public record ScoreCounts(
        @BsonId String id,
        long responses,
        @Nullable Map<String, Long> csat,
        @Nullable Map<String, Long> nps,
        @Nullable Map<String, Long> ces) {}
