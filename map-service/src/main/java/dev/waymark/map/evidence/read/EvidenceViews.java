package dev.waymark.map.evidence.read;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.model.Indexes;
import dev.waymark.contracts.map.ElementKind;
import dev.waymark.contracts.map.EvidenceEvent;
import dev.waymark.contracts.map.EvidenceId;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.eventstore.axon.EventPosition;
import dev.waymark.map.journeymap.read.MapView;
import dev.waymark.service.view.Order;
import dev.waymark.service.view.Page;
import dev.waymark.service.view.PageRequest;
import dev.waymark.service.view.ReadModels;
import dev.waymark.service.view.View;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The evidence of all maps. */
@Singleton
public class EvidenceViews {
    private final View<EvidenceView> evidence;

    @Inject
    EvidenceViews(ReadModels readModels) {
        this.evidence = readModels.view("evidence", EvidenceView.class);
        evidence.index(Indexes.ascending("map", "_id"));
        evidence.index(Indexes.ascending("agesOn"));
    }

    /** What of a map has not been withdrawn. */
    public Optional<EvidenceView> find(JourneyMapId map, EvidenceId id) {
        return evidence.find(id).filter(it -> it.map().equals(map) && !it.isWithdrawn());
    }

    public Page<EvidenceView> page(MapView map, EvidenceQuery query, LocalDate today, PageRequest request) {
        return evidence.page(query.filter(map, today), Order.NEWEST_FIRST, request);
    }

    /** How much was ever attached to a map. */
    public long count(JourneyMapId map) {
        return evidence.count(eq("map", map.toString()));
    }

    /** What should have been said to be stale by that day, and was not yet. */
    public List<EvidenceView> agedBy(LocalDate day) {
        return evidence.findAll(lte("agesOn", day));
    }

    /**
     * The score of a map on a day.
     *
     * @param map as it was then
     * @param moment up to when attaching, grading and withdrawing count
     */
    public EvidenceScore score(MapView map, LocalDate day, Instant moment) {
        return EvidenceScore.of(map, supports(map, moment), day);
    }

    /** What on the map no validated evidence of the last year speaks for, the weightiest first. */
    public Page<Assumption> assumptions(
            MapView map, LocalDate day, Instant moment, @Nullable ElementKind kind, PageRequest request) {
        return AssumptionPages.page(Assumption.of(map, supports(map, moment), day, kind), request);
    }

    private List<Support> supports(MapView map, Instant moment) {
        return evidence.findAll(eq("map", map.id().toString())).stream()
                .flatMap(it -> it.asOf(moment).stream())
                .toList();
    }

    void fold(EvidenceEvent event, EventPosition position, EvidenceView.Doing doing) {
        evidence.fold(event.evidence(), position, before -> EvidenceView.after(before, event, doing));
    }

    void clear() {
        evidence.clear();
    }
}
