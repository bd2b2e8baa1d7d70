package dev.waymark.map.review.read;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.model.Indexes;
import dev.waymark.contracts.UserId;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.ReviewEvent;
import dev.waymark.contracts.map.ReviewId;
import dev.waymark.contracts.map.ReviewTrigger;
import dev.waymark.eventstore.axon.EventPosition;
import dev.waymark.service.view.Order;
import dev.waymark.service.view.Page;
import dev.waymark.service.view.PageRequest;
import dev.waymark.service.view.ReadModels;
import dev.waymark.service.view.View;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.conversions.Bson;

/** The reviews of all maps. */
@Singleton
public class ReviewViews {
    private static final Order SOONEST_FIRST = new Order("due", false);
    private static final Order LATEST_DUE_FIRST = new Order("due", true);

    private final View<ReviewView> reviews;

    @Inject
    ReviewViews(ReadModels readModels) {
        this.reviews = readModels.view("reviews", ReviewView.class);
        reviews.index(Indexes.ascending("map", "due"));
        reviews.index(Indexes.ascending("due"));
        reviews.index(Indexes.ascending("course.participants.user"));
    }

    public Optional<ReviewView> find(ReviewId review) {
        return reviews.find(review);
    }

    /** Open and closed ones. */
    public Page<ReviewView> of(JourneyMapId map, PageRequest request) {
        return reviews.page(eq("map", map.toString()), LATEST_DUE_FIRST, request);
    }

    public Page<ReviewView> page(ReviewQuery query, PageRequest request) {
        return reviews.page(query.filter(), SOONEST_FIRST, request);
    }

    /** Whether one of a map that such a trigger opened is still open. */
    public boolean isOpen(JourneyMapId map, ReviewTrigger trigger) {
        return reviews.count(and(eq("map", map.toString()), eq("trigger", trigger.name()), exists("closedAt", false)))
                > 0;
    }

    /** Those of certain maps or with a certain participant that are open or were closed since a moment. */
    public List<ReviewView> concerning(Collection<JourneyMapId> maps, UserId participant, Instant since) {
        Bson concerns = or(
                in("map", maps.stream().map(JourneyMapId::toString).toList()),
                eq("course.participants.user", participant.toString()));
        return reviews.findAll(and(concerns, or(exists("closedAt", false), gte("closedAt", since))));
    }

    /** The ids of the maps with an open review whose day has passed. */
    public Set<String> overdueMaps(Instant now) {
        return reviews.findAll(new ReviewQuery(null, null, true, now).filter()).stream()
                .map(it -> it.map().toString())
                .collect(Collectors.toSet());
    }

    void fold(ReviewEvent event, EventPosition position, Instant at) {
        reviews.fold(event.review(), position, before -> ReviewView.after(before, event, at));
    }

    void clear() {
        reviews.clear();
    }
}
