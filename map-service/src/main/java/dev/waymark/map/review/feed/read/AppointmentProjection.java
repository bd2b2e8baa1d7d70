package dev.waymark.map.review.feed.read;

import dev.waymark.contracts.map.WorkshopEvent;
import dev.waymark.eventstore.axon.EventPosition;
import dev.waymark.service.axon.Projection;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;

@Singleton
@ProcessingGroup("calendar-workshops")
class AppointmentProjection implements Projection {
    private final AppointmentViews appointments;

    @Inject
    AppointmentProjection(AppointmentViews appointments) {
        this.appointments = appointments;
    }

    @EventHandler
    void on(WorkshopEvent event, EventPosition position) {
        appointments.fold(event, position);
    }

    @ResetHandler
    @Override
    public void startOver() {
        appointments.clear();
    }
}
