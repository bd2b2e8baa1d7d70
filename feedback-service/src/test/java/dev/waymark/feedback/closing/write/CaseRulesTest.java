package dev.waymark.feedback.closing.write;

import static dev.waymark.feedback.closing.write.Some.ANNA;
import static dev.waymark.feedback.closing.write.Some.BEN;
import static dev.waymark.feedback.closing.write.Some.CARA;
import static dev.waymark.feedback.closing.write.Some.HEARD_AT;
import static dev.waymark.feedback.closing.write.Some.RULES;
import static dev.waymark.feedback.closing.write.Some.caseId;
import static dev.waymark.feedback.closing.write.Some.nps;
import static dev.waymark.feedback.closing.write.Some.rule;
import static dev.waymark.feedback.closing.write.Some.utterance;
import static dev.waymark.feedback.closing.write.Some.within;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.contracts.feedback.CaseAssignment;
import dev.waymark.contracts.feedback.CaseId;
import dev.waymark.contracts.feedback.CaseOwner;
import dev.waymark.contracts.feedback.CaseRule;
import dev.waymark.contracts.feedback.CaseRulesEvent.CaseRulesRetired;
import dev.waymark.contracts.feedback.CaseRulesEvent.CaseRulesSet;
import dev.waymark.contracts.feedback.CaseRulesEvent.CaseTurnTaken;
import dev.waymark.feedback.closing.Utterance;
import dev.waymark.feedback.closing.write.CaseRulesCommand.ChangeCaseRules;
import dev.waymark.feedback.closing.write.CaseRulesCommand.TakeTurn;
import dev.waymark.feedback.closing.write.CaseRulesCommand.Turn;
import dev.waymark.service.ExpectedRevision;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.axonframework.test.matchers.Matchers;
import org.junit.jupiter.api.Test;

class CaseRulesTest {
    private static final CaseRule WORST = rule("Worst", nps(2), CaseAssignment.ROUND_ROBIN, CARA);
    private static final CaseRule BAD = rule("Bad", nps(6), CaseAssignment.ROUND_ROBIN, ANNA, BEN, CARA);
    private static final CaseRule OWNED = rule("Owned", nps(6), CaseAssignment.OWNING_DEPARTMENT, ANNA, BEN, CARA);

    @Test
    void membersTakeTurnsWhoeverWaitsLongestFirst() {
        assertThat(next(List.of(BAD))).isEqualTo(ANNA);
        assertThat(next(List.of(BAD), ANNA)).isEqualTo(BEN);
        assertThat(next(List.of(BAD), ANNA, BEN)).isEqualTo(CARA);
        assertThat(next(List.of(BAD), ANNA, BEN, CARA)).isEqualTo(ANNA);
        assertThat(next(List.of(BAD), BEN, ANNA, BEN, CARA)).isEqualTo(ANNA);
    }

    @Test
    void whoJoinsLaterIsNext() {
        CaseRule before = rule("Bad", nps(6), CaseAssignment.ROUND_ROBIN, ANNA, BEN);
        AggregateTestFixture<CaseRules> fixture = new AggregateTestFixture<>(CaseRules.class);
        TestExecutor<CaseRules> given = set(fixture, 1, before);
        take(given, "Bad", ANNA);
        given.andGiven(withRevision(2, new CaseRulesSet(RULES, "Unhappy", List.of(BAD))));
        CaseId id = caseId();

        given.when(new TakeTurn(RULES, id, utterance(4, null), HEARD_AT))
                .expectResultMessagePayload(new Turn(BAD, BEN))
                .expectEvents(new CaseTurnTaken(RULES, "Bad", id, BEN.user()));
    }

    @Test
    void theFirstRuleThatFitsDecides() {
        assertThat(turn(List.of(WORST, BAD), utterance(2, null)).rule()).isEqualTo(WORST);
        assertThat(turn(List.of(WORST, BAD), utterance(3, null)).rule()).isEqualTo(BAD);
        assertThat(turn(List.of(BAD, WORST), utterance(2, null)).rule()).isEqualTo(BAD);
    }

