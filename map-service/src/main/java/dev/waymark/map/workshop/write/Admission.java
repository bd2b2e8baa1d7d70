package dev.waymark.map.workshop.write;

import dev.waymark.contracts.EventCatalogue;
import dev.waymark.contracts.UserId;
import dev.waymark.contracts.map.WorkshopEvent;
import dev.waymark.contracts.map.WorkshopEvent.InvitationAnswered;
import dev.waymark.contracts.map.WorkshopEvent.InvitationWithdrawn;
import dev.waymark.contracts.map.WorkshopEvent.PerspectivesRevealed;
import dev.waymark.contracts.map.WorkshopEvent.WorkshopCancelled;
import dev.waymark.contracts.map.WorkshopId;
import dev.waymark.eventstore.AppendCondition;
import dev.waymark.eventstore.AppendCondition.Criterion;
import dev.waymark.eventstore.EventLog;
import dev.waymark.eventstore.axon.LogEventStore;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.EventStore;

/**
 * Lets contributions in while their workshop runs, and not a moment longer: nothing comes in beside a revelation. They are
 * no part of the workshop, so that participants do not wait for each other; what was read of it binds the append.
 */
@Singleton
public class Admission {
    private static final Set<String> ENDS = names(PerspectivesRevealed.class, WorkshopCancelled.class);
    private static final Set<String> EXCLUSIONS = names(InvitationWithdrawn.class, InvitationAnswered.class);

    private final EventStore events;
    private final EventLog log;

    @Inject
    Admission(EventStore events, EventLog log) {
        this.events = events;
        this.log = log;
    }

    private static Set<String> names(Class<?>... types) {
        return Stream.of(types).map(type -> EventCatalogue.nameOf(type).value()).collect(Collectors.toSet());
    }

    /** What a contribution asks while it is decided on. */
    public Runnable of(UserId participant, WorkshopId workshop) {
        return () -> {
            // First how far the log is, then what it says: what comes in between is caught by the condition.
            long known = log.head();
            Attendance attendance = new Attendance();
            events.readEvents(workshop.toString())
                    .asStream()
                    .map(event -> (WorkshopEvent) event.getPayload())
                    .forEach(attendance::on);
            attendance.refuseContributor(participant);
            LogEventStore.require(AppendCondition.noEventAfter(
                    known,
                    new Criterion(Set.of(workshop.tag()), ENDS),
                    new Criterion(Set.of(workshop.tag(), participant.tag()), EXCLUSIONS)));
        };
    }
}
