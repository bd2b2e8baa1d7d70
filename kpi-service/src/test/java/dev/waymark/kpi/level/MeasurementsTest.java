package dev.waymark.kpi.level;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.contracts.kpi.KpiEvent.MeasurementsRecorded;
import dev.waymark.contracts.kpi.KpiId;
import dev.waymark.contracts.kpi.Measurement;
import dev.waymark.eventstore.axon.EventPosition;
import dev.waymark.service.view.PageRequest;
import dev.waymark.testkit.TestEnvironment;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestEnvironment.class)
class MeasurementsTest {
    private static final Instant MONDAY = Instant.parse("2025-01-06T08:00:00Z");
    private static final PageRequest ALL = new PageRequest(200, null);

    private final KpiId kpi = new KpiId(UUID.randomUUID());

    @Inject
    Measurements measurements;

    @Test
    void anOldEventAgainDoesNotUndoItsCorrection() {
        measurements.record(recorded(7), at(1));
        measurements.record(recorded(8), at(2));
        measurements.record(recorded(7), at(1));

        assertThat(measurements.page(kpi, null, null, ALL).items()).containsExactly(new Measurement(MONDAY, 8));
    }

    @Test
    void theViewCanStartOver() {
        measurements.record(recorded(7), at(1));
        measurements.record(recorded(8), at(2));

        measurements.clear();
        assertThat(measurements.last(kpi)).isEmpty();

        measurements.record(recorded(7), at(1));
        measurements.record(recorded(8), at(2));
        assertThat(measurements.page(kpi, null, null, ALL).items()).containsExactly(new Measurement(MONDAY, 8));
    }

    private MeasurementsRecorded recorded(double value) {
        return new MeasurementsRecorded(kpi, List.of(new Measurement(MONDAY, value)));
    }

    private static EventPosition at(long position) {
        return new EventPosition("kpi", position);
    }
}
