package dev.waymark.map.review.cadence.policy;

import static dev.waymark.testkit.Api.as;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.contracts.map.Cadence;
import dev.waymark.contracts.map.ReviewEvent.ReviewOpened;
import dev.waymark.contracts.map.ReviewId;
import dev.waymark.contracts.map.ReviewTrigger;
import dev.waymark.eventstore.EventLog;
import dev.waymark.map.DrawnMap;
import dev.waymark.map.journeymap.read.MapViews;
import dev.waymark.map.review.ReviewIds;
import dev.waymark.map.review.cadence.read.CadenceViews;
import dev.waymark.map.review.cadence.write.CadenceCommand.BeginCadence;
import dev.waymark.map.review.cadence.write.CadenceCommand.DropCadence;
import dev.waymark.map.review.cadence.write.CadenceCommand.SetCadence;
import dev.waymark.map.review.cadence.write.CadenceId;
import dev.waymark.map.review.policy.Openings;
import dev.waymark.map.review.write.ReviewCommand.OpenReview;
import dev.waymark.service.axon.Commands;
import dev.waymark.service.axon.Progress;
import dev.waymark.testkit.AtOnce;
import dev.waymark.testkit.ForeignLogs;
import dev.waymark.testkit.Role;
import dev.waymark.testkit.TestEnvironment;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Plays in the years from 2094, where the service's own scan, which looks at the real clock, has nothing to do. */
@QuarkusTest
@QuarkusTestResource(TestEnvironment.class)
class FallingDueTest {
    private static final int INSTANCES = 6;

    @Inject
    CadenceViews cadences;

    @Inject
    MapViews maps;

    @Inject
    Openings openings;

    @Inject
    Commands commands;

    @Inject
    Progress progress;

    @Inject
    EventLog log;

    @Inject
    ForeignLogs instances;

    @Test
    void aReviewOpensItsNoticeBeforeTheDateAndNotSooner() {
        DrawnMap map = drawn("FREQ=MONTHLY", "2095-01-15T09:00", 7);

        scanAt("2095-01-08T07:59:59Z");
        assertThat(dueDays(map)).isEmpty();

        scanAt("2095-01-08T08:00:00Z");
        assertThat(dueDays(map)).containsExactly("2095-01-15");
        assertThat(reviews(map).getFirst())
                .containsEntry("trigger", "cadence")
                .containsEntry("zone", "Europe/Berlin")
                .containsEntry("overdueFrom", "2095-01-15T23:00:00Z")
                .containsEntry(
                        "id",
                        ReviewIds.of(map.id(), LocalDate.parse("2095-01-15")).toString());
    }

    @Test
    void severalInstancesAtOnceOpenOneReview() throws Exception {
        DrawnMap map = drawn("FREQ=MONTHLY", "2095-01-15T09:00", 0);

        for (String now : List.of("2095-01-15T08:00:00Z", "2095-02-15T08:00:00Z")) {
            AtOnce.run(INSTANCES, () -> instanceAt(now).openWhatIsDue());
            progress.await();
        }

        assertThat(dueDays(map)).containsExactlyInAnyOrder("2095-01-15", "2095-02-15");
    }

    /** The other instance appends by a log of its own; nothing in this one has heard of it when it looks. */
    @Test
    void aReviewThatAnotherInstanceHasJustOpenedIsNotOpenedAgain() {
        DrawnMap map = drawn("FREQ=MONTHLY", "2095-01-15T09:00", 0);
        LocalDate day = LocalDate.parse("2095-01-15");
        ReviewId review = ReviewIds.of(map.id(), day);

        instances.happened(
                "map",
                "Review",
                review,
                new ReviewOpened(review, map.id(), ReviewTrigger.CADENCE, "It is time", day, "Europe/Berlin"));
        openings.once(new OpenReview(review, map.id(), ReviewTrigger.CADENCE, "It is time", day, "Europe/Berlin"));
        progress.await();

        assertThat(dueDays(map)).containsExactly("2095-01-15");
    }

    @Test
    void afterDowntimeOneReviewMakesUpForAMissedSeries() {
        DrawnMap map = drawn("FREQ=WEEKLY", "2095-01-03T09:00", 0);
        scanAt("2095-01-03T08:00:00Z");
        assertThat(dueDays(map)).containsExactly("2095-01-03");

        scanAt("2095-06-01T12:00:00Z");
        scanAt("2095-06-01T12:01:00Z");
        assertThat(dueDays(map)).containsExactlyInAnyOrder("2095-01-03", "2095-05-30");

        scanAt("2095-06-06T07:00:00Z");
        assertThat(dueDays(map)).containsExactlyInAnyOrder("2095-01-03", "2095-05-30", "2095-06-06");
    }

