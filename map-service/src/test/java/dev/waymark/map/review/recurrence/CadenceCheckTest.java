package dev.waymark.map.review.recurrence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.waymark.contracts.map.Cadence;
import dev.waymark.service.problem.Refusal;
import dev.waymark.service.problem.Violation;
import java.net.URL;
import java.net.URLClassLoader;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CadenceCheckTest {
    private static final Instant NOW = Instant.parse("2027-01-01T00:00:00Z");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FREQ=WEEKLY",
                "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO",
                "FREQ=DAILY;INTERVAL=7",
                "FREQ=MONTHLY;BYDAY=1MO,3MO",
                "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
                "FREQ=YEARLY;BYMONTH=3,9;BYMONTHDAY=1",
                "FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO",
                "FREQ=MONTHLY;COUNT=12",
                "FREQ=MONTHLY;UNTIL=20300101T000000Z"
            })
    void aRhythmOfWeeksMonthsOrYearsPasses(String rule) {
        assertThatCode(() -> CadenceCheck.pass(cadence(rule, "2027-01-04T09:00", "Europe/Berlin"), NOW))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FREQ=OFTEN                         | is no recurrence rule of RFC 5545: Unknown FREQ value OFTEN",
                "every month                        | is no recurrence rule of RFC 5545: Missing '=' in part",
                "BYDAY=MO                           | is no recurrence rule of RFC 5545: FREQ part is missing",
                "FREQ=MONTHLY;COUNT=2;UNTIL=20280101 | is no recurrence rule of RFC 5545: UNTIL and COUNT must not",
                "FREQ=MONTHLY;INTERVAL=0            | is no recurrence rule of RFC 5545: int value out of range: 0",
                "FREQ=SECONDLY                      | repeats SECONDLY; once a week is the most",
                "FREQ=HOURLY;INTERVAL=2000          | repeats HOURLY; once a week is the most",
                "FREQ=DAILY                         | has both 2027-01-31 and 2027-02-01; once a week is the most",
                "FREQ=WEEKLY;BYDAY=MO,TH            | has both 2027-02-01 and 2027-02-04; once a week is the most",
                "FREQ=MONTHLY;BYMONTHDAY=1,31       | has both 2027-01-31 and 2027-02-01; once a week is the most",
                "FREQ=MONTHLY;BYHOUR=9,17           | must not name hours, minutes or seconds",
                "FREQ=YEARLY;RSCALE=GREGORIAN;SKIP=BACKWARD | must not contain RSCALE or SKIP",
                "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30 | has no date from now on",
                "FREQ=MONTHLY;UNTIL=20261231        | has no date from now on"
            })
    void aRuleNobodyCanHaveMeantIsRefusedInWords(String rule, String words) {
        Violation violation = refused(cadence(rule, "2027-01-31T09:00", "Europe/Berlin"));

        assertThat(violation.field()).isEqualTo("rule");
        assertThat(violation.message()).startsWith(words);
    }

    @ParameterizedTest
    @CsvSource({
        "2027-01-04T09:00, Mars/Olympus, zone",
        "2027-01-04T09:00, +02:00, zone",
        "2027-01-04T09:00, '', zone",
        "2027-01-04T09:00:30, Europe/Berlin, start",
        "1899-12-31T09:00, Europe/Berlin, start",
        "2200-01-01T09:00, Europe/Berlin, start"
    })
    void aPlaceOrTimeThatIsNoneIsRefused(String start, String zone, String field) {
        assertThat(refused(cadence("FREQ=MONTHLY", start, zone)).field()).isEqualTo(field);
    }

    /** The library's classes need each other while they load; in a JVM of its own nothing else has loaded them. */
    @Test
    void theCheckMayBeTheFirstToUseTheLibrary() throws Exception {
        URL[] classes = {
            locationOf(CadenceCheck.class),
            locationOf(Refusal.class),
            locationOf(RecurrenceRule.class),
            locationOf(DateTime.class)
        };
        try (URLClassLoader fresh = new URLClassLoader(classes, ClassLoader.getPlatformClassLoader())) {
            assertThatCode(() -> Class.forName(CadenceCheck.class.getName(), true, fresh))
                    .doesNotThrowAnyException();
        }
    }

    private static URL locationOf(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation();
    }

    private static Violation refused(Cadence cadence) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> CadenceCheck.pass(cadence, NOW));
        List<Violation> violations = Objects.requireNonNull(refusal.problem().violations());
        assertThat(violations).hasSize(1);
        return violations.getFirst();
    }

    private static Cadence cadence(String rule, String start, String zone) {
        return new Cadence(rule, LocalDateTime.parse(start), zone, 7);
    }
}
