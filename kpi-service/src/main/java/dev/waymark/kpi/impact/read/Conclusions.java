package dev.waymark.kpi.impact.read;

import dev.waymark.contracts.action.ActionId;
import dev.waymark.contracts.kpi.KpiEvent.ImpactConcluded;
import dev.waymark.eventstore.axon.EventPosition;
import dev.waymark.service.view.ReadModels;
import dev.waymark.service.view.View;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;

/** All impacts that were concluded. */
@Singleton
class Conclusions {
    private final View<Conclusion> conclusions;

    @Inject
    Conclusions(ReadModels readModels) {
        this.conclusions = readModels.view("conclusions", Conclusion.class);
    }

    Optional<Conclusion> find(ActionId action) {
        return conclusions.find(action);
    }

    void add(ImpactConcluded event, EventPosition position, Instant at) {
        conclusions.fold(event.action(), position, before -> new Conclusion(event.action(), at, event.impact()));
    }

    void clear() {
        conclusions.clear();
    }
}