    @Test
    void aDueTimeInTheGapOfSpringOpensOnce() {
        LocalDate lastSundayOfMarch = LocalDate.parse("2095-03-27");
        DrawnMap map = drawn("FREQ=WEEKLY", lastSundayOfMarch.minusWeeks(1) + "T02:30", 0);
        scanAt("2095-03-20T01:30:00Z");

        scanAt("2095-03-27T01:29:59Z");
        assertThat(dueDays(map)).containsExactly("2095-03-20");
        for (String time : List.of("01:30:00", "01:31:00", "02:30:00", "03:30:00")) {
            scanAt("2095-03-27T" + time + "Z");
        }
        assertThat(dueDays(map)).containsExactlyInAnyOrder("2095-03-20", "2095-03-27");
    }

    @Test
    void aDueTimeThatComesTwiceInAutumnOpensOnceAtTheFirst() {
        DrawnMap map = drawn("FREQ=YEARLY", "2095-10-30T02:30", 0);

        scanAt("2095-10-30T00:29:59Z");
        assertThat(dueDays(map)).isEmpty();
        scanAt("2095-10-30T00:30:00Z");
        scanAt("2095-10-30T01:30:00Z");
        assertThat(dueDays(map)).containsExactly("2095-10-30");
    }

    @Test
    void aLeapDayIsDueInLeapYearsOnlyAndARuleEnds() {
        DrawnMap map = drawn("FREQ=YEARLY;UNTIL=20970101", "2096-02-29T09:00", 0);
        scanAt("2096-02-29T08:00:00Z");
        scanAt("2097-03-01T08:00:00Z");
        scanAt("2104-03-01T08:00:00Z");

        assertThat(dueDays(map)).containsExactly("2096-02-29");
        assertThat(cadences.find(map.id()).orElseThrow().opensAt()).isNull();
    }

    @Test
    void aRuleChangedInBetweenCountsInsteadOfTheOldOne() {
        DrawnMap map = drawn("FREQ=MONTHLY", "2095-01-15T09:00", 0);
        scanAt("2095-01-15T08:00:00Z");

        commands.send(new SetCadence(new CadenceId(map.id()), berlin("FREQ=MONTHLY", "2095-03-01T09:00", 0)));
        scanAt("2095-02-15T08:00:00Z");
        assertThat(dueDays(map)).containsExactly("2095-01-15");
        scanAt("2095-03-01T08:00:00Z");
        assertThat(dueDays(map)).containsExactlyInAnyOrder("2095-01-15", "2095-03-01");

        commands.send(new DropCadence(new CadenceId(map.id())));
        scanAt("2095-12-01T08:00:00Z");
        assertThat(dueDays(map)).containsExactlyInAnyOrder("2095-01-15", "2095-03-01");
    }

    @Test
    void anArchivedMapIsNotReviewedUntilItIsBroughtBack() {
        DrawnMap map = drawn("FREQ=MONTHLY", "2095-01-15T09:00", 0);
        change(map, "archived");
        scanAt("2095-03-20T08:00:00Z");
        assertThat(dueDays(map)).isEmpty();

        change(map, "draft");
        scanAt("2095-03-20T08:01:00Z");
        assertThat(dueDays(map)).containsExactly("2095-03-15");
    }

    private DrawnMap drawn(String rule, String start, int noticeDays) {
        DrawnMap map = DrawnMap.shared();
        commands.send(new BeginCadence(new CadenceId(map.id()), berlin(rule, start, noticeDays)));
        return map;
    }

    private static Cadence berlin(String rule, String start, int noticeDays) {
        return new Cadence(rule, LocalDateTime.parse(start), "Europe/Berlin", noticeDays);
    }

    private WhenMapFallsDueOpenReview instanceAt(String now) {
        return new WhenMapFallsDueOpenReview(cadences, maps, openings, Clock.fixed(Instant.parse(now), ZoneOffset.UTC));
    }

    private void scanAt(String now) {
        instanceAt(now).openWhatIsDue();
        assertThat(progress.await().visible()).isTrue();
    }

    private static void change(DrawnMap map, String state) {
        as(Role.JOURNEY_MANAGER)
                .contentType(ContentType.JSON)
                .body("{\"state\": \"%s\"}".formatted(state))
                .patch(map.path())
                .then()
                .statusCode(200);
    }

    /** Of each of them the log holds one event, its opening. */
    private List<String> dueDays(DrawnMap map) {
        List<String> days = new ArrayList<>();
        for (Map<String, Object> review : reviews(map)) {
            days.add(String.valueOf(review.get("due")));
            assertThat(log.lastSequence(String.valueOf(review.get("id")))).hasValue(0);
        }
        return days;
    }

    private static List<Map<String, Object>> reviews(DrawnMap map) {
        return as(Role.VIEWER)
                .get(map.path() + "/reviews?limit=200")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items");
    }
}
