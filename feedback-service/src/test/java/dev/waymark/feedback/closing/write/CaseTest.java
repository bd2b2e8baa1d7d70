package dev.waymark.feedback.closing.write;

import static dev.waymark.feedback.closing.write.Some.ANNA;
import static dev.waymark.feedback.closing.write.Some.BEN;
import static dev.waymark.feedback.closing.write.Some.CARA;
import static dev.waymark.feedback.closing.write.Some.RULES;
import static dev.waymark.feedback.closing.write.Some.caseId;
import static dev.waymark.feedback.closing.write.Some.nps;
import static dev.waymark.feedback.closing.write.Some.rule;
import static dev.waymark.feedback.closing.write.Some.utterance;

import dev.waymark.contracts.feedback.CaseAssignment;
import dev.waymark.contracts.feedback.CaseEvent.CaseAnswerCorrected;
import dev.waymark.contracts.feedback.CaseEvent.CaseClosed;
import dev.waymark.contracts.feedback.CaseEvent.CaseEscalated;
import dev.waymark.contracts.feedback.CaseEvent.CaseOpened;
import dev.waymark.contracts.feedback.CaseEvent.CaseReopened;
import dev.waymark.contracts.feedback.CaseEvent.RecoveryMeasured;
import dev.waymark.contracts.feedback.CaseId;
import dev.waymark.contracts.feedback.CaseRule;
import dev.waymark.contracts.feedback.CustomerTold;
import dev.waymark.contracts.feedback.DueEscalation;
import dev.waymark.contracts.feedback.FeedbackId;
import dev.waymark.contracts.feedback.Scores;
import dev.waymark.contracts.feedback.SurveyId;
import dev.waymark.feedback.closing.Utterance;
import dev.waymark.feedback.closing.write.CaseCommand.AssignCase;
import dev.waymark.feedback.closing.write.CaseCommand.CloseCase;
import dev.waymark.feedback.closing.write.CaseCommand.EscalateCase;
import dev.waymark.feedback.closing.write.CaseCommand.MeasureRecovery;
import dev.waymark.feedback.closing.write.CaseCommand.NoteCorrection;
import dev.waymark.feedback.closing.write.CaseCommand.OpenCase;
import dev.waymark.feedback.closing.write.CaseCommand.ReopenCase;
import dev.waymark.feedback.closing.write.CaseCommand.StartCase;
import dev.waymark.feedback.closing.write.CaseRulesCommand.Turn;
import dev.waymark.service.problem.Refusal;
import dev.waymark.service.problem.Violation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.matchers.Matchers;
import org.hamcrest.Matcher;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CaseTest {
    static final CaseId CASE = caseId();
    static final Utterance SAID = utterance(3, null);
    private static final CaseRule RULE = rule("Bad", nps(6), CaseAssignment.ROUND_ROBIN, ANNA);
    static final Instant NOW = Instant.parse("2026-11-20T15:00:00Z");
    private static final List<DueEscalation> LEVELS = List.of(
            new DueEscalation(1, Instant.parse("2026-11-20T22:00:00Z"), BEN),
            new DueEscalation(2, Instant.parse("2026-11-21T02:00:00Z"), CARA));
    static final CaseOpened OPENED = new CaseOpened(
            CASE,
            SAID.feedback(),
            RULES,
            RULE,
            SAID.heardAt(),
            null,
            null,
            null,
            "new customer",
            "website",
            SAID.scores(),
            null,
            ANNA,
            Instant.parse("2026-11-20T18:00:00Z"),
            LEVELS);

    private final AggregateTestFixture<Case> fixture = new AggregateTestFixture<>(Case.class);

    @Test
    void aCaseIsDueAndEscalatesByTheHoursOfItsRule() {
        fixture.givenNoPriorActivity()
                .when(new OpenCase(CASE, RULES, new Turn(RULE, ANNA), SAID, SAID.heardAt()))
                .expectEvents(OPENED);
    }

    @Test
    void levelsThatWereMissedAreMadeUpForAtOnceAndOnce() {
        fixture.given(OPENED)
                .when(new EscalateCase(CASE, LEVELS.get(1).at()))
                .expectEvents(new CaseEscalated(CASE, 1, BEN), new CaseEscalated(CASE, 2, CARA));
        new AggregateTestFixture<>(Case.class)
                .given(OPENED, new CaseEscalated(CASE, 1, BEN))
                .when(new EscalateCase(CASE, LEVELS.getFirst().at()))
                .expectNoEvents();
    }

    @Test
    void itDoesNotEscalateEarlyNorWhenItIsClosed() {
        fixture.given(OPENED)
                .when(new EscalateCase(CASE, LEVELS.getFirst().at().minusNanos(1)))
                .expectNoEvents();
        new AggregateTestFixture<>(Case.class)
                .given(OPENED, closed(null))
                .when(new EscalateCase(CASE, LEVELS.get(1).at()))
                .expectNoEvents();
    }

    @Test
    void closingNamesEverythingThatIsMissing() {
        fixture.given(OPENED)
                .when(new CloseCase(CASE, " ", null, null, null, true, NOW))
                .expectNoEvents()
                .expectException(missing("rootCause", "actionTaken", "customerTold"));
        new AggregateTestFixture<>(Case.class)
                .given(OPENED)
                .when(new CloseCase(CASE, "Cause", "Action", CustomerTold.NOT_POSSIBLE, null, true, NOW))
                .expectNoEvents()
                .expectException(missing("reason"));
    }

    @Test
    void aClosedCaseAsksTheCustomerAgainWhenTheRuleSaysSo() {
        fixture.given(OPENED)
                .when(new CloseCase(CASE, "Cause", "Action", CustomerTold.YES, null, true, NOW))
                .expectEvents(closed(NOW.plus(Duration.ofDays(14))));
        new AggregateTestFixture<>(Case.class)
                .given(OPENED)
                .when(new CloseCase(CASE, "Cause", "Action", CustomerTold.YES, null, false, NOW))
                .expectEvents(closed(null));
    }

    @Test
    void aClosedCaseIsNotWorkedOnUntilItIsReopenedAndThenIsDueAnew() {
        for (CaseCommand command : List.of(
                new StartCase(CASE),
                new AssignCase(CASE, BEN),
                new CloseCase(CASE, "Cause", "Action", CustomerTold.YES, null, true, NOW))) {
            new AggregateTestFixture<>(Case.class)
                    .given(OPENED, closed(null))
                    .when(command)
                    .expectException(refusal("urn:waymark:problem:case-closed"));
        }
        fixture.given(OPENED, closed(null))
                .when(new ReopenCase(CASE, "Again", NOW))
                .expectEvents(new CaseReopened(
                        CASE,
                        "Again",
                        NOW.plus(Duration.ofHours(8)),
                        List.of(
                                new DueEscalation(1, NOW.plus(Duration.ofHours(12)), BEN),
                                new DueEscalation(2, NOW.plus(Duration.ofHours(16)), CARA))));
    }

    @Test
    void aCaseThatIsOpenIsNotReopened() {
        fixture.given(OPENED)
                .when(new ReopenCase(CASE, "Again", NOW))
                .expectException(refusal("urn:waymark:problem:case-not-closed"));
    }

    @Test
    void recoveryIsMeasuredOnceAndOnlyAfterClosing() {
        FeedbackId later = utterance(9, null).feedback();
        Scores better = new Scores(null, 9, null);
        fixture.given(OPENED).when(new MeasureRecovery(CASE, later, better)).expectNoEvents();
        RecoveryMeasured measured = new RecoveryMeasured(CASE, later, SAID.scores(), better);
        new AggregateTestFixture<>(Case.class)
                .given(OPENED, closed(null))
                .when(new MeasureRecovery(CASE, later, better))
                .expectEvents(measured);
        new AggregateTestFixture<>(Case.class)
                .given(OPENED, closed(null), measured)
                .when(new MeasureRecovery(CASE, later, better))
                .expectNoEvents();
    }

    @Test
    void theSameClosingAgainChangesNothingAndAnotherIsRefused() {
        CaseClosed closed = closed(NOW.plus(Duration.ofDays(14)));
        fixture.given(OPENED, closed)
                .when(new CloseCase(CASE, " Cause", "Action ", CustomerTold.YES, " ", true, NOW.plusSeconds(60)))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
        for (CloseCase other : List.of(
                new CloseCase(CASE, "Another", "Action", CustomerTold.YES, null, true, NOW),
                new CloseCase(CASE, "Cause", "Another", CustomerTold.YES, null, true, NOW),
                new CloseCase(CASE, "Cause", "Action", CustomerTold.NO, null, true, NOW),
                new CloseCase(CASE, "Cause", "Action", CustomerTold.YES, "Why", true, NOW),
                new CloseCase(CASE, "Cause", "Action", CustomerTold.YES, null, false, NOW))) {
            new AggregateTestFixture<>(Case.class)
                    .given(OPENED, closed)
                    .when(other)
                    .expectException(refusal("urn:waymark:problem:case-closed"));
        }
    }

    @Test
    void anAnswerThatWasCorrectedIsNotedOnceAndLeavesTheCaseAsItIs() {
        Scores better = new Scores(null, 10, null);
        CaseAnswerCorrected corrected = new CaseAnswerCorrected(CASE, SAID.scores(), better);
        fixture.given(OPENED).when(new NoteCorrection(CASE, SAID.scores())).expectNoEvents();
        new AggregateTestFixture<>(Case.class)
                .given(OPENED)
                .when(new NoteCorrection(CASE, better))
                .expectEvents(corrected);
        new AggregateTestFixture<>(Case.class)
                .given(OPENED, corrected)
                .when(new NoteCorrection(CASE, better))
                .expectNoEvents();
    }

    private static CaseClosed closed(@Nullable Instant resurveyDue) {
        return closed(resurveyDue, null);
    }

    static CaseClosed closed(@Nullable Instant resurveyDue, @Nullable SurveyId survey) {
        return new CaseClosed(
                CASE,
                SAID.feedback(),
                null,
                null,
                null,
                "new customer",
                "website",
                "Cause",
                "Action",
                CustomerTold.YES,
                null,
                resurveyDue,
                survey);
    }

    private static Matcher<?> missing(String... fields) {
        return Matchers.<Object>predicate(thrown -> thrown instanceof Refusal refusal
                && refusal.problem().type().equals("urn:waymark:problem:case-not-answered")
                && Objects.requireNonNull(refusal.problem().violations()).stream()
                        .map(Violation::field)
                        .toList()
                        .equals(List.of(fields)));
    }

    private static Matcher<?> refusal(String type) {
        return Matchers.<Object>predicate(thrown ->
                thrown instanceof Refusal refusal && refusal.problem().type().equals(type));
    }
}
