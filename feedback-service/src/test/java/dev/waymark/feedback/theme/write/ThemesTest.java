package dev.waymark.feedback.theme.write;

import static dev.waymark.feedback.theme.ThemeProblem.THEME_FADED;
import static dev.waymark.feedback.theme.ThemeProblem.THEME_MERGED;
import static dev.waymark.feedback.theme.ThemeProblem.THEME_RUN_OVERTAKEN;
import static dev.waymark.feedback.theme.ThemeProblem.THEME_RUN_UNDER_WAY;

import dev.waymark.contracts.feedback.FeedbackId;
import dev.waymark.contracts.feedback.ThemeEvent.ThemeFaded;
import dev.waymark.contracts.feedback.ThemeEvent.ThemeFound;
import dev.waymark.contracts.feedback.ThemeEvent.ThemeGathered;
import dev.waymark.contracts.feedback.ThemeEvent.ThemeMeasured;
import dev.waymark.contracts.feedback.ThemeEvent.ThemeRenamed;
import dev.waymark.contracts.feedback.ThemeEvent.ThemeRunCompleted;
import dev.waymark.contracts.feedback.ThemeEvent.ThemeRunFailed;
import dev.waymark.contracts.feedback.ThemeEvent.ThemeRunStarted;
import dev.waymark.contracts.feedback.ThemeEvent.ThemesMerged;
import dev.waymark.contracts.feedback.ThemeFigures;
import dev.waymark.contracts.feedback.ThemeId;
import dev.waymark.contracts.feedback.ThemeRunId;
import dev.waymark.contracts.feedback.ThemeSentiment;
import dev.waymark.contracts.feedback.ThemesId;
import dev.waymark.feedback.theme.write.ThemesCommand.CompleteRun;
import dev.waymark.feedback.theme.write.ThemesCommand.FailRun;
import dev.waymark.feedback.theme.write.ThemesCommand.Findings;
import dev.waymark.feedback.theme.write.ThemesCommand.Gathering;
import dev.waymark.feedback.theme.write.ThemesCommand.MergeThemes;
import dev.waymark.feedback.theme.write.ThemesCommand.RenameTheme;
import dev.waymark.feedback.theme.write.ThemesCommand.SplitTheme;
import dev.waymark.feedback.theme.write.ThemesCommand.StartFirstRun;
import dev.waymark.feedback.theme.write.ThemesCommand.StartRun;
import dev.waymark.service.ExpectedRevision;
import dev.waymark.service.problem.CommonProblem;
import dev.waymark.service.problem.ProblemType;
import dev.waymark.service.problem.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.hamcrest.Matcher;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ThemesTest {
    private static final ThemesId THEMES = new ThemesId(new UUID(1, 1));
    private static final ThemeRunId RUN = new ThemeRunId(new UUID(2, 1));
    private static final ThemeRunId SECOND = new ThemeRunId(new UUID(2, 2));
    private static final ThemeId BATTERY = new ThemeId(new UUID(3, 1));
    private static final ThemeId CHARGER = new ThemeId(new UUID(3, 2));
    private static final FeedbackId SAID = new FeedbackId(new UUID(4, 1));
    private static final ThemeFigures FIGURES =
            new ThemeFigures("Battery", 1, 20, new ThemeSentiment(0, null, null, null), List.of(), null, List.of(SAID));
    private static final ThemeRunStarted STARTED = new ThemeRunStarted(THEMES, null, RUN);

    private final AggregateTestFixture<Themes> fixture = new AggregateTestFixture<>(Themes.class);
    private Instant now;

    @BeforeEach
    void clock() {
        now = fixture.currentTime();
    }

    @Test
    void theFirstSearchBegins() {
        fixture.givenNoPriorActivity()
                .when(new StartFirstRun(THEMES, null, RUN))
                .expectEvents(STARTED);
    }

    @Test
    void oneSearchAtATimeUnlessTheOneUnderWayWillNotEnd() {
        given().when(new StartRun(THEMES, SECOND, now, null))
                .expectNoEvents()
                .expectException(refusal(THEME_RUN_UNDER_WAY));
        given().when(new StartRun(THEMES, SECOND, now.plus(Themes.LONGEST_RUN).plusSeconds(1), null))
                .expectEvents(
                        new ThemeRunFailed(THEMES, null, RUN, "It did not come to its end in time"),
                        new ThemeRunStarted(THEMES, null, SECOND));
    }

    @Test
    void ofSeveralInstancesOneBeginsTheDailySearch() {
        given().when(new StartRun(THEMES, SECOND, now, now.minus(Duration.ofDays(1))))
                .expectNoEvents()
                .expectResultMessagePayload(false);
        found().when(new StartRun(THEMES, SECOND, now, now.minus(Duration.ofDays(1))))
                .expectNoEvents()
                .expectResultMessagePayload(false);
        found().when(new StartRun(THEMES, SECOND, now.plusSeconds(60), now.plusSeconds(1)))
                .expectEvents(new ThemeRunStarted(THEMES, null, SECOND))
                .expectResultMessagePayload(true);
    }

    @Test
    void whatASearchFoundIsTold() {
        given().when(new CompleteRun(
                        THEMES,
                        RUN,
                        new ExpectedRevision(1L),
                        new Findings(
                                List.of(BATTERY),
                                List.of(
                                        new Gathering(BATTERY, List.of(SAID), List.of()),
                                        new Gathering(CHARGER, List.of(), List.of())),
                                Map.of(BATTERY, FIGURES),
                                List.of(CHARGER),
                                20,
                                25)))
                .expectEvents(
                        new ThemeFound(THEMES, null, BATTERY),
                        new ThemeGathered(THEMES, null, BATTERY, List.of(SAID), List.of()),
                        new ThemeMeasured(THEMES, null, BATTERY, FIGURES),
                        new ThemeFaded(THEMES, null, CHARGER),
                        new ThemeRunCompleted(THEMES, null, RUN, 20, 25, 1));
    }

    @Test
    void whatWasFoundBeforeSomebodyChangedTheThemesIsStale() {
        given().when(new CompleteRun(THEMES, RUN, new ExpectedRevision(0L), NOTHING))
                .expectNoEvents()
                .expectException(refusal(CommonProblem.STALE_REVISION));
        given().when(new CompleteRun(THEMES, SECOND, new ExpectedRevision(1L), NOTHING))
                .expectNoEvents()
                .expectException(refusal(THEME_RUN_OVERTAKEN));
        given().when(new FailRun(THEMES, SECOND, "late")).expectNoEvents();
        given().when(new FailRun(THEMES, RUN, "ill")).expectEvents(new ThemeRunFailed(THEMES, null, RUN, "ill"));
    }

    @Test
    void aThemeIsNamedOnce() {
        found().when(new RenameTheme(THEMES, ExpectedRevision.ANY, BATTERY, "Power"))
                .expectEvents(new ThemeRenamed(THEMES, BATTERY, "Power"));
        found().when(new RenameTheme(THEMES, ExpectedRevision.ANY, BATTERY, null))
                .expectNoEvents();
        found().when(new RenameTheme(THEMES, ExpectedRevision.ANY, new ThemeId(new UUID(9, 9)), "x"))
                .expectNoEvents()
                .expectException(refusal(CommonProblem.NOT_FOUND));
    }

    @Test
    void whoeverHasNotSeenWhatBecameOfAThemeChangesNothing() {
        ThemesCommand rename = new RenameTheme(THEMES, new ExpectedRevision(2L), BATTERY, "Power");
        found().when(rename).expectEvents(new ThemeRenamed(THEMES, BATTERY, "Power"));
        for (ThemesCommand stale : new ThemesCommand[] {
            rename,
            new MergeThemes(THEMES, new ExpectedRevision(2L), ExpectedRevision.ANY, BATTERY, CHARGER, FIGURES),
            new SplitTheme(
                    THEMES,
                    new ExpectedRevision(2L),
                    ExpectedRevision.ANY,
                    BATTERY,
                    new ThemeId(new UUID(3, 3)),
                    List.of(),
                    Map.of(),
                    null)
        }) {
            found().andGivenCommands(rename)
                    .when(stale)
                    .expectNoEvents()
                    .expectException(refusal(CommonProblem.STALE_REVISION));
        }
    }

    @Test
    void whatBecomesOfOthersDoesNotMakeAThemeStale() {
        found().andGivenCommands(
                        new RenameTheme(THEMES, ExpectedRevision.ANY, CHARGER, "Plug"),
                        new StartRun(THEMES, SECOND, now.plusSeconds(60), null))
                .when(new RenameTheme(THEMES, new ExpectedRevision(2L), BATTERY, "Power"))
                .expectEvents(new ThemeRenamed(THEMES, BATTERY, "Power"));
    }

    @Test
    void mergedThemesAreNotTouchedAgain() {
        found().when(new MergeThemes(THEMES, ExpectedRevision.ANY, new ExpectedRevision(2L), BATTERY, CHARGER, FIGURES))
                .expectEvents(
                        new ThemesMerged(THEMES, BATTERY, CHARGER), new ThemeMeasured(THEMES, null, BATTERY, FIGURES));
        for (Object command : new Object[] {
            new MergeThemes(THEMES, ExpectedRevision.ANY, ExpectedRevision.ANY, BATTERY, CHARGER, FIGURES),
            new MergeThemes(THEMES, ExpectedRevision.ANY, ExpectedRevision.ANY, CHARGER, BATTERY, FIGURES),
            new RenameTheme(THEMES, ExpectedRevision.ANY, CHARGER, "x")
        }) {
            found().andGivenCommands(new MergeThemes(
                            THEMES, ExpectedRevision.ANY, ExpectedRevision.ANY, BATTERY, CHARGER, FIGURES))
                    .when(command)
                    .expectNoEvents()
                    .expectException(refusal(THEME_MERGED));
        }
    }

    @Test
    void nothingIsMergedIntoWhatNobodySpeaksOf() {
        found().andGivenCommands(
                        new StartRun(THEMES, SECOND, now.plusSeconds(60), null),
                        new CompleteRun(
                                THEMES,
                                SECOND,
                                ExpectedRevision.ANY,
                                new Findings(List.of(), List.of(), Map.of(), List.of(BATTERY), 0, 0)))
                .when(new MergeThemes(THEMES, ExpectedRevision.ANY, ExpectedRevision.ANY, BATTERY, CHARGER, FIGURES))
                .expectNoEvents()
                .expectException(refusal(THEME_FADED));
    }

    private static final Findings NOTHING = new Findings(List.of(), List.of(), Map.of(), List.of(), 0, 0);

    private TestExecutor<Themes> given() {
        return fixture.givenCommands(new StartFirstRun(THEMES, null, RUN));
    }

    private TestExecutor<Themes> found() {
        return fixture.givenCommands(
                new StartFirstRun(THEMES, null, RUN),
                new CompleteRun(
                        THEMES,
                        RUN,
                        new ExpectedRevision(1L),
                        new Findings(
                                List.of(BATTERY, CHARGER),
                                List.of(),
                                Map.of(BATTERY, FIGURES, CHARGER, FIGURES),
                                List.of(),
                                20,
                                20)));
    }

    private static Matcher<Throwable> refusal(ProblemType type) {
        return Matchers.allOf(
                Matchers.<Throwable>instanceOf(Refusal.class),
                Matchers.hasProperty("message", Matchers.startsWith(type.urn())));
    }
}
