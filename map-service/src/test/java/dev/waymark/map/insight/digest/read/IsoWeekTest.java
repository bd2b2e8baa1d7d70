package dev.waymark.map.insight.digest.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.service.problem.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IsoWeekTest {
    @ParameterizedTest
    @CsvSource({
        "2026-W47, 2026-11-16, 2026-11-22",
        "2026-W01, 2025-12-29, 2026-01-04",
        "2026-W53, 2026-12-28, 2027-01-03",
        "2027-W01, 2027-01-04, 2027-01-10"
    })
    void aWeekRunsFromMondayToSunday(String text, LocalDate monday, LocalDate sunday) {
        IsoWeek week = IsoWeek.fromString(text);

        assertThat(week.monday()).isEqualTo(monday);
        assertThat(week.sunday()).isEqualTo(sunday);
        assertThat(week).hasToString(text);
        assertThat(IsoWeek.of(sunday)).isEqualTo(week);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026",
                "2026-47",
                "2026W47",
                "2026-W00",
                "2025-W53",
                "2026-W54",
                "0000-W01",
                "2200-W01",
                "2026-W4७",
                "2026-W47 ",
                "{\"$gt\":\"\"}"
            })
    void whatIsNoWeekIsRefused(String text) {
        assertThatThrownBy(() -> IsoWeek.fromString(text))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("must be a week such as 2026-W47");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-W12, Europe/Berlin, 2026-03-15T23:00:00Z, 2026-03-22T23:00:00Z, 168",
        "2026-W13, Europe/Berlin, 2026-03-22T23:00:00Z, 2026-03-29T22:00:00Z, 167",
        "2026-W43, Europe/Berlin, 2026-10-18T22:00:00Z, 2026-10-25T23:00:00Z, 169",
        "2026-W13, Pacific/Kiritimati, 2026-03-22T10:00:00Z, 2026-03-29T10:00:00Z, 168",
        // The clocks of Lord Howe Island change by half an hour.
        "2026-W14, Australia/Lord_Howe, 2026-03-29T13:00:00Z, 2026-04-05T13:30:00Z, 168",
        // On Monday, 22 March 2021 they went from 00:00 to 01:00.
        "2021-W12, Asia/Tehran, 2021-03-21T20:30:00Z, 2021-03-28T19:30:00Z, 167"
    })
    void aWeekIsAnHourShorterOrLongerWhenClocksChange(
            String text, String zone, Instant from, Instant until, int hours) {
        IsoWeek week = IsoWeek.fromString(text);
        ZoneId clocks = ZoneId.of(zone);

        assertThat(week.from(clocks)).isEqualTo(from);
        assertThat(week.until(clocks)).isEqualTo(until).isEqualTo(week.next().from(clocks));
        assertThat(Duration.between(from, until).toHours()).isEqualTo(hours);
        assertThat(IsoWeek.at(from, clocks)).isEqualTo(week);
        assertThat(IsoWeek.at(from.minusNanos(1), clocks)).isEqualTo(week.previous());
        assertThat(IsoWeek.at(until.minusNanos(1), clocks)).isEqualTo(week);
    }
}
