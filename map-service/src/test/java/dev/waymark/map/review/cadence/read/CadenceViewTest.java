package dev.waymark.map.review.cadence.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.contracts.map.Cadence;
import dev.waymark.contracts.map.CadenceEvent.CadenceDropped;
import dev.waymark.contracts.map.CadenceEvent.CadenceSet;
import dev.waymark.contracts.map.JourneyMapId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CadenceViewTest {
    private static final JourneyMapId MAP = new JourneyMapId(new UUID(1, 1));

    @Test
    void nothingIsDueBeforeTheFirstDate() {
        assertThat(due(monthly(), "2027-01-15T07:59:59Z")).isEmpty();
        assertThat(due(monthly(), "2027-01-15T08:00:00Z")).contains("2027-01-15");
    }

    @Test
    void ofAMissedSeriesTheLastDateIsDue() {
        assertThat(due(monthly(), "2027-05-01T00:00:00Z")).contains("2027-04-15");
    }

    @Test
    void oneLookMakesUpForAllDatesBefore() {
        CadenceView view = monthly().openedFor(LocalDate.parse("2027-04-15"));

        assertThat(due(view, "2027-05-15T06:59:59Z")).isEmpty();
        assertThat(due(view, "2027-05-15T07:00:00Z")).contains("2027-05-15");
        assertThat(view.opensAt()).isEqualTo("2027-05-15T07:00:00Z");
    }

    @Test
    void anOlderOpeningDoesNotTurnBackANewerOne() {
        CadenceView view = monthly().openedFor(LocalDate.parse("2027-04-15"));

        assertThat(view.openedFor(LocalDate.parse("2027-02-15"))).isEqualTo(view);
    }

    @Test
    void aRuleChangedInBetweenCountsFromThen() {
        CadenceView opened = monthly().openedFor(LocalDate.parse("2027-01-15"));

        CadenceView changed = CadenceView.after(
                opened,
                new CadenceSet(MAP, cadence("FREQ=MONTHLY;BYMONTHDAY=1")),
                Instant.parse("2027-03-10T12:00:00Z"));

        assertThat(due(changed, "2027-03-31T00:00:00Z")).isEmpty();
        assertThat(due(changed, "2027-04-01T08:00:00Z")).contains("2027-04-01");
    }

    @Test
    void aRuleThatComesToADayAlreadyReviewedPassesItOver() {
        CadenceView opened = monthly().openedFor(LocalDate.parse("2027-02-15"));

        CadenceView changed = CadenceView.after(
                opened, new CadenceSet(MAP, cadence("FREQ=YEARLY;BYMONTH=2")), Instant.parse("2027-02-15T00:00:00Z"));

        assertThat(due(changed, "2028-01-01T00:00:00Z")).isEmpty();
        assertThat(due(changed, "2028-02-15T08:00:00Z")).contains("2028-02-15");
    }

    @Test
    void aRuleThatHasEndedOpensNothingMore() {
        CadenceView twice = set("FREQ=MONTHLY;COUNT=2").openedFor(LocalDate.parse("2027-02-15"));

        assertThat(twice.opensAt()).isNull();
        assertThat(due(twice, "2099-01-01T00:00:00Z")).isEmpty();
    }

    @Test
    void aDroppedRuleOpensNothingAndOneSetAgainRemembersWhatWasOpened() {
        CadenceView opened = monthly().openedFor(LocalDate.parse("2027-01-15"));
        CadenceView dropped = CadenceView.after(opened, new CadenceDropped(MAP), Instant.parse("2027-01-20T00:00:00Z"));
        CadenceView again = CadenceView.after(
                dropped, new CadenceSet(MAP, cadence("FREQ=MONTHLY")), Instant.parse("2027-01-01T00:00:00Z"));

        assertThat(due(dropped, "2099-01-01T00:00:00Z")).isEmpty();
        assertThat(due(again, "2027-01-31T00:00:00Z")).isEmpty();
        assertThat(due(again, "2027-02-15T08:00:00Z")).contains("2027-02-15");
    }

    private static CadenceView monthly() {
        return set("FREQ=MONTHLY");
    }

    private static CadenceView set(String rule) {
        return CadenceView.after(null, new CadenceSet(MAP, cadence(rule)), Instant.parse("2026-12-01T00:00:00Z"));
    }

    private static Cadence cadence(String rule) {
        return new Cadence(rule, LocalDateTime.parse("2027-01-15T09:00"), "Europe/Berlin", 0);
    }

    private static Optional<String> due(CadenceView view, String now) {
        return view.due(Instant.parse(now)).map(date -> date.day().toString());
    }
}
