package dev.waymark.map.review.feed.read;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.model.Indexes;
import dev.waymark.contracts.UserId;
import dev.waymark.contracts.map.WorkshopEvent;
import dev.waymark.eventstore.axon.EventPosition;
import dev.waymark.service.view.ReadModels;
import dev.waymark.service.view.View;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;

/** The workshops of all maps as people's calendars show them. */
@Singleton
public class AppointmentViews {
    private static final String FACILITATOR = "plan.facilitator.user";

    private final View<AppointmentView> appointments;

    @Inject
    AppointmentViews(ReadModels readModels) {
        this.appointments = readModels.view("calendar-workshops", AppointmentView.class);
        appointments.index(Indexes.ascending("invited"));
        appointments.index(Indexes.ascending(FACILITATOR));
    }

    /** Those somebody leads or is invited to and has not declined, that begin at a moment or later. */
    List<AppointmentView> of(UserId user, Instant since) {
        return appointments.findAll(
                and(or(eq("invited", user.toString()), eq(FACILITATOR, user.toString())), gte("begins", since)));
    }

    void fold(WorkshopEvent event, EventPosition position) {
        appointments.fold(event.workshop(), position, before -> AppointmentView.after(before, event));
    }

    void clear() {
        appointments.clear();
    }
}
