package dev.waymark.kpi.level;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says how KPIs stand. */
@Singleton
public class Standings {
    private static final Period WITHOUT_CADENCE = Period.ofDays(30);

    @Inject
    Samples samples;

    @Inject
    Clock clock;

    public Standing of(KpiView kpi) {
        Optional<Instant> last = samples.lastMeasured(kpi);
        Period window = kpi.period().orElse(WITHOUT_CADENCE);
        Level level =
                last.map(at -> samples.of(kpi, endingWith(at, window)).level()).orElse(Level.of(Optional.empty()));
        Double value = level.level();
        return new Standing(
                last.orElse(null),
                isLate(kpi, last.orElse(kpi.definedAt())),
                level,
                value != null && kpi.warns(value),
                reachesTarget(kpi, value));
    }

    private static @Nullable Boolean reachesTarget(KpiView kpi, @Nullable Double level) {
        if (level == null || kpi.target() == null) {
            return null;
        }
        return kpi.reaches(level, kpi.target());
    }

    private boolean isLate(KpiView kpi, Instant last) {
        return kpi.period()
                .map(cadence ->
                        last.atZone(ZoneOffset.UTC).plus(cadence).toInstant().isBefore(clock.instant()))
                .orElse(false);
    }

    /** Just so long that a value measured one window before does not fall into it. */
    private static Span endingWith(Instant last, Period window) {
        return new Span(last.atZone(ZoneOffset.UTC).minus(window).toInstant().plusMillis(1), last.plusMillis(1));
    }
}
