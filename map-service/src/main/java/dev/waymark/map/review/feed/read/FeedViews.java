package dev.waymark.map.review.feed.read;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;

import com.mongodb.client.model.Indexes;
import dev.waymark.contracts.UserId;
import dev.waymark.contracts.map.ReviewFeedEvent;
import dev.waymark.contracts.map.ReviewFeedEvent.ReviewFeedMade;
import dev.waymark.contracts.map.ReviewFeedEvent.ReviewFeedRevoked;
import dev.waymark.eventstore.axon.EventPosition;
import dev.waymark.service.view.ReadModels;
import dev.waymark.service.view.View;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The private addresses of all users. */
@Singleton
public class FeedViews {
    private final View<FeedView> feeds;

    @Inject
    FeedViews(ReadModels readModels) {
        this.feeds = readModels.view("review_feeds", FeedView.class);
        feeds.index(Indexes.ascending("tokenHash"));
        feeds.index(Indexes.ascending("user"));
    }

    /** Those of a user that work. */
    public List<FeedView> of(UserId user) {
        return feeds.findAll(and(eq("user", user.toString()), exists("tokenHash")));
    }

    /** Whose address has that token. */
    public Optional<UserId> userOf(FeedToken token) {
        return feeds.findAll(eq("tokenHash", token.hash())).stream()
                .map(FeedView::user)
                .findFirst();
    }

    void fold(ReviewFeedEvent event, EventPosition position, Instant at) {
        feeds.fold(event.feed(), position, before -> after(before, event, at));
    }

    private static @Nullable FeedView after(@Nullable FeedView before, ReviewFeedEvent event, Instant at) {
        return switch (event) {
            case ReviewFeedMade made -> new FeedView(made.feed(), made.user(), made.name(), made.tokenHash(), at);
            case ReviewFeedRevoked _ -> before == null ? null : before.revoked();
        };
    }

    void clear() {
        feeds.clear();
    }
}
