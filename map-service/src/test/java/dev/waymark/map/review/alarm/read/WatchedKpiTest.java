package dev.waymark.map.review.alarm.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.contracts.UserId;
import dev.waymark.contracts.kpi.Direction;
import dev.waymark.contracts.kpi.KpiEvent.KpiDefined;
import dev.waymark.contracts.kpi.KpiId;
import dev.waymark.contracts.kpi.KpiKind;
import dev.waymark.contracts.kpi.Measurement;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WatchedKpiTest {
    private static final KpiId KPI = new KpiId(new UUID(1, 1));

    @Test
    void anAlarmBeginsAtTheWarningLevelAndLastsUntilTheKpiIsBetter() {
        WatchedKpi kpi = defined(Direction.HIGHER_IS_BETTER, 40.0);

        assertThat(after(kpi, at(1, 41)).alarmSince()).isNull();
        assertThat(after(kpi, at(1, 41), at(2, 40), at(3, 20)).alarmSince()).isEqualTo(day(2));
        assertThat(after(kpi, at(1, 20), at(2, 41)).alarmSince()).isNull();
        assertThat(after(kpi, at(1, 20), at(2, 41), at(3, 30)).alarmSince()).isEqualTo(day(3));
    }

    @Test
    void whereLowerIsBetterMoreIsTheAlarm() {
        WatchedKpi minutes = defined(Direction.LOWER_IS_BETTER, 10.0);

        assertThat(after(minutes, at(1, 9.9)).alarmSince()).isNull();
        assertThat(after(minutes, at(1, 10)).alarmSince()).isEqualTo(day(1));
    }

    @Test
    void valuesThatComeLateAreHistory() {
        WatchedKpi kpi = after(defined(Direction.HIGHER_IS_BETTER, 40.0), at(5, 50));

        assertThat(kpi.measured(List.of(at(4, 10)))).isEqualTo(kpi);
    }

    @Test
    void aCorrectedValueTakesItsAlarmBack() {
        WatchedKpi alarmed = after(defined(Direction.HIGHER_IS_BETTER, 40.0), at(5, 4));

        assertThat(alarmed.measured(List.of(at(5, 44))).alarmSince()).isNull();
    }

    @Test
    void aKpiWithoutWarningLevelRaisesNone() {
        assertThat(after(defined(Direction.HIGHER_IS_BETTER, null), at(1, -100)).alarmSince())
                .isNull();
    }

    private static WatchedKpi after(WatchedKpi kpi, Measurement... measurements) {
        return kpi.measured(List.of(measurements));
    }

    private static WatchedKpi defined(Direction direction, @Nullable Double warningLevel) {
        return WatchedKpi.unknown(KPI)
                .defined(new KpiDefined(
                        KPI,
                        "Answered in time",
                        KpiKind.NUMBER,
                        "%",
                        direction,
                        null,
                        warningLevel,
                        null,
                        new UserId(new UUID(2, 2)),
                        null));
    }

    private static Measurement at(int day, double value) {
        return new Measurement(day(day), value);
    }

    private static Instant day(int day) {
        return Instant.parse("2026-10-%02dT00:00:00Z".formatted(day));
    }
}
