package dev.waymark.map.insight.reader.read;

import dev.waymark.contracts.map.InsightReadingEvent;
import dev.waymark.eventstore.axon.EventPosition;
import dev.waymark.service.axon.Projection;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.Timestamp;

@Singleton
@ProcessingGroup("insight-readings")
class ReadingProjection implements Projection {
    private final Readings readings;

    @Inject
    ReadingProjection(Readings readings) {
        this.readings = readings;
    }

    /** One document counts all readers of an insight. */
    @Override
    public Object sequenceOf(EventMessage<?> event) {
        return event.getPayload() instanceof InsightReadingEvent it
                ? it.insight().toString()
                : Projection.super.sequenceOf(event);
    }

    @EventHandler
    void on(InsightReadingEvent event, EventPosition position, @Timestamp Instant at) {
        readings.fold(event, position, at);
    }

    @ResetHandler
    @Override
    public void startOver() {
        readings.clear();
    }
}
