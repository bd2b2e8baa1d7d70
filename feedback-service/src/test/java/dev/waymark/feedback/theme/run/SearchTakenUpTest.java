package dev.waymark.feedback.theme.run;

import static dev.waymark.testkit.Api.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.waymark.contracts.feedback.ThemeRunId;
import dev.waymark.contracts.feedback.ThemesId;
import dev.waymark.feedback.DrawnMap;
import dev.waymark.feedback.Heard;
import dev.waymark.feedback.theme.ThemesIds;
import dev.waymark.feedback.theme.write.ThemesCommand.CompleteRun;
import dev.waymark.feedback.theme.write.ThemesCommand.FailRun;
import dev.waymark.feedback.theme.write.ThemesCommand.Findings;
import dev.waymark.feedback.theme.write.ThemesCommand.StartFirstRun;
import dev.waymark.service.ExpectedRevision;
import dev.waymark.service.axon.Commands;
import dev.waymark.service.axon.Logs;
import dev.waymark.service.problem.Refusal;
import dev.waymark.testkit.ForeignLogs;
import dev.waymark.testkit.Role;
import dev.waymark.testkit.TestEnvironment;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The process that began a search is one that was killed: it left a lease that nobody renews, and a search under way. */
@QuarkusTest
@QuarkusTestResource(TestEnvironment.class)
class SearchTakenUpTest {
    private static final String RUNS = "/api/v1/feedback/themes/runs";
    private static final String KILLED = "the killed process";

    @Inject
    ForeignLogs logs;

    @Inject
    Logs own;

    @Inject
    Commands commands;

    @Inject
    SearchWorker worker;

    @Inject
    SearchLeases leases;

    private DrawnMap map;
    private ThemesId themes;
    private final ThemeRunId run = new ThemeRunId(UUID.randomUUID());

    @BeforeEach
    void aMap() {
        map = DrawnMap.with(logs, "Delivery");
        themes = ThemesIds.of(map.id());
    }

    @Test
    void anotherProcessBringsItToItsEndOnce() {
        Heard.on(map, LocalDate.of(2026, 1, 1), List.of("The parcel came late.", "Nobody rang.", "It was wet."));
        begun();
        as(Role.ANALYST)
                .queryParam("map", map.id().toString())
                .post(RUNS)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:waymark:problem:theme-run-under-way"));
        leftBehind(1);

        worker.keepAndTakeUp();

        Heard.until(() -> state().equals("completed"));
        as(Role.VIEWER).get(RUNS + "/" + run).then().body("comments", equalTo(3));
        Heard.until(() -> !leases.anyHasLapsed() && !held());
        theKilledOneComesBackAndIsNotHeard();
        as(Role.VIEWER).queryParam("map", map.id().toString()).get(RUNS).then().body("items", hasSize(1));
    }

    private void theKilledOneComesBackAndIsNotHeard() {
        Findings findings = new Findings(List.of(), List.of(), Map.of(), List.of(), 7, 7);
        assertThatThrownBy(() -> commands.order(new CompleteRun(themes, run, ExpectedRevision.ANY, findings)))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.problem().type())
                                .isEqualTo("urn:waymark:problem:theme-run-overtaken"));
        commands.send(new FailRun(themes, run, "killed"));
        assertThat(state()).isEqualTo("completed");
    }

    @Test
    void whatThreeProcessesDiedOfIsGivenUpSoThatAnotherCanBegin() {
        begun();
        leftBehind(3);

        worker.keepAndTakeUp();

        Heard.until(() -> state().equals("failed"));
        as(Role.VIEWER)
                .get(RUNS + "/" + run)
                .then()
                .body("reason", equalTo("Each of the processes that worked on it ended before it did"));
        String next = as(Role.ANALYST)
                .queryParam("map", map.id().toString())
                .post(RUNS)
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        Heard.until(() -> as(Role.VIEWER).get(next).path("state").equals("completed"));
    }

    @Test
    void aLeaseOfASearchThatNeverBeganLeadsToNothing() {
        leftBehind(1);
        worker.keepAndTakeUp();
        Heard.until(() -> !held());
        as(Role.VIEWER).get(RUNS + "/" + run).then().statusCode(404);
    }

    private void begun() {
        commands.send(new StartFirstRun(themes, map.id(), run));
    }

    private void leftBehind(int processes) {
        Clock clock = Clock.systemUTC();
        new SearchLeases(own, clock).take(KILLED, run, themes, map.id(), Map.of("actor", "ada"));
        for (int i = 1; i < processes; i++) {
            // By its own clock only: the service must not take it up in between.
            clock = Clock.offset(clock, SearchLeases.LENGTH.plusSeconds(1));
            assertThat(new SearchLeases(own, clock).takeOver(KILLED)).isPresent();
        }
        leases.leave(KILLED);
    }

    private boolean held() {
        return own.ownDatabase()
                        .getCollection("theme_search_leases")
                        .countDocuments(com.mongodb.client.model.Filters.eq(run.toString()))
                > 0;
    }

    private String state() {
        return as(Role.VIEWER).get(RUNS + "/" + run).path("state");
    }
}
