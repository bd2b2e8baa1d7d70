package dev.waymark.service.parked;

import dev.waymark.service.axon.AxonRuntime;
import dev.waymark.service.axon.Parking;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How much is parked, counted every five seconds: probes and scrapes must not wait for the database. Metrics: gauges
 * {@code waymark_parked_events} and {@code waymark_parked_sequences}, each with the tag {@code group}.
 */
@Singleton
public class ParkedCounts {
    /** What one group has parked. */
    public record Count(long events, long sequences) {
        static final Count NONE = new Count(0, 0);
    }

    private final Map<String, Count> counts = new ConcurrentHashMap<>();
    private final AxonRuntime runtime;
    private final MeterRegistry metrics;

    @Inject
    ParkedCounts(AxonRuntime runtime, MeterRegistry metrics) {
        this.runtime = runtime;
        this.metrics = metrics;
    }

    /** As of the last count; none before the first. */
    public Count of(String group) {
        return counts.getOrDefault(group, Count.NONE);
    }

    @Scheduled(every = "5s")
    void count() {
        for (Parking parking : runtime.parking()) {
            long events = parking.events().size();
            Count now = events == 0
                    ? Count.NONE
                    : new Count(events, parking.events().amountOfSequences());
            if (counts.put(parking.group(), now) == null) {
                register(parking.group());
            }
        }
    }

    private void register(String group) {
        Gauge.builder("waymark.parked.events", this, it -> it.of(group).events())
                .tag("group", group)
                .description("Events that could not be handled, and those behind them")
                .register(metrics);
        Gauge.builder("waymark.parked.sequences", this, it -> it.of(group).sequences())
                .tag("group", group)
                .description("Sequences that wait for an event that could not be handled")
                .register(metrics);
    }
}
