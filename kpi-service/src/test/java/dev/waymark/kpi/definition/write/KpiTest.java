package dev.waymark.kpi.definition.write;

import static dev.waymark.kpi.KpiProblem.FED_BY_FEEDBACK;
import static org.hamcrest.Matchers.containsString;

import dev.waymark.contracts.UserId;
import dev.waymark.contracts.kpi.Direction;
import dev.waymark.contracts.kpi.FeedbackScope;
import dev.waymark.contracts.kpi.KpiEvent.KpiDefined;
import dev.waymark.contracts.kpi.KpiEvent.MeasurementsRecorded;
import dev.waymark.contracts.kpi.KpiId;
import dev.waymark.contracts.kpi.KpiKind;
import dev.waymark.contracts.kpi.Measurement;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.kpi.definition.write.KpiCommand.DefineKpi;
import dev.waymark.kpi.definition.write.KpiCommand.RecordMeasurements;
import dev.waymark.kpi.definition.write.Recorded.Result;
import dev.waymark.service.problem.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.hamcrest.Matchers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KpiTest {
    private static final KpiId KPI = new KpiId(UUID.randomUUID());
    private static final UserId OWNER = new UserId(UUID.randomUUID());
    private static final FeedbackScope SCOPE = new FeedbackScope(new JourneyMapId(UUID.randomUUID()), null);
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Instant MONDAY = Instant.parse("2026-02-23T08:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-02-24T08:00:00Z");

    private static final KpiDefined WAITING_TIME = new KpiDefined(
            KPI, "Waiting time", KpiKind.NUMBER, "min", Direction.LOWER_IS_BETTER, 5.0, 10.0, "P1D", OWNER, null);
    private static final KpiDefined RECOMMENDATION = new KpiDefined(
            KPI, "NPS", KpiKind.NPS, "points", Direction.HIGHER_IS_BETTER, null, null, null, OWNER, SCOPE);

    private final FixtureConfiguration<Kpi> fixture = new AggregateTestFixture<>(Kpi.class);

    @Test
    void aNumberIsDefinedWithoutAScope() {
        fixture.givenNoPriorActivity().when(number("min", 5.0, 10.0, "P1D")).expectEvents(WAITING_TIME);
    }

    @Test
    void aScoreIsDefinedWithAScopeAndItsOwnUnit() {
        fixture.givenNoPriorActivity()
                .when(score(KpiKind.NPS, null, null, SCOPE))
                .expectEvents(RECOMMENDATION);
    }

    @Test
    void aScoreWithoutAScopeIsRefused() {
        refuses(score(KpiKind.CSAT, null, null, null), "scope");
    }

    @Test
    void aNumberWithAScopeIsRefused() {
        refuses(score(KpiKind.NUMBER, "min", null, SCOPE), "scope");
    }

    @Test
    void aNumberNeedsAUnit() {
        refuses(number(null, null, null, null), "unit");
    }

    @Test
    void aShareOfSatisfiedCustomersIsAPercentage() {
        refuses(score(KpiKind.CSAT, "stars", null, SCOPE), "unit");
    }

    @ParameterizedTest
    @CsvSource({"NPS,100.5", "NPS,-101", "CSAT,-1", "CSAT,101", "NUMBER,1e16", "NUMBER,NaN"})
    void aTargetBeyondTheScaleIsRefused(KpiKind kind, double target) {
        refuses(
                score(kind, kind == KpiKind.NUMBER ? "min" : null, target, kind == KpiKind.NUMBER ? null : SCOPE),
                "target");
    }

    @Test
    void theWarningLevelIsWorseThanTheTarget() {
        refuses(number("min", 5.0, 4.0, null), "warningLevel");
        refuses(number("min", 5.0, 5.0, null), "warningLevel");
    }

    @ParameterizedTest
    @CsvSource({"P0D", "P-1D", "P11Y", "P4000D", "1 day", "PT1H", "''", "P99999999999D", "P2147483647Y"})
    void aCadenceIsAPeriodUpToTenYears(String cadence) {
        refuses(number("min", null, null, cadence), "cadence");
    }

    @Test
    void theFirstValueAtATimeIsAccepted() {
        fixture.given(WAITING_TIME)
                .when(values(new Measurement(MONDAY, 7), new Measurement(TUESDAY, 8)))
                .expectResultMessagePayload(new Recorded(List.of(Result.ACCEPTED, Result.ACCEPTED)))
                .expectEvents(recorded(new Measurement(MONDAY, 7), new Measurement(TUESDAY, 8)));
    }

    @Test
    void theSameAgainChangesNothing() {
        fixture.given(WAITING_TIME, recorded(new Measurement(MONDAY, 7)))
                .when(values(new Measurement(MONDAY, 7)))
                .expectResultMessagePayload(new Recorded(List.of(Result.DUPLICATE)))
                .expectNoEvents();
    }

    @Test
    void anotherValueAtTheSameTimeCorrectsIt() {
        fixture.given(WAITING_TIME, recorded(new Measurement(MONDAY, 7)))
                .when(values(new Measurement(MONDAY, 6.5)))
                .expectResultMessagePayload(new Recorded(List.of(Result.CORRECTED)))
                .expectEvents(recorded(new Measurement(MONDAY, 6.5)));
    }

    @Test
    void theLastOfSeveralValuesAtOneTimeCounts() {
        fixture.given(WAITING_TIME)
                .when(values(new Measurement(MONDAY, 7), new Measurement(MONDAY, 7), new Measurement(MONDAY, 9)))
                .expectResultMessagePayload(new Recorded(List.of(Result.ACCEPTED, Result.DUPLICATE, Result.CORRECTED)))
                .expectEvents(recorded(new Measurement(MONDAY, 9)));
    }

    @Test
    void aValueThereAndBackChangesNothing() {
        fixture.given(WAITING_TIME, recorded(new Measurement(MONDAY, 7)))
                .when(values(new Measurement(MONDAY, 8), new Measurement(MONDAY, 7)))
                .expectResultMessagePayload(new Recorded(List.of(Result.CORRECTED, Result.CORRECTED)))
                .expectNoEvents();
    }

    @Test
    void whatIsRejectedDoesNotLoseTheOthers() {
        fixture.given(WAITING_TIME)
                .when(values(
                        new Measurement(NOW.plusSeconds(301), 1),
                        new Measurement(Instant.parse("1969-12-31T23:59:59Z"), 1),
                        new Measurement(MONDAY, 1.1e15),
                        new Measurement(NOW.plusSeconds(300), 2)))
                .expectResultMessagePayload(new Recorded(List.of(
                        Result.rejected("at must lie between 1970 and now"),
                        Result.rejected("at must lie between 1970 and now"),
                        Result.rejected("value must lie between -1.0E15 and 1.0E15"),
                        Result.ACCEPTED)))
                .expectEvents(recorded(new Measurement(NOW.plusSeconds(300), 2)));
    }

    @Test
    void aKpiFedByFeedbackTakesNoMeasurements() {
        fixture.given(RECOMMENDATION)
                .when(values(new Measurement(MONDAY, 7)))
                .expectNoEvents()
                .expectException(Refusal.class)
                .expectExceptionMessage(containsString(FED_BY_FEEDBACK.urn()));
    }

    private void refuses(DefineKpi command, String field) {
        new AggregateTestFixture<>(Kpi.class)
                .givenNoPriorActivity()
                .when(command)
                .expectNoEvents()
                .expectException(Refusal.class)
                .expectExceptionMessage(Matchers.startsWith("urn:waymark:problem:invalid-input: " + field + " "));
    }

    private static DefineKpi number(
            @Nullable String unit, @Nullable Double target, @Nullable Double warning, @Nullable String cadence) {
        return new DefineKpi(
                KPI,
                "Waiting time",
                KpiKind.NUMBER,
                unit,
                Direction.LOWER_IS_BETTER,
                target,
                warning,
                cadence,
                OWNER,
                null);
    }

    private static DefineKpi score(
            KpiKind kind, @Nullable String unit, @Nullable Double target, @Nullable FeedbackScope scope) {
        return new DefineKpi(KPI, "NPS", kind, unit, Direction.HIGHER_IS_BETTER, target, null, null, OWNER, scope);
    }

    private static RecordMeasurements values(Measurement... measurements) {
        return new RecordMeasurements(KPI, List.of(measurements), NOW);
    }

    private static MeasurementsRecorded recorded(Measurement... measurements) {
        return new MeasurementsRecorded(KPI, List.of(measurements));
    }
}
