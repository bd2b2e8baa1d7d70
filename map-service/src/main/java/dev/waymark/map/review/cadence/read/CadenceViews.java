package dev.waymark.map.review.cadence.read;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.model.Indexes;
import dev.waymark.contracts.map.CadenceEvent;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.ReviewEvent.ReviewOpened;
import dev.waymark.eventstore.axon.EventPosition;
import dev.waymark.map.review.ReviewIds;
import dev.waymark.service.view.ReadModels;
import dev.waymark.service.view.View;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The rhythms of all maps. */
@Singleton
public class CadenceViews {
    private final View<CadenceView> cadences;

    @Inject
    CadenceViews(ReadModels readModels) {
        this.cadences = readModels.view("review_cadences", CadenceView.class);
        cadences.index(Indexes.ascending("opensAt"));
    }

    /** Also of a map whose cadence was dropped. */
    public Optional<CadenceView> find(JourneyMapId map) {
        return cadences.find(map);
    }

    /** Those of which a review should be open by then. */
    public List<CadenceView> dueBy(Instant moment) {
        return cadences.findAll(lte("opensAt", moment));
    }

    /** Those of certain maps that have dates to come. */
    public List<CadenceView> of(Collection<JourneyMapId> maps) {
        return cadences.findAll(
                and(in("_id", maps.stream().map(JourneyMapId::toString).toList()), exists("opensAt")));
    }

    void fold(CadenceEvent event, EventPosition position, Instant at) {
        cadences.fold(event.map(), position, before -> CadenceView.after(before, event, at));
    }

    /** Only the review of a date counts; others of the same day have other ids. */
    void fold(ReviewOpened event, EventPosition position) {
        if (event.review().equals(ReviewIds.of(event.map(), event.due()))) {
            cadences.fold(event.map(), position, before -> before == null ? null : before.openedFor(event.due()));
        }
    }

    void clear() {
        cadences.clear();
    }
}
