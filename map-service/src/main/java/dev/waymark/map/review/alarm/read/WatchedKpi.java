package dev.waymark.map.review.alarm.read;

import dev.waymark.contracts.kpi.Direction;
import dev.waymark.contracts.kpi.KpiEvent.KpiDefined;
import dev.waymark.contracts.kpi.KpiId;
import dev.waymark.contracts.kpi.Measurement;
import dev.waymark.contracts.map.JourneyMapId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * How a KPI stands. Its definition and the actions that should move it come from different logs, so either may be known
 * first.
 *
 * @param name absent until the KPI is known
 * @param warningLevel the level at which somebody should look; a KPI without one raises no alarm
 * @param measuredAt the time of its last value
 * @param alarmSince when it came to its warning level or beyond, and has been there since
 * @param maps the maps with actions that should move it
 */
public record WatchedKpi(
        @BsonId KpiId kpi,
        @Nullable String name,
        @Nullable Direction direction,
        @Nullable Double warningLevel,
        @Nullable Instant measuredAt,
        @Nullable Instant alarmSince,
        List<JourneyMapId> maps) {
    static WatchedKpi unknown(KpiId kpi) {
        return new WatchedKpi(kpi, null, null, null, null, null, List.of());
    }

    WatchedKpi defined(KpiDefined event) {
        WatchedKpi known = new WatchedKpi(
                kpi, event.name(), event.direction(), event.warningLevel(), measuredAt, alarmSince, maps);
        return event.scope() == null ? known : known.on(event.scope().map());
    }

    /** Values older than the last one are history. */
    WatchedKpi measured(List<Measurement> measurements) {
        WatchedKpi now = this;
        for (Measurement measurement : measurements.stream()
                .sorted(Comparator.comparing(Measurement::at))
                .toList()) {
            if (now.measuredAt == null || !measurement.at().isBefore(now.measuredAt)) {
                now = now.at(measurement);
            }
        }
        return now;
    }

    WatchedKpi on(JourneyMapId map) {
        return maps.contains(map)
                ? this
                : new WatchedKpi(
                        kpi,
                        name,
                        direction,
                        warningLevel,
                        measuredAt,
                        alarmSince,
                        Stream.concat(maps.stream(), Stream.of(map)).toList());
    }

    private WatchedKpi at(Measurement measurement) {
        Instant alarm = warns(measurement.value()) ? (alarmSince == null ? measurement.at() : alarmSince) : null;
        return new WatchedKpi(kpi, name, direction, warningLevel, measurement.at(), alarm, maps);
    }

    private boolean warns(double value) {
        if (warningLevel == null || direction == null) {
            return false;
        }
        return switch (direction) {
            case HIGHER_IS_BETTER -> value <= warningLevel;
            case LOWER_IS_BETTER -> value >= warningLevel;
        };
    }
}
