package dev.waymark.kpi.level;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;

import dev.waymark.contracts.kpi.KpiEvent.KpiDefined;
import dev.waymark.contracts.kpi.KpiId;
import dev.waymark.contracts.kpi.KpiKind;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.TouchpointId;
import dev.waymark.eventstore.axon.EventPosition;
import dev.waymark.service.problem.Refusal;
import dev.waymark.service.view.Order;
import dev.waymark.service.view.Page;
import dev.waymark.service.view.PageRequest;
import dev.waymark.service.view.ReadModels;
import dev.waymark.service.view.View;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** All KPIs. */
@Singleton
public class KpiViews {
    private final View<KpiView> kpis;

    @Inject
    KpiViews(ReadModels readModels) {
        this.kpis = readModels.view("kpis", KpiView.class);
    }

    public Optional<KpiView> find(KpiId kpi) {
        return kpis.find(kpi);
    }

    /**
     * The KPI of that id.
     *
     * @throws Refusal 404 if there is none
     */
    public KpiView open(KpiId kpi) {
        return find(kpi).orElseThrow(() -> Refusal.notFound("No such KPI"));
    }

    /** Newest first; null filters nothing. */
    public Page<KpiView> page(
            @Nullable KpiKind kind,
            @Nullable JourneyMapId map,
            @Nullable TouchpointId touchpoint,
            PageRequest request) {
        Bson filter = empty();
        filter = kind == null ? filter : and(filter, eq("kind", kind.name()));
        filter = map == null ? filter : and(filter, eq("scope.map", map.toString()));
        filter = touchpoint == null ? filter : and(filter, eq("scope.touchpoint", touchpoint.toString()));
        return kpis.page(filter, Order.NEWEST_FIRST, request);
    }

    void define(KpiDefined event, EventPosition position, Instant at) {
        kpis.fold(event.kpi(), position, before -> KpiView.of(event, at));
    }

    void clear() {
        kpis.clear();
    }
}
