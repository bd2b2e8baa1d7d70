package dev.waymark.map.review.read;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lte;

import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.ReviewEvent;
import dev.waymark.contracts.map.ReviewId;
import dev.waymark.eventstore.axon.EventPosition;
import dev.waymark.service.view.Order;
import dev.waymark.service.view.Page;
import dev.waymark.service.view.PageRequest;
import dev.waymark.service.view.ReadModels;
import dev.waymark.service.view.View;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** The reviews of all maps. */
@Singleton
public class ReviewViews {
    private static final Order SOONEST_FIRST = new Order("due", false);
    private static final Order LATEST_DUE_FIRST = new Order("due", true);

    private final View<ReviewView> reviews;

    @Inject
    ReviewViews(ReadModels readModels) {
        this.reviews = readModels.view("reviews", ReviewView.class);
    }

    public Optional<ReviewView> find(ReviewId review) {
        return reviews.find(review);
    }

    /** Open and closed ones. */
    public Page<ReviewView> of(JourneyMapId map, PageRequest request) {
        return reviews.page(eq("map", map.toString()), LATEST_DUE_FIRST, request);
    }

    /** Open ones due on that day or before, or all open ones. */
    public Page<ReviewView> open(@Nullable LocalDate dueBy, PageRequest request) {
        Bson open = exists("closedAt", false);
        return reviews.page(dueBy == null ? open : and(open, lte("due", dueBy)), SOONEST_FIRST, request);
    }

    void fold(ReviewEvent event, EventPosition position, Instant at) {
        reviews.fold(event.review(), position, before -> ReviewView.after(before, event, at));
    }

    void clear() {
        reviews.clear();
    }
}
