package dev.waymark.kpi.definition.rest;

import dev.waymark.contracts.kpi.KpiId;
import dev.waymark.contracts.kpi.Measurement;
import dev.waymark.kpi.definition.write.KpiCommand.RecordMeasurements;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Values of a KPI. */
public record NewMeasurements(@NotEmpty @Size(max = 1000) List<@NotNull @Valid NewMeasurement> measurements) {
    /** One value. */
    public record NewMeasurement(
            @Schema(description = "When it was measured, to the millisecond; a KPI has one value at a time") @NotNull Instant at,

            @Schema(description = "In the unit of the KPI", examples = "12.5") @NotNull Double value) {
        /** Before the body is accepted, so that it is answered as bad input. */
        public NewMeasurement {
            if (value != null && !Double.isFinite(value)) {
                throw new IllegalArgumentException("must be a finite number");
            }
        }

        private Measurement toMillisecond() {
            return new Measurement(at.truncatedTo(ChronoUnit.MILLIS), value);
        }
    }

    RecordMeasurements command(KpiId kpi, Instant now) {
        return new RecordMeasurements(
                kpi, measurements.stream().map(NewMeasurement::toMillisecond).toList(), now);
    }
}
