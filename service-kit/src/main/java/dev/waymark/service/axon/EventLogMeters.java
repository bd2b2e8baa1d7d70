package dev.waymark.service.axon;

import dev.waymark.eventstore.EventLog;
import dev.waymark.eventstore.EventLogMetrics;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.function.ToDoubleFunction;

/** Tells operators how the service's own log fares: {@code waymark_event_log_*}, as {@link EventLogMetrics} says. */
@Singleton
class EventLogMeters {
    private static final String PREFIX = "waymark.event.log.";

    private final EventLog log;
    private final MeterRegistry registry;

    @Inject
    EventLogMeters(EventLog log, MeterRegistry registry) {
        this.log = log;
        this.registry = registry;
    }

    void register(@Observes StartupEvent event) {
        counter("commits", "Commits appended", EventLogMetrics::commits);
        counter("events", "Events appended", EventLogMetrics::events);
        counter("bulks", "Round trips that appended them", EventLogMetrics::bulks);
        counter("conflicts", "Commits refused because somebody was faster", EventLogMetrics::conflicts);
        counter("outcomes.resolved", "Commits in doubt whose fate was found out", EventLogMetrics::outcomesResolved);
        counter("outcomes.unknown", "Callers left in doubt", EventLogMetrics::outcomesUnknown);
        counter("warm.hits", "Entities read from memory", EventLogMetrics::warmHits);
        counter("warm.misses", "Entities read from the database", EventLogMetrics::warmMisses);
        gauge("warm.events", "Events of entities in memory", EventLogMetrics::warmEvents);
        gauge("warm.bytes", "Memory those take, roughly", EventLogMetrics::warmBytes);
        gauge("tail.events", "Newest events in memory", EventLogMetrics::tailEvents);
        gauge("waiting", "Commits that wait to be written", EventLogMetrics::waiting);
        gauge("head", "Position of the last event", EventLogMetrics::head);
    }

    private void counter(String name, String description, ToDoubleFunction<EventLogMetrics> value) {
        FunctionCounter.builder(PREFIX + name, log, it -> value.applyAsDouble(it.metrics()))
                .description(description)
                .register(registry);
    }

    private void gauge(String name, String description, ToDoubleFunction<EventLogMetrics> value) {
        Gauge.builder(PREFIX + name, log, it -> value.applyAsDouble(it.metrics()))
                .description(description)
                .register(registry);
    }
}
