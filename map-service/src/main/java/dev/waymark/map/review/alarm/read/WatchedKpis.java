package dev.waymark.map.review.alarm.read;

import static com.mongodb.client.model.Filters.exists;

import com.mongodb.client.model.Indexes;
import dev.waymark.contracts.action.ActionId;
import dev.waymark.contracts.action.Commitment;
import dev.waymark.contracts.action.Improvement;
import dev.waymark.contracts.kpi.KpiEvent.KpiDefined;
import dev.waymark.contracts.kpi.KpiEvent.MeasurementsRecorded;
import dev.waymark.contracts.kpi.KpiId;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.eventstore.axon.EventPosition;
import dev.waymark.service.view.ReadModels;
import dev.waymark.service.view.View;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** How the KPIs stand. */
@Singleton
public class WatchedKpis {
    private final View<WatchedKpi> kpis;
    private final View<PlacedAction> actions;

    @Inject
    WatchedKpis(ReadModels readModels) {
        this.kpis = readModels.view("watched_kpis", WatchedKpi.class);
        this.actions = readModels.view("placed_actions", PlacedAction.class);
        kpis.index(Indexes.ascending("alarmSince"));
    }

    /** Those that are at their warning level or beyond. */
    public List<WatchedKpi> inAlarm() {
        return kpis.findAll(exists("alarmSince"));
    }

    void defined(KpiDefined event, EventPosition position) {
        change(event.kpi(), position, kpi -> kpi.defined(event));
    }

    void measured(MeasurementsRecorded event, EventPosition position) {
        change(event.kpi(), position, kpi -> kpi.measured(event.measurements()));
    }

    void planned(
            ActionId action,
            @Nullable Improvement improvement,
            @Nullable Commitment commitment,
            EventPosition position) {
        if (improvement == null) {
            return;
        }
        JourneyMapId map = improvement.map();
        actions.fold(action, position, _ -> new PlacedAction(action, map));
        if (commitment != null) {
            change(commitment.kpi(), position, kpi -> kpi.on(map));
        }
    }

    void committed(ActionId action, Commitment commitment, EventPosition position) {
        actions.find(action).ifPresent(it -> change(commitment.kpi(), position, kpi -> kpi.on(it.map())));
    }

    void clear() {
        kpis.clear();
        actions.clear();
    }

    private void change(KpiId kpi, EventPosition position, UnaryOperator<WatchedKpi> next) {
        kpis.fold(kpi, position, before -> next.apply(before == null ? WatchedKpi.unknown(kpi) : before));
    }
}
