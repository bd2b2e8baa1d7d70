package dev.waymark.kpi.level;

import dev.waymark.contracts.kpi.KpiId;
import dev.waymark.contracts.kpi.Measurement;
import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;

/** One value of a KPI as it now stands. */
public record MeasurementView(@BsonId String id, KpiId kpi, Instant at, double value) {
    static String idOf(KpiId kpi, Instant at) {
        return kpi + "|" + at;
    }

    Measurement measurement() {
        return new Measurement(at, value);
    }
}
