package dev.waymark.map.workshop.read;

import com.mongodb.client.model.Indexes;
import dev.waymark.contracts.map.WorkshopEvent;
import dev.waymark.contracts.map.WorkshopId;
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

/** The workshops of all maps. */
@Singleton
public class WorkshopViews {
    private static final Order LATEST_FIRST = new Order("begins", true);

    private final View<WorkshopView> workshops;

    @Inject
    WorkshopViews(ReadModels readModels) {
        this.workshops = readModels.view("workshops", WorkshopView.class);
        workshops.index(Indexes.descending("begins"));
        workshops.index(Indexes.compoundIndex(Indexes.ascending("map"), Indexes.descending("begins")));
        workshops.index(Indexes.ascending(WorkshopQuery.FACILITATOR));
        workshops.index(Indexes.ascending(WorkshopQuery.INVITED));
    }

    public Optional<WorkshopView> find(WorkshopId workshop) {
        return workshops.find(workshop);
    }

    public Page<WorkshopView> page(WorkshopQuery query, PageRequest request) {
        return workshops.page(query.filter(), LATEST_FIRST, request);
    }

    void fold(WorkshopEvent event, EventPosition position, Instant at, long revision) {
        workshops.fold(event.workshop(), position, before -> WorkshopView.after(before, event, at, revision));
    }

    void clear() {
        workshops.clear();
    }
}
