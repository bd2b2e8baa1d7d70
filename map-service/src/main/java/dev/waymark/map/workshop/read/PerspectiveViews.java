package dev.waymark.map.workshop.read;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;

import com.mongodb.client.model.Indexes;
import dev.waymark.contracts.UserId;
import dev.waymark.contracts.map.PerspectiveEvent;
import dev.waymark.contracts.map.PerspectiveId;
import dev.waymark.contracts.map.TouchpointId;
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
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** The perspectives of all workshops. Whoever asks sees to it that nobody sees what is hidden from them. */
@Singleton
public class PerspectiveViews {
    /** In no order that tells who was first. */
    private static final Order ANY = new Order("_id", false);

    private final View<PerspectiveView> perspectives;

    @Inject
    PerspectiveViews(ReadModels readModels) {
        this.perspectives = readModels.view("workshop-perspectives", PerspectiveView.class);
        perspectives.index(Indexes.ascending("workshop", "participant"));
    }

    /** Also one that was taken back. */
    public Optional<PerspectiveView> find(PerspectiveId perspective) {
        return perspectives.find(perspective);
    }

    public List<PerspectiveView> of(WorkshopId workshop) {
        return perspectives.findAll(in(workshop));
    }

    /** Those of one participant, or about one touchpoint, or all. */
    public Page<PerspectiveView> page(
            WorkshopId workshop, @Nullable UserId participant, @Nullable TouchpointId touchpoint, PageRequest request) {
        Bson filter = and(
                in(workshop),
                participant == null ? empty() : eq("participant", participant.toString()),
                touchpoint == null ? empty() : eq("touchpoint", touchpoint.toString()));
        return perspectives.page(filter, ANY, request);
    }

    private static Bson in(WorkshopId workshop) {
        return and(eq("workshop", workshop.toString()), exists("said"));
    }

    void fold(PerspectiveEvent event, EventPosition position, Instant at) {
        perspectives.fold(event.perspective(), position, _ -> PerspectiveView.of(event, at));
    }

    void clear() {
        perspectives.clear();
    }
}
