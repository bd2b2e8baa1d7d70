package dev.waymark.feedback.closing;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.waymark.contracts.feedback.BusinessCalendar;
import dev.waymark.contracts.feedback.BusinessCalendar.OpenHours;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Office hours are 9 to 17 in Berlin, Monday to Friday. */
class BusinessHoursTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final List<DayOfWeek> WORKDAYS = List.of(MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY);

    @ParameterizedTest
    @CsvSource({
        // A Thursday morning: the same day's end.
        "2026-11-19T09:00, 8, 2026-11-19T17:00",
        "2026-11-19T10:30, 2, 2026-11-19T12:30",
        // Over the night.
        "2026-11-19T16:00, 8, 2026-11-20T16:00",
        // Over the week-end.
        "2026-11-20T16:00, 8, 2026-11-23T16:00",
        "2026-11-20T17:00, 1, 2026-11-23T10:00",
        // Said on a Saturday, or in the night: the clock runs from the next morning.
        "2026-11-21T12:00, 8, 2026-11-23T17:00",
        "2026-11-23T03:00, 1, 2026-11-23T10:00",
        // Two weeks of work.
        "2026-11-19T09:00, 80, 2026-12-02T17:00"
    })
    void timePassesOnlyWhileSomebodyIsAtWork(LocalDateTime start, int hours, LocalDateTime due) {
        assertThat(after(office(), start, hours)).isEqualTo(due);
    }

    @Test
    void nothingPassesOnHolidays() {
        BusinessCalendar christmas = new BusinessCalendar(
                "Europe/Berlin",
                office().hours(),
                List.of(LocalDate.parse("2026-12-25"), LocalDate.parse("2027-01-01"), LocalDate.parse("2026-12-24")));

        assertThat(after(christmas, LocalDateTime.parse("2026-12-23T16:00"), 8))
                .isEqualTo(LocalDateTime.parse("2026-12-28T16:00"));
    }

    @Test
    void officeHoursStayWhereTheyAreWhenTheClocksChange() {
        LocalDateTime fridayBeforeSpring = LocalDateTime.parse("2026-03-27T16:00");
        LocalDateTime fridayBeforeAutumn = LocalDateTime.parse("2026-10-23T16:00");

        assertThat(after(office(), fridayBeforeSpring, 8)).isEqualTo(LocalDateTime.parse("2026-03-30T16:00"));
        assertThat(after(office(), fridayBeforeAutumn, 8)).isEqualTo(LocalDateTime.parse("2026-10-26T16:00"));
        Duration spring = Duration.between(
                fridayBeforeSpring.atZone(BERLIN).toInstant(),
                BusinessHours.of(office())
                        .after(fridayBeforeSpring.atZone(BERLIN).toInstant(), 8));
        assertThat(spring).as("three days less the hour that was skipped").isEqualTo(Duration.ofHours(71));
    }

    @Test
    void aNightOfWorkIsAsLongAsItReallyIs() {
        BusinessCalendar night = calendar(List.of(SUNDAY), "00:00", "06:00");

        assertThat(BusinessHours.of(night).after(Instant.parse("2026-03-28T12:00:00Z"), 5))
                .as("five hours of clock time 0 to 6, for one is skipped")
                .isEqualTo("2026-03-29T04:00:00Z");
        assertThat(BusinessHours.of(night).after(Instant.parse("2026-10-24T12:00:00Z"), 7))
                .as("seven hours, for one comes twice")
                .isEqualTo("2026-10-25T05:00:00Z");
    }

    @Test
    void hoursThatTheClocksJumpOverAreNone() {
        BusinessCalendar gap = calendar(List.of(SUNDAY), "02:00", "03:00");

        assertThat(BusinessHours.of(gap).after(Instant.parse("2026-03-28T12:00:00Z"), 1))
                .isEqualTo("2026-04-05T01:00:00Z");
    }

    @Test
    void aDayMayHaveABreakAndEndAtMidnight() {
        BusinessCalendar shifts = new BusinessCalendar(
                "Asia/Kolkata",
                List.of(
                        new OpenHours(SATURDAY, LocalTime.parse("20:00"), LocalTime.MIDNIGHT),
                        new OpenHours(SATURDAY, LocalTime.parse("08:00"), LocalTime.parse("12:00"))),
                List.of());

        assertThat(BusinessHours.of(shifts).after(Instant.parse("2026-11-21T05:30:00Z"), 5))
                .isEqualTo("2026-11-21T18:30:00Z");
        assertThat(BusinessHours.of(shifts).after(Instant.parse("2026-11-21T05:30:00Z"), 6))
                .isEqualTo("2026-11-28T03:30:00Z");
    }

    @Test
    void withoutACalendarEveryHourCounts() {
        assertThat(BusinessHours.of(null).after(Instant.parse("2026-11-21T05:30:00Z"), 50))
                .isEqualTo("2026-11-23T07:30:00Z");
    }

    @Test
    void aCalendarWithoutHoursIsRefusedAndDoesNotHang() {
        BusinessCalendar never = new BusinessCalendar("UTC", List.of(), List.of());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> BusinessHours.of(never).after(Instant.parse("2026-11-21T05:30:00Z"), 1));
    }

    private static LocalDateTime after(BusinessCalendar calendar, LocalDateTime start, int hours) {
        return BusinessHours.of(calendar)
                .after(start.atZone(BERLIN).toInstant(), hours)
                .atZone(BERLIN)
                .toLocalDateTime();
    }

    private static BusinessCalendar office() {
        return calendar(WORKDAYS, "09:00", "17:00");
    }

    private static BusinessCalendar calendar(List<DayOfWeek> days, String from, String to) {
        return new BusinessCalendar(
                "Europe/Berlin",
                days.stream()
                        .map(day -> new OpenHours(day, LocalTime.parse(from), LocalTime.parse(to)))
                        .toList(),
                List.of());
    }
}
