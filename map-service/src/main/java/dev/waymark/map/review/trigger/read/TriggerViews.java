package dev.waymark.map.review.trigger.read;

import com.mongodb.client.model.Filters;
import dev.waymark.contracts.map.ReviewTriggerEvent.ReviewTriggered;
import dev.waymark.contracts.map.TriggerId;
import dev.waymark.eventstore.axon.EventPosition;
import dev.waymark.service.view.Order;
import dev.waymark.service.view.Page;
import dev.waymark.service.view.PageRequest;
import dev.waymark.service.view.ReadModels;
import dev.waymark.service.view.View;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;

/** All that has happened outside. */
@Singleton
public class TriggerViews {
    private final View<TriggerView> triggers;

    @Inject
    TriggerViews(ReadModels readModels) {
        this.triggers = readModels.view("review_triggers", TriggerView.class);
    }

    public Optional<TriggerView> find(TriggerId trigger) {
        return triggers.find(trigger);
    }

    public Page<TriggerView> page(PageRequest request, Predicate<TriggerView> forReader) {
        return triggers.page(Filters.empty(), Order.NEWEST_FIRST, request, forReader);
    }

    void fold(ReviewTriggered event, EventPosition position, Instant at) {
        triggers.fold(
                event.trigger(),
                position,
                _ -> new TriggerView(event.trigger(), event.kind(), event.reason(), event.due(), event.maps(), at));
    }

    void clear() {
        triggers.clear();
    }
}
