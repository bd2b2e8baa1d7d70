package dev.waymark.map.insight.read;

import static dev.waymark.service.Revisions.revisionIn;

import dev.waymark.contracts.map.InsightEvent;
import dev.waymark.contracts.map.InsightId;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** The insights as they were: their part of the log, folded anew each time. */
@Singleton
public class InsightHistory {
    private final EventStore log;

    @Inject
    InsightHistory(EventStore log) {
        this.log = log;
    }

    /** The insight as it was just before a moment; empty before it was written. */
    public Optional<InsightView> before(InsightId insight, Instant moment) {
        InsightView view = null;
        for (DomainEventMessage<?> message :
                log.readEvents(insight.toString()).asStream().toList()) {
            if (message.getPayload() instanceof InsightEvent event
                    && message.getTimestamp().isBefore(moment)) {
                view = InsightView.after(view, event, message.getTimestamp(), revisionIn(message.getMetaData()));
            }
        }
        return Optional.ofNullable(view);
    }
}