    @Test
    void whatFitsNoRuleTakesNoTurn() {
        set(new AggregateTestFixture<>(CaseRules.class), 1, BAD)
                .when(new TakeTurn(RULES, caseId(), utterance(7, null), HEARD_AT))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void aRuleLeavesAloneWhatWasCollectedLongerAgoThanItSays() {
        CaseRule recent = within(30, BAD);
        Instant last = HEARD_AT.plus(Duration.ofDays(30));
        CaseId id = caseId();
        set(new AggregateTestFixture<>(CaseRules.class), 1, recent)
                .when(new TakeTurn(RULES, id, utterance(4, null), last))
                .expectResultMessagePayload(new Turn(recent, ANNA));
        set(new AggregateTestFixture<>(CaseRules.class), 1, recent)
                .when(new TakeTurn(RULES, id, utterance(4, null), last.plusMillis(1)))
                .expectNoEvents();
        set(new AggregateTestFixture<>(CaseRules.class), 1, recent, OWNED)
                .when(new TakeTurn(RULES, id, utterance(4, null), last.plusMillis(1)))
                .expectResultMessagePayload(new Turn(OWNED, ANNA));
    }

    @Test
    void theDepartmentThatOwnsTheTouchpointTakesTurnsAmongItself() {
        assertThat(turn(List.of(OWNED), utterance(4, "IT")).owner()).isEqualTo(ANNA);
        assertThat(turn(List.of(OWNED), utterance(4, "sales")).owner()).isEqualTo(BEN);
        AggregateTestFixture<CaseRules> fixture = new AggregateTestFixture<>(CaseRules.class);
        TestExecutor<CaseRules> given = set(fixture, 1, OWNED);
        take(given, "Owned", ANNA);
        given.when(new TakeTurn(RULES, caseId(), utterance(4, "it"), HEARD_AT))
                .expectResultMessagePayload(new Turn(OWNED, CARA));
    }

    @Test
    void whereNobodyIsOfTheDepartmentAnybodyIsNext() {
        assertThat(turn(List.of(OWNED), utterance(4, "logistics")).owner()).isEqualTo(ANNA);
        assertThat(turn(List.of(OWNED), utterance(4, null)).owner()).isEqualTo(ANNA);
    }

    @Test
    void retiredRulesTakeNoTurns() {
        set(new AggregateTestFixture<>(CaseRules.class), 1, BAD)
                .andGiven(withRevision(2, new CaseRulesRetired(RULES)))
                .when(new TakeTurn(RULES, caseId(), utterance(1, null), HEARD_AT))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void settingTheSameRulesAgainChangesNothing() {
        set(new AggregateTestFixture<>(CaseRules.class), 1, BAD)
                .when(new ChangeCaseRules(RULES, ExpectedRevision.ANY, "Unhappy", List.of(BAD)))
                .expectNoEvents();
    }

    private static CaseOwner next(List<CaseRule> rules, CaseOwner... turns) {
        AggregateTestFixture<CaseRules> fixture = new AggregateTestFixture<>(CaseRules.class);
        TestExecutor<CaseRules> given = set(fixture, 1, rules.toArray(CaseRule[]::new));
        take(given, "Bad", turns);
        return ask(given, utterance(4, null)).owner();
    }

    private static Turn turn(List<CaseRule> rules, Utterance utterance) {
        return ask(set(new AggregateTestFixture<>(CaseRules.class), 1, rules.toArray(CaseRule[]::new)), utterance);
    }

    private static Turn ask(TestExecutor<CaseRules> given, Utterance utterance) {
        AtomicReference<Turn> turn = new AtomicReference<>();
        given.when(new TakeTurn(RULES, caseId(), utterance, HEARD_AT))
                .expectResultMessagePayloadMatching(Matchers.predicate(it -> {
                    turn.set((Turn) it);
                    return true;
                }));
        return Objects.requireNonNull(turn.get());
    }

    private static TestExecutor<CaseRules> set(
            AggregateTestFixture<CaseRules> fixture, long revision, CaseRule... rules) {
        return fixture.given(withRevision(revision, new CaseRulesSet(RULES, "Unhappy", List.of(rules))));
    }

    private static void take(TestExecutor<CaseRules> given, String rule, CaseOwner... members) {
        for (CaseOwner member : members) {
            given.andGiven(withRevision(1, new CaseTurnTaken(RULES, rule, caseId(), member.user())));
        }
    }

    private static EventMessage<Object> withRevision(long revision, Object event) {
        return GenericEventMessage.asEventMessage(event).withMetaData(Map.of("revision", Long.toString(revision)));
    }
}
