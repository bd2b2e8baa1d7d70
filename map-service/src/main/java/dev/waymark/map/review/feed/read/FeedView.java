package dev.waymark.map.review.feed.read;

import dev.waymark.contracts.UserId;
import dev.waymark.contracts.map.ReviewFeedId;
import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A private address.
 *
 * @param tokenHash absent once it is revoked
 */
public record FeedView(
        @BsonId ReviewFeedId id,
        UserId user,
        String name,
        @Nullable String tokenHash,
        Instant madeAt) {
    FeedView revoked() {
        return new FeedView(id, user, name, null, madeAt);
    }
}
