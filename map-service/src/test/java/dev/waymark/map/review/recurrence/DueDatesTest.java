package dev.waymark.map.review.recurrence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.contracts.map.Cadence;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class DueDatesTest {
    private static final Instant LONG_AGO = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void aDateKeepsItsTimeOfDayWhenClocksGoForwardAndBack() {
        Cadence weekly = berlin("FREQ=WEEKLY;COUNT=2", "2027-03-22T09:00");
        assertThat(moments(weekly)).containsExactly("2027-03-22T08:00:00Z", "2027-03-29T07:00:00Z");

        Cadence autumn = berlin("FREQ=WEEKLY;COUNT=2", "2027-10-25T09:00");
        assertThat(moments(autumn)).containsExactly("2027-10-25T07:00:00Z", "2027-11-01T08:00:00Z");
    }

    @Test
    void aTimeTheClocksLeaveOutIsReadByTheOffsetBefore() {
        Cadence inTheGap = berlin("FREQ=WEEKLY;COUNT=3", "2027-03-21T02:30");

        assertThat(moments(inTheGap))
                .containsExactly("2027-03-21T01:30:00Z", "2027-03-28T01:30:00Z", "2027-04-04T00:30:00Z");
        assertThat(days(inTheGap)).containsExactly("2027-03-21", "2027-03-28", "2027-04-04");
    }

    @Test
    void aTimeThatComesTwiceIsTheFirstOfTheTwo() {
        Cadence twice = berlin("FREQ=WEEKLY;COUNT=2", "2027-10-31T02:30");

        assertThat(moments(twice)).containsExactly("2027-10-31T00:30:00Z", "2027-11-07T01:30:00Z");
    }

    @Test
    void aReviewOpensItsNoticeEarlierAtTheSameTimeOfDay() {
        Cadence noticed = new Cadence("FREQ=MONTHLY", LocalDateTime.parse("2027-04-01T09:00"), "Europe/Berlin", 7);

        assertThat(DueDates.of(noticed).after(LONG_AGO).findFirst())
                .contains(new DueDate(
                        LocalDate.parse("2027-04-01"),
                        Instant.parse("2027-04-01T07:00:00Z"),
                        Instant.parse("2027-03-25T08:00:00Z")));
    }

    @Test
    void aDayThatAMonthDoesNotHaveIsPassedOver() {
        assertThat(days(berlin("FREQ=MONTHLY;COUNT=3", "2027-01-31T09:00")))
                .containsExactly("2027-01-31", "2027-03-31", "2027-05-31");
        assertThat(days(berlin("FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=3", "2027-12-01T09:00")))
                .containsExactly("2027-12-31", "2028-01-31", "2028-02-29");
    }

    @Test
    void theLeapDayComesEveryFourYearsButNotIn2100() {
        assertThat(days(berlin("FREQ=YEARLY;COUNT=3", "2092-02-29T09:00")))
                .containsExactly("2092-02-29", "2096-02-29", "2104-02-29");
    }

    @Test
    void aRuleEndsAfterItsCount() {
        Cadence twice = berlin("FREQ=MONTHLY;COUNT=2", "2027-01-15T09:00");

        assertThat(DueDates.of(twice)
                        .after(Instant.parse("2027-01-20T00:00:00Z"))
                        .map(DueDate::day))
                .containsExactly(LocalDate.parse("2027-02-15"));
        assertThat(DueDates.of(twice).after(Instant.parse("2027-02-15T08:00:00Z")))
                .isEmpty();
    }

    @Test
    void untilIsADayThatCountsWholeOrAMomentInUtcOrATimeOnTheClocksOfTheZone() {
        String january = "2027-01-15T09:00";
        assertThat(days(berlin("FREQ=MONTHLY;UNTIL=20270215", january))).containsExactly("2027-01-15", "2027-02-15");
        assertThat(days(berlin("FREQ=MONTHLY;UNTIL=20270214", january))).containsExactly("2027-01-15");
        assertThat(days(berlin("FREQ=MONTHLY;UNTIL=20270215T080000Z", january)))
                .containsExactly("2027-01-15", "2027-02-15");
        assertThat(days(berlin("FREQ=MONTHLY;UNTIL=20270215T075959Z", january))).containsExactly("2027-01-15");
        assertThat(days(berlin("FREQ=MONTHLY;UNTIL=20270215T090000", january)))
                .containsExactly("2027-01-15", "2027-02-15");
    }

    @Test
    void datesUpToTheMomentAreLeftOutHoweverLongAgoTheRuleBegan() {
        Cadence old = berlin("FREQ=WEEKLY;BYDAY=MO", "1990-01-01T09:00");

        assertThat(DueDates.of(old)
                        .after(Instant.parse("2027-03-22T08:00:00Z"))
                        .limit(2)
                        .map(date -> date.day().toString()))
                .containsExactly("2027-03-29", "2027-04-05");
    }

    @Test
    void aRuleThatNeverComesTrueHasNoDates() {
        assertThat(DueDates.of(berlin("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "2027-01-01T09:00"))
                        .after(LONG_AGO))
                .isEmpty();
    }

    @Test
    void aRuleOverrunningTheCalendarEnds() {
        assertThat(days(berlin("FREQ=YEARLY;INTERVAL=2000000000", "2027-01-01T09:00")))
                .containsExactly("2027-01-01");
    }

    private static Cadence berlin(String rule, String start) {
        return new Cadence(rule, LocalDateTime.parse(start), "Europe/Berlin", 0);
    }

    private static List<String> moments(Cadence cadence) {
        return DueDates.of(cadence)
                .after(LONG_AGO)
                .map(date -> date.at().toString())
                .toList();
    }

    private static List<String> days(Cadence cadence) {
        return DueDates.of(cadence)
                .after(LONG_AGO)
                .map(date -> date.day().toString())
                .toList();
    }
}
